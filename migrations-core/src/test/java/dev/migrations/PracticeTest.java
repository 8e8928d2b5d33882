package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.testkit.H2Database;
import dev.migrations.testkit.MariaDbServer;
import dev.migrations.testkit.PostgreSqlServer;
import dev.migrations.testkit.SqliteFile;
import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories as teams have them: they go up, down to nothing, and up again, and say the same both times. */
class PracticeTest {

    @TempDir
    Path temp;

    private static void upDownUp(TestDatabase database, String history, String facts, String... expected) {
        HikariDataSource pool = database.pool(c -> c.setMaximumPoolSize(2));
        Migrations migrations = Migrations.builder(pool)
                .location("classpath:practice/" + history)
                .build();
        migrations.upgrade();
        List<String> state = database.state();
        assertThat(database.rows(facts)).containsExactly(expected);
        migrations.downgrade("base");
        assertThat(database.tables()).isEmpty();
        migrations.upgrade();
        assertThat(database.rows(facts)).containsExactly(expected);
        assertThat(database.state()).isEqualTo(state);
        assertThat(migrations.status().upToDate()).isTrue();
    }

    @Test
    void sqlite() {
        try (TestDatabase database = SqliteFile.in(temp).with("foreign_keys=true")) {
            upDownUp(
                    database,
                    "sqlite",
                    "SELECT group_concat(name) FROM tags UNION ALL SELECT group_concat(body) FROM notes"
                            + " UNION ALL SELECT touched FROM notes WHERE id = 2",
                    "extra 1,note 1,note 2,note 3,x2,z!",
                    "one,three,by a view; yes",
                    "now; yes");
        }
    }

    @Test
    void postgresql() {
        try (TestDatabase database = PostgreSqlServer.shared().newDatabase()) {
            upDownUp(
                    database,
                    "postgresql",
                    "SELECT email || ' ' || state || coalesce(' ' || name, '') FROM accounts"
                            + " UNION ALL SELECT count(*)::text FROM events ORDER BY 1",
                    "16",
                    "ann@x.y new x",
                    "bob@x.y new x",
                    "cy@x.y gone x",
                    "dee@x.y new",
                    "eve@x.y new");
        }
    }

    @Test
    void h2() {
        try (TestDatabase database = H2Database.inMemory()) {
            upDownUp(
                    database,
                    "h2",
                    "SELECT what FROM journal UNION ALL SELECT title FROM items UNION ALL SELECT CAST(count(*) AS varchar)"
                            + " FROM shop.kept ORDER BY 1",
                    "3",
                    "blue ink",
                    "max 3",
                    "one",
                    "paper",
                    "pen",
                    "plus 2",
                    "two");
        }
    }

    @Test
    @Tag("slow")
    void mariadb() {
        try (TestDatabase database = MariaDbServer.shared().newDatabase()) {
            mariadb(database);
        }
    }

    @Test
    @Tag("slow")
    void mariadbThroughMySqlDriver() {
        try (TestDatabase database = MariaDbServer.shared().throughMySqlDriver().newDatabase()) {
            mariadb(database);
        }
    }

    private static void mariadb(TestDatabase database) {
        upDownUp(
                database,
                "mariadb",
                "SELECT CONCAT(name, ' ', count(total), ' ', COALESCE(sum(total), 0)) FROM customers c LEFT JOIN orders o"
                        + " ON o.customer_id = c.id GROUP BY name UNION ALL SELECT CONCAT(item, ' ', price) FROM prices"
                        + " UNION ALL SELECT * FROM `odd; name` ORDER BY 1",
                "1 111",
                "2 2",
                "3 3",
                "4 4",
                "ab",
                "Acme 3 9.00",
                "Ann 1 10.50",
                "Bob 2 300.00",
                "C:\\",
                "Cy 1 6.00",
                "Dee 0 0.00",
                "Eve 0 0.00");
    }
}
