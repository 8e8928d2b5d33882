package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.error.MigrationException;

/** Two tools are about to migrate one {@code DataSource}. */
final class CompetingToolException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final OtherTool tool;

    CompetingToolException(OtherTool tool, String beanName) {
        super(
                tool.title() + " is active on the DataSource \"" + beanName + "\" too. Nothing was run.",
                "Only one tool can own a schema. To turn " + tool.title() + " off, set " + tool.enabledProperty()
                        + "=false; to turn this one off, set migrations.enabled=false.");
        this.tool = tool;
    }

    /** The other one. */
    OtherTool tool() {
        return tool;
    }
}
