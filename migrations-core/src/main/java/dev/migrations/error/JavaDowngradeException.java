package dev.migrations.error;

/** A Java revision should be taken back by a build that does not have its class. */
public final class JavaDowngradeException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;

    public JavaDowngradeException(String revision) {
        super(
                "Revision " + revision
                        + " was written in Java, and this build does not have its class. Nothing was run.",
                "Take it back with a build that has it.");
        this.revision = revision;
    }

    /** The revision. */
    public String revision() {
        return revision;
    }
}
