package dev.migrations.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.dialect.sqlite.ExistingTable.SchemaObject;
import dev.migrations.dialect.sqlite.TableChange.AddColumn;
import dev.migrations.dialect.sqlite.TableChange.AlterColumn;
import dev.migrations.dialect.sqlite.TableChange.DropColumn;
import dev.migrations.dialect.sqlite.TableChange.RenameColumn;
import dev.migrations.operation.Recreate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The statements of a batch, whole and in their order. */
class BatchPlanTest {

    private static final AlterColumn NOT_NULL =
            new AlterColumn("title", null, null, Map.of(ClauseKind.NOT_NULL, "NOT NULL"));

    private static ExistingTable table(String text, SchemaObject... indexes) {
        return new ExistingTable(TableText.of(text), List.of(indexes), List.of(), List.of(), false, Set.of());
    }

    private static List<String> statements(ExistingTable table, TableChange... changes) {
        return BatchPlan.statements(table, List.of(changes), Recreate.AUTO);
    }

    @Test
    void aRebuildFollowsTheDocumentedSteps() {
        ExistingTable poems = new ExistingTable(
                TableText.of(
                        "CREATE TABLE poems (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT, CHECK (poems.id > 0))"),
                List.of(new SchemaObject("ix", "CREATE INDEX ix ON poems (title)")),
                List.of(new SchemaObject("tr", "CREATE TRIGGER tr AFTER INSERT ON poems BEGIN SELECT 1; END")),
                List.of(),
                true,
                Set.of("poems", "POEMS_rebuilt"));
        assertThat(statements(poems, NOT_NULL))
                .containsExactly(
                        "CREATE TABLE \"poems_rebuilt_2\" (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL,"
                                + " CHECK (id > 0))",
                        "INSERT INTO \"poems_rebuilt_2\" (\"id\", \"title\") SELECT \"id\", \"title\" FROM \"poems\"",
                        "DELETE FROM sqlite_sequence WHERE name = 'poems_rebuilt_2'",
                        "INSERT INTO sqlite_sequence (name, seq) SELECT 'poems_rebuilt_2', seq FROM sqlite_sequence WHERE"
                                + " name = 'poems'",
                        "DROP TABLE \"poems\"",
                        "PRAGMA legacy_alter_table = ON",
                        "ALTER TABLE \"poems_rebuilt_2\" RENAME TO \"poems\"",
                        "PRAGMA legacy_alter_table = OFF",
                        "CREATE INDEX ix ON poems (title)",
                        "CREATE TRIGGER tr AFTER INSERT ON poems BEGIN SELECT 1; END",
                        "ANALYZE \"poems\"");
    }

    @Test
    void theRowidIsCopiedUnderANameThatNoColumnHas() {
        assertThat(statements(table("CREATE TABLE t (rowid TEXT, title TEXT, g AS (title))"), NOT_NULL)
                        .get(1))
                .isEqualTo(
                        "INSERT INTO \"t_rebuilt\" (_rowid_, \"rowid\", \"title\") SELECT _rowid_, \"rowid\", \"title\""
                                + " FROM \"t\"");
        assertThat(statements(table("CREATE TABLE t (title TEXT PRIMARY KEY) WITHOUT ROWID"), NOT_NULL)
                        .get(1))
                .isEqualTo("INSERT INTO \"t_rebuilt\" (\"title\") SELECT \"title\" FROM \"t\"");
    }

    @Test
    void aColumnThatTakesTheNameOfADroppedOneStartsEmpty() {
        assertThat(statements(
                                table("CREATE TABLE t (title TEXT, a INT PRIMARY KEY)"),
                                new DropColumn("title"),
                                new AddColumn("title INT UNIQUE"))
                        .get(1))
                .isEqualTo("INSERT INTO \"t_rebuilt\" (rowid, \"a\") SELECT rowid, \"a\" FROM \"t\"");
    }

