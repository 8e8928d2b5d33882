package dev.migrations.dialect.render;

import static dev.migrations.schema.Define.asc;
import static dev.migrations.schema.Define.bigint;
import static dev.migrations.schema.Define.binary;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.date;
import static dev.migrations.schema.Define.desc;
import static dev.migrations.schema.Define.enumeration;
import static dev.migrations.schema.Define.exclude;
import static dev.migrations.schema.Define.foreignKey;
import static dev.migrations.schema.Define.index;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.json;
import static dev.migrations.schema.Define.nativeType;
import static dev.migrations.schema.Define.numeric;
import static dev.migrations.schema.Define.primaryKey;
import static dev.migrations.schema.Define.string;
import static dev.migrations.schema.Define.table;
import static dev.migrations.schema.Define.text;
import static dev.migrations.schema.Define.unique;
import static dev.migrations.schema.Product.SQLITE;
import static dev.migrations.schema.ReferentialAction.CASCADE;
import static dev.migrations.schema.ReferentialAction.SET_NULL;
import static dev.migrations.schema.Storage.STORED;
import static dev.migrations.schema.Storage.VIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.NamingConvention;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDefault;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.Index;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.Literal;
import dev.migrations.schema.Product;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a database would refuse when it runs, and what the operation alone tells, is refused before. That each of them does
 * refuse it was tried on SQLite 3.54, PostgreSQL 18, MariaDB 11.4 and H2 2.4; MySQL's rules are those of its manual.
 */
class UnfitDefinitionsTest {

    private static final Column NUMBER = column("n", bigint()).identity();
    private static final ColumnDefault NULL = new ColumnDefault.Value(Literal.of(null));

    @Test
    void mariaDbCountsUpOneColumnThatBeginsAKey() {
        refused(
                Dialect.mariadb(),
                op -> op.createTable("t", column("id", bigint()).identity().primaryKey(), NUMBER.unique()),
                "MariaDB counts up one column of a table only, and id and n are both identity(). Leave identity() with one of"
                        + " them.");
        String noKey = "MariaDB counts up no column but the first one of a key, and n is none. Write"
                + " column(...).identity().primaryKey(), or unique() in place of primaryKey().";
        refused(Dialect.mariadb(), op -> op.createTable("t", NUMBER), noKey);
        refused(
                Dialect.mariadb(),
                op -> op.createTable("t", NUMBER, column("a", integer()).notNull(), primaryKey("a", "n")),
                noKey);
        refused(Dialect.mariadb(), op -> op.addColumn("t", NUMBER), noKey);
        refused(
                Dialect.mariadb(),
                op -> op.batchAlterTable(
                        "t",
                        t -> t.addColumn(NUMBER.unique())
                                .addColumn(column("m", bigint()).identity().unique())),
                "MariaDB counts up one column of a table only, and n and m are both identity(). Leave identity() with one of"
                        + " them.");
        assertThat(render(Dialect.mariadb(), op -> op.addColumn("t", NUMBER.unique())))
                .containsExactly(
                        "ALTER TABLE t ADD COLUMN n bigint NOT NULL AUTO_INCREMENT, ADD CONSTRAINT uq_t_n UNIQUE (n)");
    }

    @Test
    void keysWantALimitOfTextsAndBytes() {
        String way = " without a limit, such as a. Give the type a limit: string(200), binary(16).";
        for (Column column : List.of(column("a", text()), column("a", json()), column("a", binary()))) {
            refused(
                    Dialect.mariadb(),
                    op -> op.createTable("t", column.primaryKey()),
                    "MariaDB has no primary key over a text or bytes" + way);
            refused(
                    Dialect.mysql(),
                    op -> op.addColumn("t", column.unique()),
                    "MySQL has no unique constraint over a text or bytes" + way);
        }
        refused(
                Dialect.h2(),
                op -> op.addColumn("t", column("a", binary()).unique()),
                "H2 has no key over bytes without a limit, such as a. Give them one: binary(1000).");
    }

