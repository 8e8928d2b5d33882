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
 * Found in the package that corresponds to a class-path location, or given to the builder. One that is found needs a
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
     * Takes the revision back. A class that leaves this method out is irreversible; a downgrade that would cross it is
     * refused before anything runs, so this default is never reached by one.
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
