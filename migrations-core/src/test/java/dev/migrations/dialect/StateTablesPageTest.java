package dev.migrations.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.testkit.MarkdownPage;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the state tables shows the tables as they are created. */
class StateTablesPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.of("docs/reference/state-tables.md");
    private static final Pattern FIRST_CELL = Pattern.compile("^\\| `([a-z_]+)` \\|");
    private static final Pattern COLUMN = Pattern.compile("(?m)^ {4}([a-z_]+) ");

    @Test
    void theTablesOfEachDatabaseAreShownAsTheyAreCreated() {
        assertThat(PAGE.blocks("sql"))
                .containsExactly(
                        created(Dialect.sqlite()),
                        created(Dialect.postgresql()),
                        created(Dialect.mariadb()),
                        created(Dialect.h2()));
    }

    @Test
    void mySqlIsGivenWhatMariaDbIs() {
        assertThat(created(Dialect.mysql())).isEqualTo(created(Dialect.mariadb()));
    }

    @Test
    void eachDatabaseHasItsBlock() {
        assertThat(PAGE.blocks("sql")).hasSameSizeAs(Dialect.class.getPermittedSubclasses());
    }

    @Test
    void everyColumnIsExplained() {
        List<String> columns = COLUMN.matcher(created(Dialect.sqlite()))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(PAGE.mentions(FIRST_CELL)).isEqualTo(columns);
    }

    private static String created(Dialect dialect) {
        StateSql sql = new StateSql(dialect, new StateTableNames(null, "schema_revision"));
        return sql.createTables().stream().map(statement -> statement + ";\n").collect(Collectors.joining("\n"));
    }
}