    @Test
    void typesHaveLimits() {
        unfit(
                Dialect.mariadb(),
                column("a", string(70_000)),
                "texts with a limit of at most 65533 bytes, and not 70000. Write text().");
        unfit(
                Dialect.mariadb(),
                column("a", binary(70_000)),
                "bytes with a limit of at most 65533, and not 70000. Write binary().");
        unfit(Dialect.mariadb(), column("a", numeric(66, 2)), "numbers of at most 65 digits, and not 66. Give fewer.");
        unfit(
                Dialect.mariadb(),
                column("a", numeric(60, 39)),
                "at most 38 digits behind the point, and not 39. Give fewer.");
        unfit(
                Dialect.mysql(),
                column("a", numeric(60, 38)),
                "at most 30 digits behind the point, and not 38. Give fewer.");
        unfit(
                Dialect.postgresql(),
                column("a", numeric(1001, 2)),
                "numbers of at most 1000 digits, and not 1001. Give fewer.");
        unfit(
                Dialect.postgresql(),
                column("a", string(10_485_761)),
                "texts with a limit of at most 10485760 characters, and not 10485761. Write text().");
        unfit(
                Dialect.h2(),
                column("a", string(1_000_000_001)),
                "texts with a limit of at most 1000000000 characters, and not 1000000001. Write text().");
        unfit(
                Dialect.h2(),
                column("a", binary(1_000_000_001)),
                "bytes with a limit of at most 1000000000, and not 1000000001. Write binary().");
        unfit(
                Dialect.h2(),
                column("a", numeric(100_001, 2)),
                "numbers of at most 100000 digits, and not 100001. Give fewer.");
    }

    private static void unfit(Dialect dialect, Column column, String problem) {
        refused(dialect, op -> op.addColumn("t", column), dialect.product() + " takes " + problem);
    }

    @Test
    void aDefaultFitsIntoItsColumnInMariaDb() {
        refused(
                Dialect.mariadb(),
                op -> op.addColumn("t", column("lang", string(2)).defaultTo("deu")),
                "MariaDB does not take 'deu' as the default of lang, which is varchar(2). Give one that fits, or the column"
                        + " another type.");
        assertThat(render(
                        Dialect.mariadb(),
                        op -> op.addColumn("t", column("mark", string(1)).defaultTo("\uD83D\uDCDC"))))
                .hasSize(1);
    }

    @Test
    void aDefaultFitsTheTypeThatAColumnGetsOrHas() {
        String problem =
                " does not take 'x' as the default of n, which is integer. Give one that fits, or the column another"
                        + " type.";
        Column text = column("n", string(9)).defaultTo("x");
        for (Dialect dialect : List.of(Dialect.postgresql(), Dialect.mariadb(), Dialect.mysql())) {
            String message = dialect.product() + problem;
            refused(dialect, op -> op.createTable("t", column("n", integer()).defaultTo("x")), message);
            refused(
                    dialect,
                    op -> op.alterColumn("t", "n", c -> c.type(integer()).defaultTo("x")),
                    message);
            refused(dialect, op -> op.alterColumn("t", "n", c -> c.from(text).type(integer())), message);
            refused(
                    dialect,
                    op -> op.alterColumn(
                            "t", "n", c -> c.from(column("n", integer())).defaultTo("x")),
                    message);
            assertThat(render(
                            dialect,
                            op -> op.alterColumn(
                                    "t", "n", c -> c.from(text).type(integer()).defaultTo(1))))
                    .hasSize(1);
        }
    }

