package dev.migrations.internal.offline;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.ScriptClient;
import dev.migrations.dialect.StateTableNames;
import dev.migrations.error.NoScriptException;
import dev.migrations.internal.runtime.RunSettings;
import dev.migrations.internal.store.Author;

/**
 * What a script is written for.
 *
 * @param dialect the kind of database
 * @param tables its state tables; without a schema they are where the client's session finds them
 * @param author who the state tables say it was
 * @param settings how to run
 * @param enforceForeignKeys SQLite: whether foreign keys are enforced while the script runs
 */
public record ScriptTarget(
        Dialect dialect, StateTableNames tables, Author author, RunSettings settings, boolean enforceForeignKeys) {

    public ScriptTarget {
        if (dialect.scriptClient().isEmpty()) {
            throw new NoScriptException(dialect.product());
        }
    }

    ScriptClient client() {
        return dialect.scriptClient().orElseThrow();
    }
}
