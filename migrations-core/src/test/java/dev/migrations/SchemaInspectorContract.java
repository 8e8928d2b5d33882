package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.internal.reflect.JdbcSchemaInspector;
import dev.migrations.internal.store.Session;
import dev.migrations.schema.ColumnInfo;
import dev.migrations.schema.ConstraintInfo;
import dev.migrations.schema.ConstraintInfo.Kind;
import dev.migrations.schema.ConstraintInfo.Reference;
import dev.migrations.schema.IndexInfo;
import dev.migrations.schema.SchemaInspector;
import dev.migrations.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a revision can ask about the schema. */
interface SchemaInspectorContract extends Contract {

    String POETS =
            "CREATE TABLE poets (id int PRIMARY KEY, name varchar(80) NOT NULL, CONSTRAINT uq_poets_name UNIQUE (name))";

    String POEMS = "CREATE TABLE poems (id int NOT NULL, poet_id int, title varchar(80) DEFAULT 'untitled' NOT NULL,"
            + " price numeric(8, 2), twice int GENERATED ALWAYS AS (id * 2) STORED,"
            + " CONSTRAINT pk_poems PRIMARY KEY (id), CONSTRAINT ck_poems_price CHECK (price > 0),"
            + " CONSTRAINT fk_poems_poet FOREIGN KEY (poet_id) REFERENCES poets (id) ON DELETE CASCADE)";

    /** Whether it is there. */
    default boolean has(Predicate<SchemaInspector> question) {
        return inspect(db(), question::test);
    }

    /** All of them. */
    default <T> List<T> all(Function<SchemaInspector, List<T>> question) {
        return inspect(db(), question);
    }

    private ColumnInfo column(String table, String column) {
        return inspect(db(), i -> i.column(table, column)).orElseThrow();
    }