    @Test
    void aDefaultIsAValueOfTheEnumerationThatAColumnGets() {
        Column mood = column("mood", enumeration("mood", "sad", "glad")).defaultTo("glad");
        for (Dialect dialect : List.of(Dialect.postgresql(), Dialect.mariadb())) {
            String problem = dialect.product() + " does not take 'glad' as the default of mood, which is ";
            assertThatThrownBy(() -> render(
                            dialect,
                            op -> op.alterColumn(
                                    "t", "mood", c -> c.from(mood).type(enumeration("state", "sad", "new")))))
                    .isInstanceOf(OperationNotSupportedException.class)
                    .hasMessageStartingWith(problem);
            assertThat(render(
                            dialect,
                            op -> op.alterColumn("t", "mood", c -> c.from(mood).defaultTo("added meanwhile"))))
                    .hasSize(1);
        }
        Column stars = column("stars", integer()).defaultTo(1);
        assertThat(render(
                        Dialect.mariadb(),
                        op -> op.alterColumn("t", "stars", c -> c.from(stars).type(enumeration("stars", "1", "2")))))
                .hasSize(1);
    }

    @Test
    void aColumnThatIsNotNullHasNoDefaultNullInMariaDb() {
        String problem =
                "MariaDB takes no default NULL for a column that is NOT NULL, such as n. Leave the default out: a row"
                        + " has to bring a value then.";
        Column number = column("n", integer());
        refused(Dialect.mariadb(), op -> op.addColumn("t", number.notNull().withDefault(NULL)), problem);
        refused(Dialect.mariadb(), op -> op.createTable("t", number.notNull().defaultExpression("null")), problem);
        refused(
                Dialect.mariadb(),
                op -> op.alterColumn(
                        "t", "n", c -> c.from(number.withDefault(NULL)).notNull()),
                problem);
    }

    @Test
    void mariaDbHasNoDaysBeforeOrAfterFourDigits() {
        refused(
                Dialect.mariadb(),
                op -> op.bulkInsert("t", List.of("d"), rows -> rows.add(LocalDate.of(12_345, 1, 2))),
                "MariaDB has no days but those of the years 0 to 9999, and not +12345-01-02. Write the end of time as"
                        + " 9999-12-31, or keep the day as a text.");
        refused(
                Dialect.mysql(),
                op -> op.addColumn("t", column("d", date()).defaultTo(LocalDateTime.of(-43, 3, 15, 0, 0))),
                "MySQL has no days but those of the years 0 to 9999, and not -0043-03-15. Write the end of time as"
                        + " 9999-12-31, or keep the day as a text.");
    }

    @Test
    void anotherEngineMayCountUpWhatDoesNotBeginItsKey() {
        assertThat(render(
                        Dialect.mariadb(),
                        op -> op.createTable(table("t", column("a", integer()).notNull(), NUMBER, primaryKey("a", "n"))
                                .option(Product.MARIADB, "ENGINE = MyISAM"))))
                .hasSize(1);
    }

    @Test
    void anEnumerationIsOneTypeForAllColumnsOfPostgreSql() {
        Column mood = column("a", enumeration("mood", "sad", "glad"));
        Column other = column("b", enumeration("mood", "glad"));
        String problem =
                "PostgreSQL has one enumeration mood for all columns, and it is given the values [sad, glad] and"
                        + " [glad]. Give one of the two another name.";
        refused(Dialect.postgresql(), op -> op.createTable("t", mood, other), problem);
        refused(
                Dialect.postgresql(),
                op -> op.batchAlterTable("t", t -> t.addColumn(mood).addColumn(other)),
                problem);
        refused(
                Dialect.postgresql(),
                op -> op.createTable("app.Mood", column("a", enumeration("app.mood", "sad"))),
                "PostgreSQL has a type for each table, so that the enumeration app.mood cannot be called like it. Give the"
                        + " enumeration another name.");
        assertThat(render(Dialect.postgresql(), op -> op.createTable("mood", mood)))
                .hasSize(2);
        assertThat(render(Dialect.mariadb(), op -> op.createTable("mood", mood, other)))
                .hasSize(1);
    }

