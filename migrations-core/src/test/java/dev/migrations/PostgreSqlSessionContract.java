package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.operation.StatementFailedException;
import dev.migrations.plan.TransactionMode;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A revision gets the session as the pool made it, and leaves it so. */
interface PostgreSqlSessionContract extends Contract {

    /** What scripts do to their session, the newest pg_dump's habits among it. */
    List<String> CHANGES = List.of(
            "SELECT pg_catalog.set_config('search_path', '', false)",
            "SET search_path TO pg_catalog",
            "SET ROLE pg_monitor",
            "SET SESSION AUTHORIZATION pg_monitor",
            "SET lock_timeout = 0",
            "SET lock_timeout = '11s'",
            "SET statement_timeout = 12345",
            "SET transaction_timeout = 54321",
            "SET TIME ZONE 'Asia/Tokyo'",
            "SET row_security = off",
            "SET default_table_access_method = heap",
            "SET LOCAL work_mem = '5MB'",
            "RESET search_path",
            "RESET lock_timeout",
            "RESET ALL",
            "DO $$ BEGIN PERFORM set_config('work_mem', '5MB', false); END $$");

    private HikariDataSource pool() {
        return db().pool(c -> {
            c.setMaximumPoolSize(2);
            c.setConnectionInitSql("SET search_path TO public, pg_temp; SET lock_timeout = '7s'; SET work_mem = '3MB'");
        });
    }

    private MigrationsBuilder on(HikariDataSource pool) {
        return Migrations.builder(pool).location(files().path().toString());
    }

    /** Every setting, and the role, of the pool's connections. */
    private static Set<String> settings(HikariDataSource pool) throws SQLException {
        String query = "SELECT name, setting FROM pg_catalog.pg_settings WHERE name NOT LIKE 'plpgsql.%'"
                + " UNION ALL SELECT 'user', session_user || ' as ' || current_user";
        try (Connection one = pool.getConnection();
                Connection two = pool.getConnection()) {
            Set<String> settings = new TreeSet<>(TestDatabase.rows(one, query));
            settings.addAll(TestDatabase.rows(two, query));
            return settings;
        }
    }

    @Test
    default void aPooledConnectionHasItsSettingsBackAfterEachRevision() throws SQLException {
        HikariDataSource pool = pool();
        Set<String> before = settings(pool);
        for (int i = 0; i < CHANGES.size(); i++) {
            files().revision("r" + i + (i == 0 ? "" : " <- r" + (i - 1))).upgrade(CHANGES.get(i) + ";");
            on(pool).build().upgrade();
            assertThat(settings(pool)).as(CHANGES.get(i)).containsExactlyElementsOf(before);
        }
    }

    @Test
    default void aPooledConnectionHasItsSettingsBackAfterEachFailure() throws SQLException {
        HikariDataSource pool = pool();
        Set<String> before = settings(pool);
        for (String change : CHANGES) {
            files().revision("r1").upgrade(change + ";\nSELECT 1 / 0;");
            Contract.failure(
                    RevisionFailedException.class, () -> on(pool).build().upgrade());
            assertThat(settings(pool)).as(change).containsExactlyElementsOf(before);
        }
    }

    @Test
    default void aPooledConnectionHasItsSettingsBackAfterStatementsOfTheirOwn() throws SQLException {
        HikariDataSource pool = pool();
        Set<String> before = settings(pool);
        for (int i = 0; i < CHANGES.size(); i++) {
            files().revision("r" + i + (i == 0 ? "" : " <- r" + (i - 1)))
                    .upgradeAlone(CHANGES.get(i) + ";\nDISCARD PLANS;");
            on(pool).build().upgrade();
            assertThat(settings(pool)).as(CHANGES.get(i)).containsExactlyElementsOf(before);
        }
    }

    @Test
    default void aPooledConnectionHasItsSettingsBackAfterARunInOneTransaction() throws SQLException {
        HikariDataSource pool = pool();
        Set<String> before = settings(pool);
        for (int i = 0; i < CHANGES.size(); i++) {
            files().revision("r" + i + (i == 0 ? "" : " <- r" + (i - 1))).upgrade(CHANGES.get(i) + ";");
        }
        on(pool).transaction(TransactionMode.RUN).build().upgrade();
        assertThat(settings(pool)).containsExactlyElementsOf(before);
    }

    @Test
    default void aPooledConnectionHasItsSettingsBackAfterAJavaRevision() throws SQLException {
        HikariDataSource pool = pool();
        Set<String> before = settings(pool);
        files().table("a1");
        JavaUp java = new JavaUp(op -> {
            for (String change : CHANGES) {
                op.execute(change);
            }
            op.connection().setSchema("pg_catalog");
        });
        on(pool).javaMigrations(java).build().upgrade();
        assertThat(settings(pool)).containsExactlyElementsOf(before);
    }

    @Test
    default void aJavaRevisionThatSwallowsAnErrorHasFailed() {
        files().table("a1");
        JavaUp java = new JavaUp(op -> {
            try {
                op.execute("INSERT INTO missing VALUES (7)");
            } catch (StatementFailedException e) {
                assertThat(e)
                        .hasMessage("Operation 1 (execute SQL) failed: relation \"missing\" does not exist (42P01)."
                                + " Correct the revision.");
            }
        });
        Migrations migrations = builder().javaMigrations(java).build();
        RevisionFailedException failure = Contract.failure(RevisionFailedException.class, migrations::upgrade);
        assertThat(failure)
                .hasMessageStartingWith("Revision j1 \"do it in Java\" failed\ndev.migrations.testkit.JavaUp\n"
                        + "PostgreSQL says: current transaction is aborted,")
                .hasMessageContaining("An earlier statement of this revision failed, and its error was swallowed.");
        assertThat(failure.action()).isEqualTo("Correct the class and start again.");
        assertThat(db().log()).containsExactly("upgrade a1 done", "upgrade j1 failed");
    }

