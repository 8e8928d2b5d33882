package dev.migrations.sql;

import static dev.migrations.sql.Scripts.POSTGRESQL;
import static dev.migrations.sql.Scripts.SQLITE;
import static dev.migrations.sql.Scripts.readAll;
import static dev.migrations.sql.Scripts.splitter;
import static dev.migrations.sql.Scripts.statement;
import static dev.migrations.sql.Scripts.statements;
import static dev.migrations.sql.Scripts.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.migrations.error.SourceLocation;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY t FROM stdin",
                "copy \"a;b\".t (x, \"y\") from STDIN with (format csv, delimiter ';')",
                "COPY stdin FROM stdin WHERE x > 1",
                "COPY t /* c */ FROM -- d;\n STDIN",
                "COPY t FROM from STDIN",
            })
    void followsACopyFromStdin(String copy) {
        assertThat(texts(POSTGRESQL, copy + " ; -- data\n1;'\n\\.\nSELECT 2"))
                .containsExactly(copy, "1;'\n", "SELECT 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY t TO STDOUT",
                "COPY t FROM 'stdin'",
                "COPY t FROM \"stdin\"",
                "COPY t FROM PROGRAM 'stdin'",
                "COPY (SELECT x FROM stdin) TO STDOUT",
                "SELECT copy FROM stdin",
                "DO $$ COPY t FROM stdin $$",
                "SELECT 'COPY t FROM stdin'",
            })
    void followsNothingElse(String statement) {
        assertThat(statement(POSTGRESQL, statement + ";\n1").isCopyFromStdin()).isFalse();
    }

    @Test
    void isUnknownToSqlite() {
        assertThat(statement(SQLITE, "COPY t FROM stdin;\n1").isCopyFromStdin()).isFalse();
    }

    @Test
    void hasLineFeedsOnly() {
        assertThat(texts(POSTGRESQL, "COPY t FROM stdin;\r\na\r\nb\r\r\nc\rd\r\n\\.\r\nSELECT 1;"))
                .containsExactly("COPY t FROM stdin", "a\nb\r\nc\rd\n", "SELECT 1");
    }

    @Test
    void endsOnlyAtItsMarkAlone() {
        assertThat(texts(POSTGRESQL, "COPY t FROM stdin;\n\\.x\n \\.\n\\N\\.\n\\."))
                .hasSize(2)
                .last()
                .isEqualTo("\\.x\n \\.\n\\N\\.\n");
    }

    @Test
    void mayRunToTheEndOfTheScript() {
        SqlSplitter splitter = splitter(POSTGRESQL, "SELECT 1;\nCOPY t FROM stdin;\n1\n2");
        splitter.next();
        assertThat(readAll(Objects.requireNonNull(splitter.next()).copyData())).isEqualTo("1\n2");
        assertThat(splitter.next()).isNull();
        assertThat(splitter.openAtEnd()).isEqualTo(new SourceLocation("a.sql", 3));
    }

    @Test
    void isEmptyWhereTheScriptEnds() {
        assertThat(texts(POSTGRESQL, "COPY t FROM stdin")).containsExactly("COPY t FROM stdin", "");
        assertThat(texts(POSTGRESQL, "COPY t FROM stdin;")).containsExactly("COPY t FROM stdin", "");
    }

    @Test
    void isSkippedWhereNobodyReadsIt() {
        String data = "it's; a line\n".repeat(10_000);
        assertThat(statements(POSTGRESQL, "COPY t FROM stdin;\n" + data + "\\.\nSELECT 1;"))
                .extracting(SqlStatement::text, s -> s.location().line())
                .containsExactly(tuple("COPY t FROM stdin", 1), tuple("SELECT 1", 10_003));
    }

    @Test
    void cannotBeReadBehindTheNextStatement() {
        SqlStatement copy = statement(POSTGRESQL, "COPY t FROM stdin;\n1\n\\.\nSELECT 1;");
        assertThatThrownBy(() -> readAll(copy.copyData()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("COPY data must be read before the next statement is asked for");
    }

    @Test
    void belongsToNoOtherStatement() {
        SqlStatement select = statement(POSTGRESQL, "SELECT 1;");
        assertThatThrownBy(select::copyData)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Only COPY ... FROM stdin is followed by data");
    }
}