    @Test
    void someNamesADatabaseKeepsForItself() {
        String way = " is one. Give it another name.";
        refused(
                Dialect.sqlite(),
                op -> op.createTable("SQLite_poems", column("a", integer())),
                "SQLite keeps names that begin with sqlite_ for itself, and \"SQLite_poems\"" + way);
        refused(
                Dialect.sqlite(),
                op -> op.renameTable("t", "sqlite_t"),
                "SQLite keeps names that begin with sqlite_ for itself, and \"sqlite_t\"" + way);
        refused(
                Dialect.postgresql(),
                op -> op.createTable("t", column("XMIN", integer())),
                "PostgreSQL keeps the names of its system columns for itself, and \"XMIN\"" + way);
        refused(
                Dialect.postgresql(),
                op -> op.batchAlterTable("t", t -> t.renameColumn("a", "ctid")),
                "PostgreSQL keeps the names of its system columns for itself, and \"ctid\"" + way);
        refused(
                Dialect.mariadb(),
                op -> op.createIndex("primary", "t", "a"),
                "MariaDB keeps the name of a primary key for itself, and \"primary\"" + way);
        assertThat(render(Dialect.mariadb(), op -> op.createTable("sqlite_t", column("xmin", integer()))))
                .hasSize(1);
    }

    @Test
    void anIndexOfMariaDbNamesAColumnOnce() {
        refused(
                Dialect.mariadb(),
                op -> op.createIndex("ix", "t", "a", "A"),
                "MariaDB takes a column once in an index, and not A twice. Name it once.");
        assertThat(render(Dialect.postgresql(), op -> op.createIndex("ix", "t", "a", "a")))
                .hasSize(1);
    }

    @Test
    void nothingIsConvertedIntoAGeneratedColumn() {
        Column half = column("half", integer()).generated("n / 2", STORED);
        assertThatThrownBy(() -> RecordedOperations.of(op -> op.alterColumn(
                        "t", "half", c -> c.from(half).type(bigint()).using("half + 1"))))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(
                        "The values of a generated column are computed, and using() says how they are converted. Leave"
                                + " using() out.");
    }

    @Test
    void aTableGetsOnePrimaryKeyAtOnce() {
        assertThatThrownBy(() -> RecordedOperations.of(op -> op.batchAlterTable(
                        "t",
                        t -> t.addColumn(column("a", integer()).primaryKey()).addConstraint(primaryKey("b")))))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("Table t gets 2 primary keys at once. Add one, primaryKey(\"a\", \"b\"), if it has several"
                        + " columns.");
        assertThat(RecordedOperations.of(op -> op.batchAlterTable(
                        "t",
                        t -> t.addConstraint(primaryKey("a"))
                                .dropConstraint(primaryKey("a"))
                                .addConstraint(primaryKey("b")))))
                .hasSize(1);
    }

    @Test
    void aFullTextIndexIsNotUnique() {
        refused(
                Dialect.mariadb(),
                op -> op.createIndex(index("ix").on("t", "a").unique().using("fulltext")),
                "MariaDB has no unique index with the method fulltext. Leave unique() out, or the method.");
    }

    @Test
    void onlyABtreePlacesNullInPostgreSql() {
        refused(
                Dialect.postgresql(),
                op -> op.createIndex(index("ix").on("t", asc("a").nullsFirst()).using("gin")),
                "PostgreSQL has no place of NULL in an index with the method gin. Leave nullsFirst() and nullsLast() out, or the"
                        + " method.");
    }

    @Test
    void commentsHaveALimitInMariaDb() {
        refused(
                Dialect.mariadb(),
                op -> op.addColumn("t", column("a", integer()).comment("x".repeat(1025))),
                "MariaDB keeps at most 1024 characters as the comment on a column, and that on a has 1025. Shorten it.");
        String ofTable =
                "MariaDB keeps at most 2048 characters as the comment on a table, and that on t has 2049. Shorten it.";
        refused(Dialect.mariadb(), op -> op.commentOnTable("t", "x".repeat(2049)), ofTable);
        refused(
                Dialect.mariadb(),
                op -> op.createTable(table("t", column("a", integer())).comment("x".repeat(2049))),
                ofTable);
    }