    @Test
    default void aJavaRevisionMayRollBackToASavepointOfTheDriver() {
        files().table("a1");
        JavaUp java = new JavaUp(op -> {
            var savepoint = op.connection().setSavepoint();
            op.execute("INSERT INTO a1 VALUES (7)");
            op.connection().rollback(savepoint);
        });
        builder().javaMigrations(java).build().upgrade();
        assertThat(db().rows("SELECT count(*) FROM a1")).containsExactly("0");
        assertThat(current()).containsExactly("j1");
    }

    @Test
    default void theNextRevisionSeesThePoolsSettings() {
        for (int i = 0; i < CHANGES.size(); i++) {
            files().revision("r" + i + (i == 0 ? "" : " <- s" + (i - 1))).upgrade(CHANGES.get(i) + ";");
            files().revision("s" + i + " <- r" + i)
                    .upgrade("CREATE TABLE s" + i
                            + " AS SELECT current_user::text AS u, current_setting('search_path') AS p,"
                            + " current_setting('lock_timeout') AS l, current_setting('work_mem') AS w;");
        }
        on(pool()).build().upgrade();
        String user = db().rows("SELECT current_user").get(0);
        for (int i = 0; i < CHANGES.size(); i++) {
            assertThat(db().rows("SELECT * FROM public.s" + i))
                    .as(CHANGES.get(i))
                    .containsExactly(user + " public, pg_temp 5s 3MB");
        }
    }

    @Test
    default void aStatementOfItsOwnWaitsAsLongAsItsSectionSays() {
        files().revision("a1").upgradeAlone("""
                SET lock_timeout = '9s';
                CREATE TABLE a1 AS SELECT current_setting('lock_timeout') AS l;""");
        migrations().upgrade();
        assertThat(db().rows("SELECT l FROM a1")).containsExactly("9s");
    }

    @Test
    default void settingsBeforeTheStatementThatFailedAreMadeAgain() {
        files().revision("a1").upgradeAlone("""
                CREATE SCHEMA other;
                SET search_path TO other;
                CREATE TABLE one (id int);
                INSERT INTO missing VALUES (1);""");
        Contract.failure(RevisionFailedException.class, () -> migrations().upgrade());
        files().edit("a1", "INTO missing", "INTO one");
        migrations().upgrade();
        assertThat(db().rows("SELECT id FROM other.one")).containsExactly("1");
    }

    @Test
    default void noTransactionStaysOpen() throws SQLException {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("INSERT INTO missing VALUES (1);");
        HikariDataSource pool = pool();
        Contract.failure(RevisionFailedException.class, () -> on(pool).build().upgrade());
        assertThat(db().rows("SELECT state FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND backend_type = 'client backend' AND pid <> pg_backend_pid()"))
                .hasSize(2)
                .containsOnly("idle");
    }

    @Test
    default void aDumpIsAValidRevisionAndTheNextOneFindsItsTables() throws SQLException {
        files().revision("a1").upgrade(DUMP);
        files().revision("b1 <- a1")
                .upgrade("INSERT INTO chats (chat_id, title) VALUES (nextval('chats_seq'), 'new');");
        HikariDataSource pool = pool();
        Set<String> before = settings(pool);
        on(pool).build().upgrade();
        assertThat(db().rows("SELECT chat_id, title FROM chats ORDER BY chat_id"))
                .containsExactly("1 hello; world", "2 tab\there", "3 null", "4 new");
        assertThat(settings(pool)).containsExactlyElementsOf(before);
    }

    /** As pg_dump 18 writes it. */
    String DUMP = """
            --
            -- PostgreSQL database dump
            --

            \\restrict Q3fX0d1VZ7u6jX2Jm0c9cW0cXx6d3

            -- Dumped from database version 18.6
            -- Dumped by pg_dump version 18.6

            SET statement_timeout = 0;
            SET lock_timeout = 0;
            SET idle_in_transaction_session_timeout = 0;
            SET transaction_timeout = 0;
            SET client_encoding = 'UTF8';
            SET standard_conforming_strings = on;
            SELECT pg_catalog.set_config('search_path', '', false);
            SET check_function_bodies = false;
            SET xmloption = content;
            SET client_min_messages = warning;
            SET row_security = off;

            SET default_tablespace = '';

            SET default_table_access_method = heap;

            --
            -- Name: chats; Type: TABLE; Schema: public; Owner: -
            --

            CREATE TABLE public.chats (
                chat_id bigint NOT NULL,
                title text
            );

            CREATE SEQUENCE public.chats_seq START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;

            --
            -- Name: touch(); Type: FUNCTION; Schema: public; Owner: -
            --

            CREATE FUNCTION public.touch() RETURNS trigger
                LANGUAGE plpgsql
                AS $$ BEGIN NEW.title := NEW.title; RETURN NEW; END; $$;

            --
            -- Data for Name: chats; Type: TABLE DATA; Schema: public; Owner: -
            --

            COPY public.chats (chat_id, title) FROM stdin;
            1	hello; world
            2	tab\\there
            3	\\N
            \\.

            SELECT pg_catalog.setval('public.chats_seq', 3, true);

            ALTER TABLE ONLY public.chats
                ADD CONSTRAINT chats_pkey PRIMARY KEY (chat_id);

            CREATE TRIGGER touch BEFORE UPDATE ON public.chats FOR EACH ROW EXECUTE FUNCTION public.touch();

            --
            -- PostgreSQL database dump complete
            --

            \\unrestrict Q3fX0d1VZ7u6jX2Jm0c9cW0cXx6d3
            """;
}
