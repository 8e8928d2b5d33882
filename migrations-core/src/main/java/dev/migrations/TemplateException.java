package dev.migrations;

import dev.migrations.error.MigrationException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The template for new revision files does not make a revision file. Nothing was written. */
public final class TemplateException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Path template;

    TemplateException(Path template, String why, @Nullable Throwable cause) {
        super(
                "The template " + template + " makes no correct revision file: " + why,
                "It is what follows the header: sections, with '-- migrate: upgrade' among them, and what is to "
                        + "stand around them.",
                cause);
        this.template = template;
    }

    /** The template. */
    public Path template() {
        return template;
    }
}