    @Test
    void generatedColumnsAreNoKeysEverywhere() {
        refused(
                Dialect.sqlite(),
                op -> op.createTable(
                        "t",
                        column("a", integer()),
                        column("b", integer()).generated("a + 1", STORED).primaryKey()),
                "SQLite has no primary key of a generated column, such as b. Let it be unique() and notNull(), or compute it"
                        + " where the row is inserted.");
        refused(
                Dialect.sqlite(),
                op -> op.createTable("t", column("b", integer()).generated("1", STORED)),
                "SQLite has no table whose columns are all generated, such as t. Add a column that is not.");
        refused(
                Dialect.postgresql(),
                op -> op.addColumn(
                        "t", column("b", integer()).generated("a + 1", VIRTUAL).unique()),
                "PostgreSQL has no key, unique constraint or foreign key of a VIRTUAL generated column, such as b. Let the"
                        + " column be STORED.");
    }

    @Test
    void mariaDbSetsNoColumnToNullThatIsNotNull() {
        refused(
                Dialect.mariadb(),
                op -> op.createTable(
                        "t",
                        column("a", bigint()).notNull(),
                        foreignKey("a").references("p", "id").onDelete(SET_NULL)),
                "MariaDB has no foreign key that sets a column to null which is NOT NULL, such as a. Let the column be null, or"
                        + " choose another action.");
    }

    @Test
    void valuesOfEnumerationsHaveLimits() {
        refused(
                Dialect.postgresql(),
                op -> op.addEnumValue("mood", "ö".repeat(32)),
                "PostgreSQL takes values of an enumeration of at most 63 bytes, and '" + "ö".repeat(32)
                        + "' has 64. Shorten it, or write a text with a check.");
        for (String unfit : List.of("", "Sad", "sad ")) {
            refused(
                    Dialect.h2(),
                    op -> op.addColumn("t", column("a", enumeration("mood", "sad", unfit))),
                    "H2 takes no value of an enumeration that is empty, or like another but for case and blanks, and mood has"
                            + " '" + unfit + "'. Write a text with a check.");
        }
    }

    @Test
    void anIndexHasSoManyColumnsAtMost() {
        String[] columns = IntStream.range(0, 33).mapToObj(i -> "c" + i).toArray(String[]::new);
        for (Dialect dialect : List.of(Dialect.postgresql(), Dialect.mariadb())) {
            refused(
                    dialect,
                    op -> op.createIndex("ix", "t", columns),
                    dialect.product()
                            + " takes at most 32 columns in an index, and not 33. Leave out those that tell no rows"
                            + " apart.");
        }
    }

    @Test
    void aNameThatIsTheSameToTheDatabaseIsNoNewOne() {
        for (Dialect dialect : List.of(Dialect.sqlite(), Dialect.postgresql(), Dialect.h2())) {
            refused(
                    dialect,
                    op -> op.renameTable("poems", "Poems"),
                    dialect.product() + " takes poems and Poems for the same name. Leave the renaming out.");
        }
        refused(
                Dialect.postgresql(),
                op -> op.renameColumn("poems", "title", "TITLE"),
                "PostgreSQL takes title and TITLE for the same name. Leave the renaming out.");
        assertThat(render(Dialect.sqlite(), op -> op.renameColumn("poems", "title", "TITLE")))
                .containsExactly("ALTER TABLE poems RENAME COLUMN title TO TITLE");
    }

    @Test
    void mariaDbDropsAPrimaryKeyByTheNameThatItHasElsewhere() {
        assertThat(render(Dialect.mariadb(), op -> op.dropConstraint("poems", "pk_poems")))
                .containsExactly("ALTER TABLE poems DROP PRIMARY KEY");
        assertThat(render(Dialect.mariadb(), op -> op.dropConstraint("poems", "uq_poems")))
                .containsExactly("ALTER TABLE poems DROP CONSTRAINT uq_poems");
        NamingConvention naming = NamingConvention.standard().withPrimaryKey("{table}_pkey");
        Operation drop = RecordedOperations.of(op -> op.dropConstraint("poems", "poems_pkey"))
                .get(0);
        assertThat(OperationRenderer.of(Dialect.mysql(), naming).render(drop, ExistingSchema.unseen()))
                .containsExactly("ALTER TABLE poems DROP PRIMARY KEY");
    }

