package dev.migrations.plan;

import dev.migrations.error.MigrationException;

/** The database is ahead of this build, and the policy is not to start then ({@code migrations.ahead=fail}). */
public final class AheadException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Finding.Ahead finding;

    AheadException(Finding.Ahead finding) {
        super(finding.description(), "To start all the same: migrations.ahead=warn. " + finding.advice());
        this.finding = finding;
    }

    /** What was found, as data. */
    public Finding.Ahead finding() {
        return finding;
    }
}
