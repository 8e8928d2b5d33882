package dev.migrations.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.dialect.Dialect;
import dev.migrations.testkit.MariaDbServer;
import dev.migrations.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** MySQL's {@code binary(16)}, on MariaDB, for machines on which there is no MySQL. */
@Tag("slow")
class MySqlUuidTest {

    private static final UUID GIVEN = UUID.fromString("57dc007f-6d46-4c1d-94bc-ac9585c93f9c");

    @Test
    void aUuidIsBoundAsItIsWrittenAndRead() throws SQLException {
        try (Connection connection =
                MariaDbServer.shared().newDatabase().dataSource().getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE t (u binary(16))");
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?)")) {
                new Binding(Dialect.mysql()).bind(insert, GIVEN);
                insert.executeUpdate();
            }
            assertThat(TestDatabase.rows(connection, "SELECT hex(u) FROM t"))
                    .isEqualTo(List.of("57DC007F6D464C1D94BCAC9585C93F9C"));
            assertThat(read(connection)).isEqualTo(GIVEN);
        }
    }

    private static @Nullable UUID read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT u FROM t")) {
            row.next();
            return new ResultReader(row.getMetaData(), Dialect.mysql(), true)
                    .read(row)
                    .uuid("u");
        }
    }
}