    @Test
    void onlyWholeNumbersAreCountedUp() {
        for (Dialect dialect : List.of(Dialect.postgresql(), Dialect.h2(), Dialect.mariadb())) {
            refused(
                    dialect,
                    op -> op.createTable("t", column("id", string(9)).identity().primaryKey()),
                    dialect.product()
                            + " counts up whole numbers only, and id is varchar(9). Give it the type bigint().");
        }
    }

    @Test
    void aForeignKeyChangesNoGeneratedColumn() {
        Column generated = column("b", bigint()).generated("a + 1", STORED);
        for (Dialect dialect : List.of(Dialect.postgresql(), Dialect.h2(), Dialect.mariadb())) {
            String message = dialect.product() + " has no foreign key that changes a generated column, such as b. Leave"
                    + " onUpdate() out, and choose no onDelete() but CASCADE or RESTRICT.";
            refused(
                    dialect,
                    op -> op.addColumn("t", generated.references("p", "id", key -> key.onDelete(SET_NULL))),
                    message);
            refused(
                    dialect,
                    op -> op.addColumn("t", generated.references("p", "id", key -> key.onUpdate(CASCADE))),
                    message);
            assertThat(render(
                            dialect,
                            op -> op.addColumn("t", generated.references("p", "id", key -> key.onDelete(CASCADE)))))
                    .isNotEmpty();
        }
    }

    @Test
    void aKeyHasSoManyColumnsAtMost() {
        String[] columns = IntStream.range(0, 33).mapToObj(i -> "c" + i).toArray(String[]::new);
        for (Dialect dialect : List.of(Dialect.postgresql(), Dialect.mariadb())) {
            refused(
                    dialect,
                    op -> op.addConstraint("t", unique(columns)),
                    dialect.product()
                            + " takes at most 32 columns in a key, and not 33. Leave out those that tell no rows"
                            + " apart.");
        }
    }

    @Test
    void whatAChangeAloneTellsIsRefusedWithoutTheColumn() {
        refused(
                Dialect.mariadb(),
                op -> op.commentOnColumn("t", "a", "x".repeat(1025)),
                "MariaDB keeps at most 1024 characters as the comment on a column, and that on a has 1025. Shorten it.");
        refused(
                Dialect.mariadb(),
                op -> op.alterColumn("t", "a", c -> c.defaultTo(Instant.EPOCH)),
                "MariaDB takes no point in time with a zone as a default. Give a LocalDateTime.");
    }

    @Test
    void aDefaultOfALongTextThatIsThereIsAnExpression() {
        assertThat(render(
                        Dialect.mariadb(),
                        op -> op.alterColumn(
                                "t",
                                "a",
                                c -> c.from(column("a", nativeType("longtext"))).defaultTo("\\"))))
                .containsExactly("ALTER TABLE t MODIFY COLUMN a longtext DEFAULT (CONVERT(X'5C' USING utf8mb4))");
    }

    @Test
    void mariaDbChecksNoColumnThatItCountsUp() {
        refused(
                Dialect.mariadb(),
                op -> op.createTable("t", NUMBER.primaryKey().check("n > 0")),
                "MariaDB has no check of a column that it counts up, such as n. Leave check() out.");
    }

    @Test
    void postgreSqlHasCollationsOfTextsOnly() {
        refused(
                Dialect.postgresql(),
                op -> op.addColumn("t", column("n", bigint()).collation("C")),
                "PostgreSQL has collations of texts only, and n is bigint. Leave collation() out.");
    }