    @Test
    void whatIsCountedUpAnewTakesTheRowids() {
        assertThat(statements(
                                table("CREATE TABLE t (title TEXT)"),
                                new AddColumn("id INTEGER PRIMARY KEY AUTOINCREMENT"))
                        .get(1))
                .isEqualTo("INSERT INTO \"t_rebuilt\" (rowid, \"title\") SELECT rowid, \"title\" FROM \"t\"");
    }

    @Test
    void columnsThatAlterTableCanAddAreAddedByIt() {
        for (String column :
                List.of("a", "a TEXT NOT NULL DEFAULT 'x'", "a INT CHECK (a > 0)", "a AS (title) NOT NULL")) {
            assertThat(statements(table("CREATE TABLE t (title)"), new AddColumn(column)))
                    .containsExactly("ALTER TABLE \"t\" ADD COLUMN " + column);
        }
    }

    @Test
    void columnsThatAlterTableRefusesToAddAreAddedByARebuild() {
        for (String column : List.of(
                "a UNIQUE",
                "a PRIMARY KEY",
                "a NOT NULL",
                "a NOT NULL DEFAULT NULL",
                "a DEFAULT CURRENT_TIMESTAMP",
                "a DEFAULT (1 + 1)",
                "a AS (title) STORED",
                "a DEFAULT 1 REFERENCES p")) {
            assertThat(statements(table("CREATE TABLE t (title)"), new AddColumn(column)))
                    .as(column)
                    .hasSizeGreaterThan(5);
        }
    }

    @Test
    void aRenamingIsCarriedToWhatComesAfterIt() {
        ExistingTable t = table(
                "CREATE TABLE t (a INT, title TEXT CHECK (length(a) > 0), FOREIGN KEY (a) REFERENCES t (a), UNIQUE (\"A\"))",
                new SchemaObject("ix", "CREATE INDEX ix ON t (a, lower([a])) WHERE a > 0"));
        assertThat(statements(t, new RenameColumn("a", "b"), NOT_NULL))
                .contains(
                        "ALTER TABLE \"t\" RENAME COLUMN \"a\" TO b",
                        "CREATE TABLE \"t_rebuilt\" (b INT, title TEXT CHECK (length(b) > 0) NOT NULL, FOREIGN KEY (b)"
                                + " REFERENCES t (b), UNIQUE (b))",
                        "CREATE INDEX ix ON t (b, lower(b)) WHERE b > 0");
    }

    @Test
    void whatARenamingDoesToATriggerIsKnownToSqliteOnly() {
        ExistingTable t = new ExistingTable(
                TableText.of("CREATE TABLE t (a INT, title TEXT)"),
                List.of(),
                List.of(new SchemaObject("tr", "CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT new.a; END")),
                List.of(),
                false,
                Set.of());
        assertThatThrownBy(() -> statements(t, new RenameColumn("a", "b"), NOT_NULL))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessage("What trigger tr becomes when column a of t is renamed is known only to SQLite. Rename the"
                        + " column in a batch of its own.");
    }

    @Test
    void aBatchThatIsAlwaysToBeRebuiltIsSoWithoutAChange() {
        assertThat(BatchPlan.statements(table("CREATE TABLE t (a)"), List.of(), Recreate.ALWAYS))
                .startsWith("CREATE TABLE \"t_rebuilt\" (a)");
        assertThat(BatchPlan.statements(
                        table("CREATE TABLE t (a)"), List.of(new RenameColumn("a", "b")), Recreate.ALWAYS))
                .startsWith("ALTER TABLE \"t\" RENAME COLUMN \"a\" TO b", "CREATE TABLE \"t_rebuilt\" (b)");
    }

    @Test
    void aChangeThatTakesAClauseOutNamesNothing() {
        AlterColumn plain = new AlterColumn("title", null, null, Collections.singletonMap(ClauseKind.DEFAULT, null));
        assertThat(statements(table("CREATE TABLE t (title DEFAULT 'x')"), plain))
                .startsWith("CREATE TABLE \"t_rebuilt\" (title)");
    }
}
