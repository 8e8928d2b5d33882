package dev.migrations.plan;

import dev.migrations.error.MigrationException;

/** The file of a revision is gone that others were applied on top of. */
public final class FileGoneException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Finding.FileGone finding;

    FileGoneException(Finding.FileGone finding) {
        super(finding.description(), finding.advice());
        this.finding = finding;
    }

    /** What was found, as data. */
    public Finding.FileGone finding() {
        return finding;
    }
}
