package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkErrorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- migrate: down",
                "-- migrate: upgarde",
                "-- migrate:",
                "--MIGRATE :rollback",
                "-- migrate: transaction=none upgrade",
                "-- migrate: upgrade;",
                "-- migrate: upgrade, downgrade"
            })
    void refusesAMarkThatNamesNoDirection(String mark) {
        assertThatThrownBy(() -> read(mark))
                .hasMessage("a.sql, line 5: '" + mark
                        + "' is not a section mark. Write '-- migrate: upgrade' or '-- migrate: downgrade'.");
    }

    @ParameterizedTest
    @CsvSource({
        "-- migrate: downgrade now, now",
        "-- migrate: downgrade transaction, transaction",
        "-- migrate: downgrade transaction = none, transaction",
        "-- migrate: downgrade tx=none, tx=none",
        "-- migrate: downgrade -- see above, --"
    })
    void refusesAnUnknownOption(String mark, String option) {
        assertThatThrownBy(() -> read(mark))
                .hasMessage("a.sql, line 5: '" + option + "' is not an option of a section mark. "
                        + "The options are transaction=none and dialect=, each without blanks in it.");
    }

    @Test
    void refusesABlankInAListOfDialects() {
        assertThatThrownBy(() -> read("-- migrate: downgrade dialect=mysql, mariadb"))
                .hasMessage("a.sql, line 5: '' is not a dialect. The dialects are sqlite, postgresql, mysql, mariadb, "
                        + "h2; separate them by commas alone.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "oracle", ""})
    void refusesAnUnknownDialect(String dialect) {
        assertThatThrownBy(() -> read("-- migrate: downgrade dialect=" + dialect))
                .hasMessage("a.sql, line 5: '" + dialect + "' is not a dialect. The dialects are sqlite, postgresql, "
                        + "mysql, mariadb, h2; separate them by commas alone.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "false", ""})
    void refusesAnUnknownValueOfTransaction(String value) {
        assertThatThrownBy(() -> read("-- migrate: downgrade transaction=" + value))
                .hasMessage("a.sql, line 5: '" + value + "' is not a value of transaction=. The only one is "
                        + "transaction=none; leave the option out for a section in a transaction.");
    }

    @ParameterizedTest
    @CsvSource({"transaction=none transaction=none, transaction=", "dialect=h2 transaction=none dialect=mysql, dialect="
    })
    void refusesAnOptionThatIsThereTwice(String options, String option) {
        assertThatThrownBy(() -> read("-- migrate: downgrade " + options))
                .hasMessage("a.sql, line 5: the option " + option + " is given twice. "
                        + "Give it once, with all its values: dialect=mysql,mariadb.");
    }

    @Test
    void refusesADialectThatIsThereTwice() {
        assertThatThrownBy(() -> read("-- migrate: downgrade dialect=h2,h2"))
                .hasMessage("a.sql, line 5: dialect= names h2 twice. Name each dialect once.");
    }

    @Test
    void refusesAMarkThatIsTooLong() {
        assertThatThrownBy(() -> read("-- migrate: downgrade" + " ".repeat(1 << 17) + "x"))
                .hasMessage("a.sql, line 5: the section mark is too long. Write it without trailing blanks.");
    }

    @ParameterizedTest
    @CsvSource({
        "-- migrate:up, dbmate",
        "-- migrate:down, dbmate",
        "--migrate:down transaction:false, dbmate",
        "-- +goose Down, goose",
        "--+goose StatementBegin, goose",
        "-- +migrate Down, sql-migrate",
        "-- //@UNDO, MyBatis",
        "--//@UNDO, MyBatis",
        "-- // @undo, MyBatis",
        "--rollback DROP TABLE t;, Liquibase",
        "--changeset me:1, Liquibase",
        "--Rollback, Liquibase"
    })
    void refusesAMarkOfAnotherTool(String line, String tool) {
        assertThatThrownBy(() -> read(line))
                .hasMessage("a.sql, line 5: '" + line + "' is a mark of " + tool + ". Write '-- migrate: upgrade' or "
                        + "'-- migrate: downgrade', or take the line out if it is only a remark.");
    }

    @Test
    void refusesAMarkOfAnotherToolInTheHeader() {
        assertThatThrownBy(() -> RevisionFile.of("a.sql", "-- revision: x\n-- +goose Up\nSELECT 1;\n"))
                .hasMessage("a.sql, line 2: '-- +goose Up' is a mark of goose. Write '-- migrate: upgrade' or "
                        + "'-- migrate: downgrade', or take the line out if it is only a remark.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- rollback of the last release",
                "--rollbacks happen",
                "--changesets",
                " -- +goose Down",
                "-- + goose",
                "-- migrate up",
                "-- // a remark"
            })
    void aRemarkIsNotAMarkOfAnotherTool(String line) {
        read(line);
    }

    private static RevisionBody read(String line) {
        return RevisionFile.of("a.sql", "-- revision: x\n\n-- migrate: upgrade\nSELECT 1;\n" + line + "\nSELECT 2;\n")
                .body();
    }
}
