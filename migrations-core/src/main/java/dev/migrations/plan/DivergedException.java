package dev.migrations.plan;

import dev.migrations.error.MigrationException;

/** The database has revisions that this build lacks, and lacks others that it has. */
public final class DivergedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Finding.Diverged finding;

    DivergedException(Finding.Diverged finding) {
        super(
                finding.description(),
                "Deploy a build that has both. To apply this build's revisions all the same: migrations.ahead=apply. "
                        + finding.takeBack());
        this.finding = finding;
    }

    /** What was found, as data. */
    public Finding.Diverged finding() {
        return finding;
    }
}