    @Test
    void indexMethodsHaveLimits() {
        String rest = " with the method ";
        postgreSqlIndex(
                index("ix").on("t", "a").using("hash").unique(), "unique index" + rest + "hash. Leave unique()");
        postgreSqlIndex(
                index("ix").on("t", "a", "b").using("hash"),
                "index of several columns" + rest + "hash. Leave all but one of them");
        postgreSqlIndex(
                index("ix").on("t", desc("a")).using("brin"), "order of an index" + rest + "brin. Leave desc(...)");
        postgreSqlIndex(
                index("ix").on("t", "a").using("GIN").include("b"),
                "other columns that an index carries along" + rest + "gin. Leave include(...)");
        refused(
                Dialect.mariadb(),
                op -> op.createIndex(index("ix").on("t", "a").using("gin")),
                "MariaDB has the index methods btree, hash, rtree, fulltext and spatial, and \"gin\" was asked for. Leave using() out, or"
                        + " create the index with execute().");
    }

    private static void postgreSqlIndex(Index index, String problem) {
        refused(
                Dialect.postgresql(),
                op -> op.createIndex(index),
                "PostgreSQL has no " + problem + " out, or the method.");
    }

    @Test
    void aTextMayNotHaveTheCharacterThatEndsIt() {
        Column column = column("a", text()).defaultTo("a\0b");
        refused(
                Dialect.postgresql(),
                op -> op.addColumn("t", column),
                "PostgreSQL has no text with the character U+0000. Leave it out, or keep the text as bytes: binary().");
        refused(
                Dialect.sqlite(),
                op -> op.addColumn("t", column),
                "SQLite has no literal with the character U+0000. Leave it out, or insert it as a parameter:"
                        + " execute(\"INSERT INTO t (a) VALUES (?)\", text).");
    }

    @Test
    void aTableWithoutRowidHasAKeyThatIsNotCountedUp() {
        refused(
                Dialect.sqlite(),
                op -> op.createTable(table("t", column("a", integer())).option(SQLITE, "STRICT, without rowid")),
                "SQLite has no table WITHOUT ROWID that has no primary key, such as t. Give it one, or leave the option out.");
        refused(
                Dialect.sqlite(),
                op -> op.createTable(table("t", NUMBER.primaryKey()).option(SQLITE, "WITHOUT ROWID")),
                "SQLite counts up no column of a table WITHOUT ROWID, such as n. Leave identity() or the option out.");
        assertThat(render(
                        Dialect.sqlite(),
                        op -> op.createTable(table("t", column("a", string(9)).primaryKey())
                                .option(SQLITE, "WITHOUT ROWID")
                                .option(SQLITE, "STRICT"))))
                .containsExactly("CREATE TABLE t (\n    a text NOT NULL,\n    CONSTRAINT pk_t PRIMARY KEY (a)\n)"
                        + " WITHOUT ROWID, STRICT");
    }

    @Test
    void anExclusionComparesSomething() {
        Operation empty =
                RecordedOperations.of(op -> op.addConstraint("t", exclude())).get(0);
        assertThatThrownBy(() -> OperationRenderer.of(Dialect.postgresql()).render(empty, ExistingSchema.unseen()))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageMatching("The exclusion constraint ex_t_\\w{8} compares nothing. Say what it compares:"
                        + " exclude\\(\\)\\.with\\(\"room\", \"=\"\\)\\.");
    }

    private static void refused(Dialect dialect, Consumer<Operations> work, String message) {
        assertThatThrownBy(() -> render(dialect, work))
                .isInstanceOf(OperationNotSupportedException.class)
                .hasMessage(message);
    }

    private static List<String> render(Dialect dialect, Consumer<Operations> work) {
        OperationRenderer renderer = OperationRenderer.of(dialect);
        return RecordedOperations.of(work).stream()
                .flatMap(operation -> renderer.render(operation, ExistingSchema.unseen()).stream())
                .toList();
    }
}
