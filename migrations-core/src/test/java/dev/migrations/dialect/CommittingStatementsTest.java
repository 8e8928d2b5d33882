package dev.migrations.dialect;

import static dev.migrations.dialect.StatementTrait.BEGIN;
import static dev.migrations.dialect.StatementTrait.CHANGES_SESSION;
import static dev.migrations.dialect.StatementTrait.COMMITS;
import static dev.migrations.dialect.StatementTrait.LIVES_IN_SESSION;
import static dev.migrations.dialect.StatementTrait.LOCKS_TABLES;
import static dev.migrations.dialect.StatementTrait.NOT_REPEATABLE;
import static dev.migrations.dialect.StatementTrait.OPAQUE;
import static dev.migrations.dialect.StatementTrait.PREPARES_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.SourceLocation;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.SqlStatement;
import java.io.StringReader;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a statement where definitions commit, before it runs. */
class CommittingStatementsTest {

    private static SqlStatement statement(Dialect dialect, String sql) {
        SqlSplitter splitter =
                new SqlSplitter(dialect.lexicalRules(), new StringReader(sql + ";"), new SourceLocation("a1.sql", 1));
        return Objects.requireNonNull(splitter.next());
    }

    private static Set<StatementTrait> traits(String sql) {
        return Dialect.mariadb().traits(statement(Dialect.mariadb(), sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO one VALUES (1)",
                "update one set id = 2",
                "DELETE FROM one",
                "REPLACE INTO one VALUES (1)",
                "WITH n AS (SELECT 1) SELECT * FROM n",
                "SELECT 1",
                "(SELECT 1)",
                "SAVEPOINT before_rows",
                "ROLLBACK TO before_rows",
                "RELEASE SAVEPOINT before_rows",
                "LOAD DATA LOCAL INFILE 'x' INTO TABLE one"
            })
    void rowsMayBeOneTransaction(String sql) {
        assertThat(traits(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE one (id int)",
                "CREATE TABLE one (id int, twice int GENERATED ALWAYS AS (id * 2))",
                "CREATE UNIQUE INDEX by_id ON one (id)",
                "CREATE OR REPLACE VIEW v AS SELECT 1",
                "DROP TABLE one, two",
                "RENAME TABLE one TO two",
                "ALTER TABLE one ADD COLUMN title text, ADD INDEX by_title (title(10)), DROP COLUMN born",
                "ALTER TABLE `a,b` ADD (x int, y int)",
                "ALTER TABLE one ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES two (id)",
                "ALTER TABLE one ADD UNIQUE KEY by_id (id), ALGORITHM=INPLACE, LOCK=NONE",
                "ALTER TABLE one ADD PRIMARY KEY (id)",
                "ALTER TABLE one CHANGE a b int",
                "ALTER TABLE one MODIFY a bigint NOT NULL",
                "ALTER TABLE one RENAME TO two",
                "ALTER DATABASE chat CHARACTER SET utf8mb4",
                "TRUNCATE TABLE one",
                "GRANT SELECT ON one TO reader"
            })
    void aDefinitionCommitsAndASecondRunShowsWhetherItWasThere(String sql) {
        assertThat(traits(sql)).containsExactly(COMMITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE one ADD INDEX (id)",
                "ALTER TABLE one ADD UNIQUE (id)",
                "ALTER TABLE one ADD UNIQUE INDEX USING BTREE (id)",
                "ALTER TABLE one ADD FOREIGN KEY (id) REFERENCES two (id)",
                "ALTER TABLE one ADD CONSTRAINT CHECK (id > 0)",
                "ALTER TABLE one RENAME COLUMN a TO b, RENAME COLUMN b TO a",
                "ALTER TABLE one EXCHANGE PARTITION p WITH TABLE two",
                "RENAME TABLE one TO three, two TO one, three TO two",
                "CREATE TABLE one AS SELECT 1",
                "CREATE TABLE one (id int) SELECT 1 AS id",
                "CREATE TABLE one (SELECT 1)",
                "START SLAVE",
                "PURGE BINARY LOGS TO 'x'"
            })
    void whatMightHappenTwiceIsNotRepeated(String sql) {
        assertThat(traits(sql)).containsExactly(COMMITS, NOT_REPEATABLE);
    }

    @Test
    void onH2AnIndexMayHaveNoNameAndSeveralTablesAreDroppedOneByOne() {
        for (String sql : new String[] {"CREATE INDEX ON one (id)", "DROP TABLE one, two", "RUNSCRIPT FROM 'x.sql'"}) {
            assertThat(Dialect.h2().traits(statement(Dialect.h2(), sql)))
                    .as(sql)
                    .contains(NOT_REPEATABLE);
        }
        assertThat(Dialect.h2().traits(statement(Dialect.h2(), "DROP TABLE one")))
                .containsExactly(COMMITS);
    }

    @Test
    void settingsAreMadeAgainUnlessTheyHoldWhatAnotherMomentWouldNot() {
        assertThat(traits("SET sql_mode = ''")).containsExactly(COMMITS, CHANGES_SESSION, PREPARES_SESSION);
        assertThat(traits("USE chat")).containsExactly(COMMITS, CHANGES_SESSION, PREPARES_SESSION);
        assertThat(traits("SET @id = LAST_INSERT_ID()")).contains(LIVES_IN_SESSION);
        assertThat(traits("SET @n = (SELECT count(*) FROM one)")).contains(LIVES_IN_SESSION);
        assertThat(traits("SELECT max(id) INTO @id FROM one")).containsExactly(LIVES_IN_SESSION);
        assertThat(traits("CREATE TEMPORARY TABLE t (id int)")).contains(LIVES_IN_SESSION);
    }

    @Test
    void programsAreNotLookedInto() {
        for (String sql : new String[] {"CALL fill(3)", "DO SLEEP(1)", "EXECUTE s", "SET STATEMENT x=1 FOR SELECT 1"}) {
            assertThat(traits(sql)).as(sql).contains(COMMITS, OPAQUE);
        }
        assertThat(traits("BEGIN NOT ATOMIC SELECT 1; END")).contains(OPAQUE).doesNotContain(BEGIN);
        assertThat(traits("BEGIN")).containsExactly(BEGIN);
    }

    @Test
    void locksOnTablesAreLeftOut() {
        assertThat(traits("LOCK TABLES one WRITE")).containsExactly(LOCKS_TABLES);
        assertThat(traits("UNLOCK TABLES")).containsExactly(LOCKS_TABLES);
    }

    @Test
    void onlyTheErrorThatFitsShowsThatAStatementHadHappened() {
        SqlStatement add = statement(Dialect.mysql(), "ALTER TABLE one ADD COLUMN title text");
        assertThat(Dialect.provesItRan(add, ErrorKind.ALREADY_EXISTS)).isTrue();
        assertThat(Dialect.provesItRan(add, ErrorKind.MISSING_TABLE)).isFalse();
        SqlStatement drop = statement(Dialect.mysql(), "DROP TABLE one");
        assertThat(Dialect.provesItRan(drop, ErrorKind.MISSING_TABLE)).isTrue();
        assertThat(Dialect.provesItRan(drop, ErrorKind.DUPLICATE_KEY)).isFalse();
        SqlStatement insert = statement(Dialect.mysql(), "INSERT INTO one VALUES (1)");
        assertThat(Dialect.provesItRan(insert, ErrorKind.DUPLICATE_KEY)).isFalse();
    }

    @Test
    void theDriversWrappingIsTakenOff() {
        assertThat(Dialect.mariadb().describe(new DatabaseError("(conn=3) Table 'a.b' doesn't exist", "42S02", 1146)))
                .isEqualTo("Table 'a.b' doesn't exist (1146)");
        assertThat(Dialect.h2()
                        .describe(new DatabaseError(
                                "Table \"B\" not found; SQL statement:\nSELECT 1 [42102-240]", "42S02", 42102)))
                .isEqualTo("Table \"B\" not found (42102)");
    }
}
