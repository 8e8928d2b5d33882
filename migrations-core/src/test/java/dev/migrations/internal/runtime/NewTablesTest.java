package dev.migrations.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.SourceLocation;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.SqlStatement;
import java.io.StringReader;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTablesTest {

    private static final Set<String> DML = Set.of("insert", "update", "delete");
    private static final String TABLE = "CREATE TABLE t (id int)";

    private final NewTables tables = new NewTables();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (id int)",
                "create unlogged table if not exists \"my table\" (id int)",
                "CREATE GLOBAL TEMPORARY TABLE shop.t (id int) ON COMMIT DROP",
                "COMMENT ON TABLE old IS 'as ever'",
                "INSERT INTO old VALUES (1)"
            })
    void takesWhatIsQuickWhateverElseThereIs(String statement) {
        assertThat(fits(TABLE)).isTrue();
        assertThat(fits(statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE u AS SELECT * FROM t",
                "CREATE TABLE u (a) AS SELECT 1",
                "CREATE TABLE u PARTITION OF t DEFAULT",
                "CREATE TABLE",
                "CREATE TABLE IF NOT EXISTS",
                "CREATE VIEW u AS TABLE t",
                "CREATE INDEX ON old (id)",
                "CREATE INDEX",
                "ALTER TABLE old ADD CHECK (id > 0)",
                "ALTER TYPE t ADD VALUE 'a'",
                "ALTER",
                "INSERT INTO t SELECT * FROM old",
                "UPDATE old SET id = 1",
                "DELETE FROM old",
                "TRUNCATE t",
                "SELECT fill()"
            })
    void takesNothingAmongDefinitionsThatMayBeSlow(String statement) {
        assertThat(fits(TABLE)).isTrue();
        assertThat(fits(statement)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX t_id ON t (id)",
                "CREATE UNIQUE INDEX IF NOT EXISTS t_id ON ONLY t USING btree (id)",
                "ALTER TABLE t ADD CHECK (id > 0)",
                "ALTER TABLE ONLY t ADD PRIMARY KEY (id)"
            })
    void takesDefinitionsOfTablesThatWereMadeHere(String statement) {
        assertThat(fits(statement)).isFalse();
        assertThat(fits(TABLE)).isTrue();
        tables.sent();
        assertThat(fits("INSERT INTO t VALUES (1)")).isTrue();
        assertThat(fits(statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"INSERT INTO t SELECT * FROM old", "UPDATE old SET id = 1", "COPY t FROM stdin", "CALL fill()"})
    void doesNotKnowHowMuchIsInATableAfterThis(String statement) {
        fits(TABLE);
        tables.sent();
        fits(statement);
        tables.sent();
        assertThat(fits("CREATE INDEX t_id ON t (id)")).isFalse();
    }

    @Test
    void doesNotCallATableNewThatMayHaveBeenThere() {
        assertThat(fits("CREATE TABLE IF NOT EXISTS t (id int)")).isTrue();
        assertThat(fits("CREATE INDEX t_id ON t (id)")).isFalse();
    }

    @Test
    void knowsATableByItsWrittenName() {
        assertThat(fits("CREATE TABLE shop.\"T\" (id int)")).isTrue();
        assertThat(fits("CREATE INDEX t_id ON shop.\"T\" (id)")).isTrue();
        assertThat(fits("CREATE INDEX t_id ON \"T\" (id)")).isFalse();
    }

    @Test
    void putsNoDefinitionAmongStatementsThatMayBeSlow() {
        assertThat(fits("UPDATE old SET id = 1")).isTrue();
        assertThat(fits("DELETE FROM old")).isTrue();
        assertThat(fits("INSERT INTO old VALUES (1)")).isTrue();
        assertThat(fits(TABLE)).isFalse();
        tables.sent();
        assertThat(fits(TABLE)).isTrue();
    }

    private boolean fits(String text) {
        SqlSplitter splitter = new SqlSplitter(
                Dialect.postgresql().lexicalRules(), new StringReader(text), new SourceLocation("a.sql", 1));
        SqlStatement statement = Objects.requireNonNull(splitter.next());
        return tables.fits(statement, DML.contains(statement.firstWord()));
    }
}
