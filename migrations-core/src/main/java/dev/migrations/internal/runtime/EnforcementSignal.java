package dev.migrations.internal.runtime;

/**
 * Ends a revision that is to rebuild a table while SQLite enforces foreign keys. That cannot be switched off inside the
 * transaction, so it is rolled back and run again with enforcement off from its beginning; nobody else gets to see this.
 */
final class EnforcementSignal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EnforcementSignal() {
        super("foreign_keys has to be off before the transaction begins", null, false, false);
    }
}
