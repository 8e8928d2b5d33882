package dev.migrations.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The statements of a batch, whole and in their order. */
class BatchPlanTest {

    private static final AlterColumn NOT_NULL =
            new AlterColumn("title", null, null, Map.of(ClauseKind.NOT_NULL, "NOT NULL"));

    private static ExistingTable table(String text, SchemaObject... indexes) {
        return new ExistingTable(TableText.of(text), List.of(indexes), List.of(), List.of(), false, Set.of());
    }

    private static List<String> statements(ExistingTable table, TableChange... changes) {
        return statements(BatchPlan.of(table, List.of(changes), Recreate.AUTO));
    }

    private static List<String> statements(BatchPlan plan) {
        if (plan instanceof BatchPlan.Alter alter) {
            return alter.statements();
        }
        TableRebuild rebuild = ((BatchPlan.Rebuild) plan).rebuild();
        return Stream.concat(rebuild.prepare().stream(), rebuild.replace().stream())
                .toList();
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
                        "DELETE FROM main.sqlite_sequence WHERE name = 'poems_rebuilt_2'",
                        "INSERT INTO main.sqlite_sequence (name, seq) SELECT 'poems_rebuilt_2', seq FROM main.sqlite_sequence WHERE"
                                + " name = 'poems'",
                        "DROP TABLE \"poems\"",
                        "PRAGMA legacy_alter_table = ON",
                        "ALTER TABLE \"poems_rebuilt_2\" RENAME TO \"poems\"",
                        "PRAGMA legacy_alter_table = OFF",
                        "CREATE INDEX ix ON poems (title)",
                        "CREATE TRIGGER tr AFTER INSERT ON poems BEGIN SELECT 1; END",
                        "ANALYZE main.\"poems\"");
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
    void renamingsAreMadeByThemselvesSinceOnlySqliteKnowsWhatTheyDo() {
        RenameColumn rename = new RenameColumn("a", "b");
        DropColumn drop = new DropColumn("c");
        assertThat(BatchPlan.runs(List.of(drop, NOT_NULL, rename, rename, drop), Recreate.AUTO))
                .containsExactly(List.of(drop, NOT_NULL), List.of(rename, rename), List.of(drop));
    }

    @Test
    void aBatchThatIsAlwaysToBeRebuiltIsSoWithoutAChange() {
        RenameColumn rename = new RenameColumn("a", "b");
        assertThat(BatchPlan.runs(List.of(), Recreate.AUTO)).isEmpty();
        assertThat(BatchPlan.runs(List.of(), Recreate.ALWAYS)).containsExactly(List.of());
        assertThat(BatchPlan.runs(List.of(rename), Recreate.ALWAYS)).containsExactly(List.of(rename), List.of());
        assertThat(statements(BatchPlan.of(table("CREATE TABLE t (a)"), List.of(), Recreate.ALWAYS)))
                .startsWith("CREATE TABLE \"t_rebuilt\" (a)");
        assertThat(statements(BatchPlan.of(table("CREATE TABLE t (a)"), List.of(rename), Recreate.ALWAYS)))
                .containsExactly("ALTER TABLE \"t\" RENAME COLUMN \"a\" TO b");
    }

    @Test
    void aConversionWaitsForWhatItIsMadeFrom() {
        AlterColumn first = new AlterColumn("a", "INT", "length(a)", Map.of());
        AlterColumn other = new AlterColumn("b", "INT", "length(b)", Map.of());
        AlterColumn again = new AlterColumn("a", "TEXT", "a || b", Map.of());
        AddColumn added = new AddColumn("a INT DEFAULT 1");
        DropColumn dropped = new DropColumn("a");
        assertThat(BatchPlan.runs(List.of(first, other, again), Recreate.AUTO))
                .containsExactly(List.of(first, other), List.of(again));
        assertThat(BatchPlan.runs(List.of(added, again), Recreate.AUTO))
                .containsExactly(List.of(added), List.of(again));
        assertThat(BatchPlan.runs(List.of(dropped, again), Recreate.AUTO))
                .containsExactly(List.of(dropped), List.of(again));
    }

    @Test
    void whatAlterTableHasAddedIsThereForTheNextChange() {
        AlterColumn plain = new AlterColumn("a", null, null, Collections.singletonMap(ClauseKind.DEFAULT, null));
        assertThat(statements(table("CREATE TABLE t (title)"), new AddColumn("a TEXT"), plain, new DropColumn("a")))
                .containsExactly("ALTER TABLE \"t\" ADD COLUMN a TEXT", "ALTER TABLE \"t\" DROP COLUMN \"a\"");
    }

    @Test
    void aChangeThatTakesAClauseOutNamesNothing() {
        AlterColumn plain = new AlterColumn("title", null, null, Collections.singletonMap(ClauseKind.DEFAULT, null));
        assertThat(statements(table("CREATE TABLE t (title DEFAULT 'x')"), plain))
                .startsWith("CREATE TABLE \"t_rebuilt\" (title)");
    }
}
