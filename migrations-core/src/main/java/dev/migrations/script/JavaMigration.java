package dev.migrations.script;

import dev.migrations.operation.Operations;

/**
 * A revision written in Java, annotated with {@link MigrationRevision}:
 *
 * <pre>{@code
 * @MigrationRevision(id = "6a1f00c2d9b4", revises = "57dc007f6d46", message = "fill in titles")
 * public final class FillInTitles implements JavaMigration {
 *     @Override
 *     public void upgrade(Operations op) throws Exception {
 *         op.execute("UPDATE chats SET title = ? WHERE title IS NULL", "untitled");
 *     }
 * }
 * }</pre>
 *
 * <p>A class whose operations can all be taken back may leave {@link #downgrade} out: they are then taken back one by one,
 * the last one first. For that, and to refuse what a database cannot do before anything runs, the engine lets the methods say
 * what they do to a recorder that stands in for the database, until they ask for what only the database knows: a query, the
 * connection, the inspector. And a transaction that was not given a lock is run again. So a method may be called more than
 * once, and must have no effect but through {@code op}.
 *
 * <p>Found in the package that corresponds to a class-path location, or given to the builder. One that is found needs a
 * constructor without parameters, and is not initialised before it is run.
 */
public interface JavaMigration {

    /**
     * Applies the revision.
     *
     * @throws Exception anything: the revision has then failed
     */
    void upgrade(Operations op) throws Exception;

    /**
     * Takes the revision back. A class that leaves this method out is taken back operation by operation where each has a
     * reversal. Otherwise it is irreversible, and a downgrade that would cross it is refused before anything runs, so that
     * this default is never reached by one.
     *
     * @throws Exception anything: the downgrade has then failed
     */
    default void downgrade(Operations op) throws Exception {
        throw new JavaRevisionException(
                JavaRevisionException.Problem.IRREVERSIBLE,
                getClass().getName(),
                "has no downgrade",
                "Override JavaMigration.downgrade to make it reversible.");
    }
}
