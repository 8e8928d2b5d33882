package dev.migrations.plan;

import dev.migrations.error.MigrationException;

/** The database has revisions, and this build knows none of them. */
public final class WrongDatabaseException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Finding.WrongDatabase finding;

    WrongDatabaseException(Finding.WrongDatabase finding) {
        super(finding.description(), finding.advice());
        this.finding = finding;
    }

    /** What was found, as data. */
    public Finding.WrongDatabase finding() {
        return finding;
    }
}
