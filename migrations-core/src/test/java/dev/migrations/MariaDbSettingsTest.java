package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.testkit.MariaDbDatabase;
import dev.migrations.testkit.MariaDbServer;
import dev.migrations.testkit.RevisionFolder;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What applications put into the URL or set on their pool changes nothing of what the state tables say. */
@Tag("slow")
class MariaDbSettingsTest {

    private static final String BACKSLASH = "DROP TABLE a1;\n-- a backslash \\ and 'C:\\'";

    @TempDir
    Path temp;

    static Stream<String> settings() {
        return Stream.of(
                "useAffectedRows=true",
                "rewriteBatchedStatements=true",
                "allowMultiQueries=true",
                "useServerPrepStmts=true",
                "sessionVariables=sql_mode='ANSI_QUOTES'",
                "sessionVariables=sql_mode='NO_BACKSLASH_ESCAPES'",
                "sessionVariables=sql_mode='TRADITIONAL,ANSI'",
                "sessionVariables=sql_mode='ORACLE'",
                "sessionVariables=sql_mode=''");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theStateStaysRight(String setting) {
        runs(MariaDbServer.shared(), setting);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theStateStaysRightThroughMySqlDriver(String setting) {
        runs(MariaDbServer.shared().throughMySqlDriver(), setting);
    }

    private void runs(MariaDbServer server, String setting) {
        RevisionFolder files = new RevisionFolder(temp.resolve("migrations"));
        files.revision("a1")
                .upgrade("CREATE TABLE a1 (id int);\nINSERT INTO missing VALUES (1);")
                .downgrade(BACKSLASH);
        files.revision("b1 <- a1").upgrade("INSERT INTO a1 VALUES (2);").downgrade("DELETE FROM a1;");
        try (MariaDbDatabase database = server.newDatabase();
                HikariDataSource pool = pool(database, setting)) {
            Migrations migrations =
                    Migrations.builder(pool).location(files.path().toString()).build();
            Contract.failure(RevisionFailedException.class, migrations::upgrade);
            assertThat(database.state()).containsExactly("a1 upgrading 1 1 2");
            files.edit("a1", "INTO missing", "INTO a1");
            Migrations mended =
                    Migrations.builder(pool).location(files.path().toString()).build();
            mended.upgrade();
            assertThat(database.state()).containsExactly("a1 applied 2 2 2", "b1 applied 1 1 1");
            assertThat(mended.status().upToDate()).isTrue();
            assertThat(database.rows("SELECT downgrade FROM schema_revision WHERE revision = 'a1'"))
                    .allSatisfy(text -> assertThat(text).contains("'C:\\'"));
            mended.downgrade("base");
            assertThat(database.tables()).isEmpty();
            assertThat(database.log()).hasSize(5);
        }
    }

    /** A pool whose connections do not commit by themselves, as Hibernate's people set it. */
    private static HikariDataSource pool(MariaDbDatabase database, String setting) {
        return database.pool(c -> {
            c.setDataSource(database.at(database.url() + "&" + setting));
            c.setAutoCommit(false);
            c.setMaximumPoolSize(1);
        });
    }
}
