package dev.migrations.operation;

import dev.migrations.schema.SchemaInspector;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a Java revision works with. All of it happens on the connection, and in the transaction, in which the revision
 * is recorded as applied, so that both are kept or neither is.
 *
 * <p>Valid while the revision's method runs and on its thread only.
 */
public interface Operations {

    /**
     * Runs one statement.
     *
     * @param sql the statement, with {@code ?} for each parameter; it is not split, so it has to be a single one
     * @param parameters the values of the parameters, in order
     * @return the number of rows that it changed, or -1 if it is not a statement that counts rows
     * @throws SQLException the database's refusal; let it through, and the revision fails with it
     */
    int execute(String sql, @Nullable Object... parameters) throws SQLException;

    /**
     * The connection of this run, for everything that {@link #execute} is too small for: queries, batches, streams.
     * It belongs to the engine: do not close it, commit it, roll it back or change its autocommit.
     */
    Connection connection();

    /** Questions about the schema as it is now. */
    SchemaInspector inspector();

    /**
     * Says how far a long revision is, for logs and listeners. May be called as often as one likes.
     *
     * @param done what is done, in any unit
     * @param total all there is to do in the same unit, or 0 if that is not known
     */
    void progress(long done, long total);
}
