package dev.migrations.plan;

import dev.migrations.error.MigrationException;

/** A revision was applied with other parents than its file has now. */
public final class ReparentedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Finding.Reparented finding;

    ReparentedException(Finding.Reparented finding) {
        super(finding.description(), finding.advice());
        this.finding = finding;
    }

    /** What was found, as data. */
    public Finding.Reparented finding() {
        return finding;
    }
}
