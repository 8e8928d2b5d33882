package dev.migrations.internal.runtime;

import dev.migrations.sql.SqlStatement;
import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Sends the data of a COPY statement. The only class that names pgjdbc, so that it is loaded only where there is such
 * data, and then pgjdbc is there.
 */
final class CopyLoader {

    private CopyLoader() {}

    static void load(Connection connection, SqlStatement statement, Reader data) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text(), data);
    }
}
