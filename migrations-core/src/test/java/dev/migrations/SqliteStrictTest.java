package dev.migrations;

import static dev.migrations.schema.Define.bigint;
import static dev.migrations.schema.Define.binary;
import static dev.migrations.schema.Define.bool;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.date;
import static dev.migrations.schema.Define.doublePrecision;
import static dev.migrations.schema.Define.enumeration;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.json;
import static dev.migrations.schema.Define.numeric;
import static dev.migrations.schema.Define.string;
import static dev.migrations.schema.Define.table;
import static dev.migrations.schema.Define.text;
import static dev.migrations.schema.Define.timestampWithZone;
import static dev.migrations.schema.Define.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.operation.Operations;
import dev.migrations.schema.Product;
import dev.migrations.schema.Table;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.SqliteFile;
import dev.migrations.testkit.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Portable types in STRICT tables of SQLite, which take six types and hold each value to its column's. */
class SqliteStrictTest implements Contract {

    private static final String TYPES = "SELECT name, type FROM pragma_table_info('poems') ORDER BY cid";

    @TempDir
    Path temp;

    private SqliteFile database;
    private RevisionFolder folder;

    @BeforeEach
    void open() {
        database = SqliteFile.in(temp);
        folder = new RevisionFolder(temp.resolve("migrations"));
    }

    @Override
    public TestDatabase db() {
        return database;
    }

    @Override
    public RevisionFolder files() {
        return folder;
    }

    @Test
    void eachPortableTypeHasOneAndTakesItsValues() {
        files().table("a1");
        builder()
                .javaMigrations(new JavaUp(SqliteStrictTest::createAndFill))
                .build()
                .upgrade();
        assertThat(db().rows(TYPES))
                .containsExactly(
                        "id INTEGER",
                        "title TEXT",
                        "year INTEGER",
                        "loved INTEGER",
                        "price REAL",
                        "copies INTEGER",
                        "weight REAL",
                        "printed TEXT",
                        "seen TEXT",
                        "mark TEXT",
                        "more TEXT",
                        "scan BLOB",
                        "mood TEXT");
        assertThat(db().rows("SELECT title, year, loved, price, copies, printed, seen, mood FROM poems"))
                .containsExactly("Faust 1808 1 12.5 300 1808-04-01 1808-04-01 00:00:00 glad");
        assertThat(db().rows("SELECT strict FROM pragma_table_list WHERE name = 'poems'"))
                .containsExactly("1");
    }

    private static void createAndFill(Operations op) {
        Table poems = table(
                        "poems",
                        column("id", bigint()).identity().primaryKey(),
                        column("title", string(80)).notNull(),
                        column("year", integer()),
                        column("loved", bool()).defaultTo(false),
                        column("price", numeric(10, 2)),
                        column("copies", numeric(18, 0)),
                        column("weight", doublePrecision()),
                        column("printed", date()),
                        column("seen", timestampWithZone()),
                        column("mark", uuid()),
                        column("more", json()),
                        column("scan", binary()),
                        column("mood", enumeration("mood", "sad", "glad")))
                .option(Product.SQLITE, "strict");
        op.createTable(poems);
        op.bulkInsert(
                "poems",
                List.of(
                        "title", "year", "loved", "price", "copies", "weight", "printed", "seen", "mark", "scan",
                        "mood"),
                rows -> rows.add(
                        "Faust",
                        1808,
                        true,
                        new BigDecimal("12.50"),
                        300,
                        0.5,
                        LocalDate.of(1808, 4, 1),
                        Instant.parse("1808-04-01T00:00:00Z"),
                        new UUID(1, 2),
                        new byte[] {1},
                        "glad"));
    }

    @Test
    void aColumnThatIsAddedOrChangedHasAStrictTypeToo() {
        files().revision("a1").upgrade("CREATE TABLE poems (id INTEGER PRIMARY KEY, year TEXT) STRICT;");
        Migrations migrations = builder().javaMigrations(new AddAndChange()).build();
        migrations.upgrade();
        assertThat(db().rows(TYPES)).containsExactly("id INTEGER", "year INTEGER", "title TEXT", "loved INTEGER");
        migrations.downgrade("a1");
        assertThat(db().rows(TYPES)).containsExactly("id INTEGER", "year TEXT");
    }

    @MigrationRevision(id = "j1", revises = "a1", message = "more of a strict table")
    private record AddAndChange() implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.addColumn("poems", column("title", string(80)));
            op.batchAlterTable("poems", poems -> {
                poems.addColumn(column("loved", bool()).notNull().defaultTo(true));
                poems.alterColumn("year", c -> c.type(integer()).from(column("year", text())));
            });
        }
    }
}