    static <T> T inspect(TestDatabase db, Function<SchemaInspector, T> question) {
        try (Session session = Session.of(db.dataSource().getConnection())) {
            return question.apply(new JdbcSchemaInspector(session.connection(), session.dialect()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** H2 has no stored generated columns, and calls all of them virtual. */
    default void poems() {
        boolean stored = !db().spelled("x").equals("X");
        db().run(POETS, stored ? POEMS : POEMS.replace(" STORED", ""));
        db().run("CREATE INDEX ix_poems_title ON poems (title, id)");
        db().run("CREATE VIEW titles AS SELECT title FROM poems");
    }

    /** The constraints of poems of this kind. */
    default List<ConstraintInfo> constraints(Kind kind) {
        return all(i -> i.constraints("poems")).stream()
                .filter(c -> c.kind() == kind)
                .toList();
    }

    private List<String> spelled(String... names) {
        return List.of(names).stream().map(db()::spelled).toList();
    }

    @Test
    default void tablesAndViewsAreToldApart() {
        poems();
        assertThat(all(SchemaInspector::tables)).isEqualTo(spelled("poems", "poets"));
        assertThat(all(SchemaInspector::views)).isEqualTo(spelled("titles"));
        assertThat(has(i -> i.hasTable("titles"))).isFalse();
        assertThat(has(i -> i.hasView("titles"))).isTrue();
        assertThat(has(i -> i.hasView("poems"))).isFalse();
    }

    @Test
    default void aTableIsFoundWhereAStatementFindsIt() {
        poems();
        for (String name : List.of("poems", "POEMS", "Poems", "poem_", "poem%")) {
            assertThat(has(i -> i.hasTable(name))).as(name).isEqualTo(canSelectFrom(name));
        }
    }

    private boolean canSelectFrom(String table) {
        try {
            db().run("SELECT 1 FROM " + table);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Test
    default void whatDoesNotExistIsNotThere() {
        assertThat(has(i -> i.hasTable("poems") || i.hasView("poems") || i.hasSequence("poems")))
                .isFalse();
        assertThat(has(i -> i.hasColumn("poems", "id") || i.hasIndex("poems", "id") || i.hasConstraint("poems", "id")))
                .isFalse();
        assertThat(all(i -> i.columns("poems"))).isEmpty();
        assertThat(all(i -> i.indexes("poems"))).isEmpty();
        assertThat(all(i -> i.constraints("poems"))).isEmpty();
    }

    @Test
    default void columnsAreInTheirOrder() {
        poems();
        assertThat(all(i -> i.columnNames("poems"))).isEqualTo(spelled("id", "poet_id", "title", "price", "twice"));
        assertThat(all(i -> i.columnNames("titles"))).isEqualTo(spelled("title"));
        assertThat(has(i -> i.hasColumn("poems", "POET_ID"))).isTrue();
        assertThat(has(i -> i.hasColumn("poems", "poet"))).isFalse();
    }

    @Test
    default void aColumnTellsWhatItTakes() {
        poems();
        ColumnInfo title = column("poems", "title");
        assertThat(title.nullable()).isFalse();
        assertThat(title.type().toLowerCase(Locale.ROOT)).contains("char").endsWith("(80)");
        assertThat(title.defaultExpression()).contains("untitled");
        ColumnInfo price = column("poems", "PRICE");
        assertThat(price.nullable()).isTrue();
        assertThat(price.type().toLowerCase(Locale.ROOT).replace(" ", "")).matches("(numeric|decimal)\\(8,2\\)");
        assertThat(price.defaultExpression()).isNull();
    }

    @Test
    default void aGeneratedColumnIsToldApart() {
        poems();
        ColumnInfo twice = column("poems", "twice");
        assertThat(twice.generated()).isTrue();
        assertThat(twice.defaultExpression()).isNull();
        assertThat(column("poems", "title").generated()).isFalse();
    }

    @Test
    default void aColumnThatTheDatabaseNumbersIsToldApart() {
        db().run(numbered());
        assertThat(all(i -> i.columns("numbered")).stream().map(ColumnInfo::identity))
                .containsExactly(true, false);
    }

    /** The definition of {@code numbered (id, n)}, whose {@code id} numbers itself. */
    String numbered();

    @Test
    default void anIndexTellsItsColumns() {
        poems();
        assertThat(has(i -> i.hasIndex("poems", "ix_poems_title"))).isTrue();
        assertThat(has(i -> i.hasIndex("poets", "ix_poems_title"))).isFalse();
        IndexInfo title = all(i -> i.indexes("poems")).stream()
                .filter(i -> i.name().equalsIgnoreCase("ix_poems_title"))
                .findFirst()
                .orElseThrow();
        assertThat(title.columns()).isEqualTo(spelled("title", "id"));
        assertThat(title.unique()).isFalse();
        assertThat(title.partial()).isFalse();
    }

    @Test
    default void aUniqueIndexIsToldApart() {
        db().run("CREATE TABLE poems (id int, slug varchar(80))", "CREATE UNIQUE INDEX ux_poems ON poems (slug)");
        assertThat(all(i -> i.indexes("poems")))
                .containsExactly(new IndexInfo(db().spelled("ux_poems"), spelled("slug"), true, false));
    }

    @Test
    default void keysTellTheirColumns() {
        poems();
        assertThat(constraints(Kind.PRIMARY_KEY))
                .singleElement()
                .satisfies(c -> assertThat(c.columns()).isEqualTo(spelled("id")));
        assertThat(constraints(Kind.FOREIGN_KEY)).singleElement().satisfies(c -> {
            assertThat(c.columns()).isEqualTo(spelled("poet_id"));
            assertThat(c.reference())
                    .extracting(Reference::table, Reference::columns, Reference::onDelete)
                    .containsExactly(db().spelled("poets"), spelled("id"), "CASCADE");
        });
        assertThat(all(i -> i.constraints("poets")).stream().map(ConstraintInfo::kind))
                .containsExactly(Kind.PRIMARY_KEY, Kind.UNIQUE);
    }
}
