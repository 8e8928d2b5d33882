package dev.migrations.plan;

import dev.migrations.error.MigrationException;

/** A revision is pending below an applied one, and the policy is not to go on then ({@code migrations.out-of-order=fail}). */
public final class OutOfOrderException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final Finding.OutOfOrder finding;

    OutOfOrderException(Finding.OutOfOrder finding) {
        super(finding.description(), "See that it can run after it, then set migrations.out-of-order=apply.");
        this.finding = finding;
    }

    /** What was found, as data. */
    public Finding.OutOfOrder finding() {
        return finding;
    }
}
