package dev.migrations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.testkit.MariaDbDatabase;
import dev.migrations.testkit.MariaDbServer;
import dev.migrations.testkit.RevisionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/how-to/two-users.md} says of MariaDB: its statements are read from the page. */
@Tag("slow")
class MariaDbTwoUsersTest {

    @TempDir
    Path temp;

    @Test
    void theApplicationMayReadTheStateAndNotWriteIt() throws Exception {
        try (MariaDbDatabase database = MariaDbServer.shared().newDatabase()) {
            // Whoever may connect may do all in a database whose name begins with "test_".
            database.run("CREATE DATABASE shop");
            administer(database);
            DataSource application = as("shop_app", database);
            RevisionFolder files = new RevisionFolder(temp.resolve("migrations"));
            files.table("a1");
            Migrations.builder(application)
                    .location(files.path().toString())
                    .schema("shop_migrations")
                    .migrationDataSource(as("shop_owner", database))
                    .build()
                    .upgrade();
            run(application, "INSERT INTO a1 VALUES (1)");
            String state = "shop_migrations.schema_revision";
            run(application, "SELECT * FROM " + state);
            for (String refused : new String[] {
                "DELETE FROM " + state,
                "UPDATE " + state + "_log SET revision = '0'",
                "ALTER TABLE a1 ADD COLUMN born int",
                "CREATE TABLE b1 (id int)"
            }) {
                assertThatThrownBy(() -> run(application, refused)).hasMessageContaining("command denied");
            }
            database.run("DROP DATABASE shop", "DROP DATABASE shop_migrations", "DROP USER shop_owner@localhost");
            database.run("DROP USER shop_app@localhost");
        }
    }

    private static void administer(MariaDbDatabase database) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "how-to", "two-users.md"));
        String after = page.substring(page.indexOf("## MariaDB and MySQL"));
        String block = after.substring(after.indexOf("```sql") + 6, after.indexOf("```\n\nSet"));
        // A server of its own has a nameless user at localhost, who stands before a name that comes from anywhere.
        String here = block.replace("@'%'", "@localhost");
        for (String statement : here.split(";", -1)) {
            if (!statement.isBlank()) {
                database.run(statement);
            }
        }
    }

    private static DataSource as(String user, MariaDbDatabase database) {
        String url = database.url().replace("/" + database.name(), "/shop");
        return database.at(url.replaceAll("user=\\w+", "user=" + user));
    }

    private static void run(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
