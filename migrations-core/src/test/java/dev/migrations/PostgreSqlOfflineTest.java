package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.testkit.DatabaseClient;
import dev.migrations.testkit.PostgreSqlDatabase;
import dev.migrations.testkit.PostgreSqlServer;
import dev.migrations.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scripts that {@code psql} runs. */
class PostgreSqlOfflineTest extends SampleOfflineContract {

    @Override
    TestDatabase open(Path folder) {
        return PostgreSqlServer.shared().newDatabase();
    }

    @Override
    DatabaseClient client(TestDatabase on) {
        return DatabaseClient.psql((PostgreSqlDatabase) on);
    }

    @Override
    String dialect() {
        return "postgresql";
    }

    @Override
    public String schema() {
        return "SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns"
                + " WHERE table_schema = 'public' UNION ALL SELECT tablename, indexname, indexdef, '', ''"
                + " FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2";
    }

    @Test
    void anArraySliceIsNoVariable() {
        files().revision("a1").upgrade("""
                CREATE TABLE a1 (t int[]);
                INSERT INTO a1 SELECT v[1:n] FROM (SELECT array[1, 2, 3] v, 2 n) x;
                INSERT INTO a1 SELECT v["PORT":"USER"] FROM (SELECT array[1, 2, 3] v, 2 "PORT", 3 "USER") x;
                CREATE TABLE b1 AS SELECT '{1,2}'::int[], 'a:b' AS c, $$:PORT :'USER'$$ AS d;
                """);
        runWell(upgradeScript("head").replaceFirst("\n", "\n\\\\set n 3\n"));
        assertThat(db().rows("SELECT t FROM a1")).containsExactly("{1,2}", "{2,3}");
        assertThat(db().rows("SELECT c, d FROM b1")).containsExactly("a:b :PORT :'USER'");
    }

    @Test
    void dataOfACopyIsLoaded() {
        files().revision("a1").upgrade("""
                CREATE TABLE a1 (id int, t text);
                COPY a1 FROM stdin;
                1	it's \\\\ :x
                2	\\N
                \\.
                """);
        files().revision("b1 <- a1").upgradeAlone("COPY a1 (id) FROM STDIN;\n3\n\\.\nVACUUM a1;");
        runWell(upgradeScript("head"));
        assertAsTheEngine("head");
        assertThat(db().rows("SELECT id, t FROM a1 ORDER BY id")).containsExactly("1 it's \\ :x", "2 null", "3 null");
    }

    @Test
    void theSessionIsPutBackAfterARevision() {
        files().revision("a1").upgrade("""
                SELECT pg_catalog.set_config('search_path', '', false);
                SET standard_conforming_strings = off;
                SET lock_timeout = 0;
                CREATE TABLE public.a1 (id int);
                CREATE ROLE %s_r;
                GRANT ALL ON SCHEMA public TO %s_r;
                SET ROLE %s_r;
                CREATE TABLE public.a2 (id int);""".replace("%s", role()));
        files().revision("b1 <- a1").upgradeAlone("SET search_path = '';\nCREATE TABLE public.b1 (id int);\nVACUUM;");
        files().table("c1 <- b1");
        runWell(upgradeScript("head"));
        assertThat(db().tables()).containsExactly("a1", "a2", "b1", "c1");
        assertThat(db().state()).containsExactly("a1 applied 8 8 8", "b1 applied 3 3 3", "c1 applied 1 1 1");
        db().run("DROP TABLE a2", "DROP OWNED BY " + role() + "_r", "DROP ROLE " + role() + "_r");
    }

    private String role() {
        return ((PostgreSqlDatabase) db()).name();
    }

    @Test
    void anIndexIsBuiltWhileOthersWrite() {
        files().table("a1");
        files().revision("b1 <- a1")
                .upgradeAlone("CREATE INDEX CONCURRENTLY a1_id ON a1 (id);")
                .downgradeAlone("DROP INDEX CONCURRENTLY a1_id;");
        runWell(upgradeScript("head"));
        assertAsTheEngine("head");
        runWell(downgradeScript("head:a1"));
        assertThat(db().rows("SELECT indexname FROM pg_indexes WHERE tablename = 'a1'"))
                .isEmpty();
    }

    /** As it is when a script is pasted into psql. */
    private static String goingOn(String script) {
        return script.replace("\\set ON_ERROR_STOP on\n", "");
    }

    @Test
    void aClientThatGoesOnAfterErrorsChangesNothingMore() {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("CREATE TABLE b1 (id int);\nINSERT INTO missing VALUES (1);");
        files().table("d1 <- a1");
        files().revision("e1 <- a1")
                .upgradeAlone("CREATE INDEX CONCURRENTLY a1_id ON a1 (id);\nCREATE TABLE e1 (id int);");
        String script = goingOn(upgradeScript("base:heads"));
        run(script);
        assertThat(db().tables()).containsExactly("a1");
        run(script);
        assertThat(db().tables()).containsExactly("a1");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
        assertThat(db().log()).containsExactly("script a1 done");
        assertThat(db().rows("SELECT indexname FROM pg_indexes WHERE tablename = 'a1'"))
                .isEmpty();
    }

    @Test
    void aClientThatGoesOnRecordsNoStatementThatFailed() {
        files().revision("a1")
                .upgradeAlone("CREATE TABLE a1 (id int);\nINSERT INTO a1 VALUES (1), (1);\n"
                        + "CREATE UNIQUE INDEX CONCURRENTLY a1_id ON a1 (id);\nCREATE TABLE a2 (id int);\nVACUUM;");
        files().table("b1 <- a1");
        run(goingOn(upgradeScript("head")));
        assertThat(db().state()).containsExactly("a1 upgrading 3 2 5");
        assertThat(db().tables()).containsExactly("a1");
    }

    @Test
    void aClientThatGoesOnDoesNotTakeDataForStatements() {
        files().revision("a1")
                .upgrade("CREATE TABLE a1 (t text);\nINSERT INTO missing VALUES (1);\nCOPY a1 FROM stdin;\n"
                        + "it's; COMMIT;\nCOMMIT;\nCREATE TABLE bad (id int);\n'\n\\.\nCREATE TABLE bad (id int);");
        files().table("b1 <- a1");
        run(goingOn(upgradeScript("head")));
        assertThat(db().tables()).isEmpty();
        assertThat(db().hasState() ? db().state() : List.of()).isEmpty();
    }
}
