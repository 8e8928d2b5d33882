package dev.migrations.dialect.render;

import static dev.migrations.operation.Concurrently.CONCURRENTLY;
import static dev.migrations.operation.IfExists.IF_EXISTS;
import static dev.migrations.operation.IfNotExists.IF_NOT_EXISTS;
import static dev.migrations.schema.Define.asc;
import static dev.migrations.schema.Define.bigint;
import static dev.migrations.schema.Define.binary;
import static dev.migrations.schema.Define.bool;
import static dev.migrations.schema.Define.check;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.date;
import static dev.migrations.schema.Define.desc;
import static dev.migrations.schema.Define.doublePrecision;
import static dev.migrations.schema.Define.enumeration;
import static dev.migrations.schema.Define.exclude;
import static dev.migrations.schema.Define.expression;
import static dev.migrations.schema.Define.foreignKey;
import static dev.migrations.schema.Define.index;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.json;
import static dev.migrations.schema.Define.nativeType;
import static dev.migrations.schema.Define.numeric;
import static dev.migrations.schema.Define.primaryKey;
import static dev.migrations.schema.Define.real;
import static dev.migrations.schema.Define.smallint;
import static dev.migrations.schema.Define.string;
import static dev.migrations.schema.Define.table;
import static dev.migrations.schema.Define.text;
import static dev.migrations.schema.Define.time;
import static dev.migrations.schema.Define.timestamp;
import static dev.migrations.schema.Define.timestampWithZone;
import static dev.migrations.schema.Define.unique;
import static dev.migrations.schema.Define.uuid;
import static dev.migrations.schema.ReferentialAction.CASCADE;
import static dev.migrations.schema.ReferentialAction.RESTRICT;
import static dev.migrations.schema.ReferentialAction.SET_DEFAULT;
import static dev.migrations.schema.ReferentialAction.SET_NULL;
import static dev.migrations.schema.Storage.STORED;
import static dev.migrations.schema.Storage.VIRTUAL;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.Operations;
import dev.migrations.operation.Recreate;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Product;
import dev.migrations.schema.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Every operation, in the variants that the databases tell apart. */
final class OperationCases {

    /** What is a quote, a backslash or more than one byte. */
    static final String TEXT = "it's a \\ in C:\\new; \"quoted\" \\' ? -- größe \uD83D\uDCDC\nend\\";

    private static final Table POETS = table(
            "poets",
            column("id", bigint()).identity().primaryKey(),
            column("name", string(100)).notNull());

    private static final Table POEMS = table(
            "poems",
            column("id", bigint()).notNull(),
            column("title", string(200)).notNull(),
            column("slug", string(80)),
            column("rating", integer()),
            column("poet_id", bigint()),
            column("body", text()),
            primaryKey("id"));

    private final List<OperationCase> cases = new ArrayList<>();

    private final String collation;

    private OperationCases(String collation) {
        this.collation = collation;
    }

    static List<OperationCase> on(Dialect dialect) {
        OperationCases all = new OperationCases(
                switch (dialect.product()) {
                    case "SQLite" -> "NOCASE";
                    case "PostgreSQL" -> "C";
                    default -> "utf8mb4_bin";
                });
        all.tables();
        all.columnsOfTables();
        all.addedColumns();
        all.addedNumbers();
        all.droppedColumns();
        all.alteredColumns();
        all.numbersOfColumns();
        all.placedColumns();
        all.batches();
        all.constraints();
        all.foreignKeys();
        all.indexes();
        all.otherSchema();
        all.enumerations();
        all.rows();
        return all.cases;
    }

    private void add(String name, Consumer<Operations> before, Consumer<Operations> change) {
        cases.add(OperationCase.of(name, before, change));
    }

    private static void poems(Operations op) {
        op.createTable(POETS);
        op.createTable(POEMS);
    }

    private static void nothing(Operations op) {}

    private void tables() {
        add("create table", OperationCases::nothing, op -> op.createTable(POETS));
        add(
                "create table with a key of its own",
                OperationCases::nothing,
                op -> op.createTable("poets", column("id", bigint()).identity(), primaryKey("id")));
        add(
                "create table with a number that is no key",
                OperationCases::nothing,
                op -> op.createTable(
                        "poets",
                        column("id", bigint()).identity().unique(),
                        column("name", string(40)).primaryKey()));
        add(
                "create table with a number that starts later",
                OperationCases::nothing,
                op -> op.createTable(
                        "poets",
                        column("id", bigint()).identity(n -> n.startWith(1000)).primaryKey()));
        add(
                "create table with a number that counts by tens",
                OperationCases::nothing,
                op -> op.createTable(
                        "poets",
                        column("id", bigint())
                                .identity(n -> n.startWith(5).incrementBy(10))
                                .primaryKey()));
        add(
                "create table with a number that is always counted",
                OperationCases::nothing,
                op -> op.createTable(
                        "poets",
                        column("id", bigint()).identity(n -> n.always()).primaryKey()));
        add(
                "create table with a number that starts below zero",
                OperationCases::nothing,
                op -> op.createTable(
                        "poets",
                        column("id", bigint()).identity(n -> n.startWith(-7)).primaryKey()));
        add(
                "create table with constraints",
                op -> op.createTable(POETS),
                op -> op.createTable(
                        "poems",
                        column("id", bigint()).notNull(),
                        column("lang", string(2)).notNull(),
                        column("poet_id", bigint()).references("poets", "id", key -> key.onDelete(CASCADE)),
                        column("slug", string(80)).unique(),
                        column("rating", integer()).check("rating BETWEEN 1 AND 5"),
                        primaryKey("id", "lang"),
                        foreignKey("poet_id")
                                .references("poets", "id")
                                .onUpdate(RESTRICT)
                                .named("fk_again"),
                        unique("slug", "lang").named("uq_slug"),
                        check("rating <> 3 OR slug IS NULL")));
        add("create table if not exists", OperationCases::nothing, op -> op.createTable(POETS, IF_NOT_EXISTS));
        add(
                "create table if not exists that is there",
                op -> op.createTable(POETS),
                op -> op.createTable(POETS, IF_NOT_EXISTS));
        add(
                "create table with comments",
                OperationCases::nothing,
                op -> op.createTable(table(
                                "poets",
                                column("id", bigint()).primaryKey(),
                                column("name", text()).comment("as it's written on the \"cover\" C:\\poets"))
                        .comment("those who write")));
        add(
                "create table with options",
                OperationCases::nothing,
                op -> op.createTable(table("poets", column("id", integer()).primaryKey())
                        .option(Product.SQLITE, "WITHOUT ROWID")
                        .option(Product.MARIADB, "ENGINE = InnoDB")
                        .option(Product.MYSQL, "ENGINE = InnoDB")
                        .option(Product.POSTGRESQL, "WITH (fillfactor = 70)")));
        add(
                "create table with odd names",
                OperationCases::nothing,
                op -> op.createTable(
                        "\"the order\"",
                        column("select", integer()).primaryKey(),
                        column("Camel", integer()),
                        column("with blank", integer()).unique(),
                        column("with.dot", integer()),
                        column("quo\"te", integer()),
                        column("tick`", integer())));
        add(
                "create table in a schema",
                OperationCases::nothing,
                op -> op.createTable(
                        "audit.events", column("id", bigint()).identity().primaryKey(), column("what", text())));
        add("drop table", OperationCases::poems, op -> op.dropTable("poems"));
        add("drop table by its definition", OperationCases::poems, op -> op.dropTable(POEMS));
        add("drop table if exists", OperationCases::nothing, op -> op.dropTable("poems", IF_EXISTS));
        add("rename table", OperationCases::poems, op -> op.renameTable("poems", "ballads"));
        add("comment on table", OperationCases::poems, op -> op.commentOnTable("poems", "it's verse", null));
        add("comment on table is taken away", OperationCases::poems, op -> op.commentOnTable("poems", null));
    }

    private void columnsOfTables() {
        add(
                "create table with all types",
                OperationCases::nothing,
                op -> op.createTable(
                        "poems",
                        column("c_string", string(80)),
                        column("c_text", text()),
                        column("c_smallint", smallint()),
                        column("c_integer", integer()),
                        column("c_bigint", bigint()),
                        column("c_numeric", numeric(10, 2)),
                        column("c_real", real()),
                        column("c_double", doublePrecision()),
                        column("c_bool", bool()),
                        column("c_date", date()),
                        column("c_time", time()),
                        column("c_timestamp", timestamp()),
                        column("c_instant", timestampWithZone()),
                        column("c_uuid", uuid()),
                        column("c_json", json()),
                        column("c_binary", binary()),
                        column("c_bytes", binary(16)),
                        column("c_native", nativeType("decimal(5, 1)"))));
        add(
                "create table with defaults",
                OperationCases::nothing,
                op -> op.createTable(
                        "poems",
                        column("id", integer()).primaryKey(),
                        column("c_string", string(80)).notNull().defaultTo("it's \"C:\\poems\" 'x'"),
                        column("c_text", text()).notNull().defaultTo("back\\slash"),
                        column("c_integer", integer()).notNull().defaultTo(-7),
                        column("c_numeric", numeric(10, 2)).defaultTo(new BigDecimal("12.50")),
                        column("c_double", doublePrecision()).defaultTo(0.25),
                        column("c_bool", bool()).notNull().defaultTo(true),
                        column("c_date", date()).defaultTo(LocalDate.of(1749, 8, 28)),
                        column("c_time", time()).defaultTo(LocalTime.of(12, 30)),
                        column("c_timestamp", timestamp()).defaultTo(LocalDateTime.of(1999, 12, 31, 23, 59, 59)),
                        column("c_uuid", uuid()).defaultTo(UUID.fromString("57dc007f-6d46-4c1d-94bc-ac9585c93f9c")),
                        column("c_bytes", binary(16)).defaultTo(new byte[] {0, 1, (byte) 255}),
                        column("c_created", timestamp()).notNull().defaultExpression("CURRENT_TIMESTAMP"),
                        column("c_seen", timestampWithZone()).defaultExpression("CURRENT_TIMESTAMP")));
        add(
                "create table with a default of one moment",
                OperationCases::nothing,
                op -> op.createTable(
                        "poems",
                        column("c_instant", timestampWithZone())
                                .defaultTo(OffsetDateTime.parse("2026-11-20T10:40:00+01:00"))));
        add(
                "create table with generated columns",
                OperationCases::nothing,
                op -> op.createTable(
                        "poems",
                        column("words", integer()),
                        column("pages", integer()).generated("words / 300", STORED)));
        add(
                "create table with a virtual column",
                OperationCases::nothing,
                op -> op.createTable(
                        "poems",
                        column("words", integer()),
                        column("twice", integer()).generated("words * 2", VIRTUAL)));
        add(
                "create table with a collation",
                OperationCases::nothing,
                op -> op.createTable("poems", column("title", string(80)).collation(collation)));
    }

    private void addedColumns() {
        add("add column", OperationCases::poems, op -> op.addColumn("poems", column("word_count", integer())));
        add(
                "add column that is not null",
                OperationCases::poems,
                op -> op.addColumn(
                        "poems", column("word_count", integer()).notNull().defaultTo(0)));
        add(
                "add column with constraints",
                OperationCases::poems,
                op -> op.addColumn(
                        "poems",
                        column("translator_id", bigint())
                                .references("poets", "id")
                                .check("translator_id > 0")));
        add(
                "add column that is unique",
                OperationCases::poems,
                op -> op.addColumn("poems", column("isbn", string(13)).unique()));
        add(
                "add column that is unique and checked",
                OperationCases::poems,
                op -> op.addColumn("poems", column("pages", integer()).unique().check("pages > 0")));
        add(
                "add column if not exists",
                OperationCases::poems,
                op -> op.addColumn("poems", column("word_count", integer()), IF_NOT_EXISTS));
        add(
                "add column if not exists that is there",
                OperationCases::poems,
                op -> op.addColumn("poems", column("slug", string(80)).unique(), IF_NOT_EXISTS));
        add(
                "add column with a comment",
                OperationCases::poems,
                op -> op.addColumn("poems", column("word_count", integer()).comment("of the body")));
        add(
                "add column that is generated",
                OperationCases::poems,
                op -> op.addColumn("poems", column("stars", integer()).generated("rating * 2", VIRTUAL)));
    }

    private void addedNumbers() {
        add(
                "add column that is counted up",
                op -> op.createTable("poems", column("title", string(80))),
                op -> op.addColumn("poems", column("id", bigint()).identity().primaryKey()));
        add(
                "add column that is counted up from a number on",
                op -> {
                    op.createTable("poems", column("title", string(80)));
                    op.execute("INSERT INTO poems (title) VALUES ('Faust')");
                },
                op -> op.addColumn(
                        "poems",
                        column("id", bigint()).identity(n -> n.startWith(1000)).primaryKey()));
    }

    private void droppedColumns() {
        add("drop column", OperationCases::poems, op -> op.dropColumn("poems", "rating"));
        add(
                "drop column by its definition",
                OperationCases::poems,
                op -> op.dropColumn("poems", column("rating", integer())));
        Column referencing = column("critic_id", bigint()).references("poets", "id");
        add(
                "drop column with its constraints",
                op -> {
                    poems(op);
                    op.addColumn("poems", referencing);
                },
                op -> op.dropColumn("poems", referencing));
        Column checked = column("pages", integer()).check("pages > 0");
        add(
                "drop column with its check",
                op -> op.createTable("poems", column("id", integer()), checked),
                op -> op.dropColumn("poems", checked));
        add("drop column if exists", OperationCases::poems, op -> op.dropColumn("poems", "no_such", IF_EXISTS));
        add("rename column", OperationCases::poems, op -> op.renameColumn("poems", "slug", "url name"));
    }

    private void alteredColumns() {
        add(
                "alter column type",
                OperationCases::poems,
                op -> op.alterColumn(
                        "poems", "slug", c -> c.from(column("slug", string(80))).type(string(120))));
        add(
                "alter column type that is looked up",
                OperationCases::poems,
                op -> op.alterColumn("poems", "rating", c -> c.type(bigint())));
        add(
                "alter column type using",
                OperationCases::poems,
                op -> op.alterColumn("poems", "slug", c -> c.type(integer()).using("CAST(slug AS integer)")));
        Column written = column("rating", string(10)).defaultTo("3");
        add(
                "alter column from a text to a number",
                op -> op.createTable("poems", written),
                op -> op.alterColumn("poems", "rating", c -> c.from(written).type(integer())));
        add(
                "alter column from a number to a text",
                OperationCases::poems,
                op -> op.alterColumn(
                        "poems",
                        "rating",
                        c -> c.from(column("rating", integer())).type(string(10))));
        Column counted = column("id", integer()).identity().primaryKey();
        add(
                "alter column that counts up",
                op -> op.createTable("poems", counted),
                op -> op.alterColumn("poems", "id", c -> c.from(counted).type(bigint())));
        Column seen = column("seen", smallint()).notNull().defaultTo(0);
        add(
                "alter column from a number to a boolean",
                op -> op.createTable("poems", seen),
                op -> op.alterColumn(
                        "poems", "seen", c -> c.from(seen).type(bool()).defaultTo(false)));
        add(
                "alter column not null",
                OperationCases::poems,
                op -> op.alterColumn(
                        "poems", "slug", c -> c.from(column("slug", string(80))).notNull()));
        add("alter column nullable", OperationCases::poems, op -> op.alterColumn("poems", "title", c -> c.nullable()));
        add(
                "alter column default",
                OperationCases::poems,
                op -> op.alterColumn(
                        "poems",
                        "rating",
                        c -> c.from(column("rating", integer())).defaultTo(3)));
        add(
                "alter column without default",
                op -> op.createTable("poems", column("rating", integer()).defaultTo(3)),
                op -> op.alterColumn("poems", "rating", c -> c.dropDefault()));
        add(
                "alter column in all ways",
                op -> op.createTable(
                        "poems", column("rating", string(10)).notNull().defaultTo("3")),
                op -> op.alterColumn(
                        "poems",
                        "rating",
                        c -> c.from(column("rating", string(10)).notNull().defaultTo("3"))
                                .type(text())
                                .nullable()
                                .defaultTo("4")
                                .comment("from one to five")));
        Column pages = column("pages", integer()).generated("words / 300", STORED);
        add(
                "alter column expression",
                op -> op.createTable("poems", column("words", integer()), pages.comment("in print")),
                op -> op.alterColumn(
                        "poems", "pages", c -> c.from(pages.comment("in print")).generated("words / 250")));
        add(
                "alter column expression that is looked up",
                op -> op.createTable("poems", column("words", integer()), pages),
                op -> op.alterColumn("poems", "pages", c -> c.generated("words / 250")));
        add(
                "comment on column",
                OperationCases::poems,
                op -> op.commentOnColumn("poems", "rating", "from one to five"));
        add(
                "alter column collation",
                OperationCases::poems,
                op -> op.alterColumn("poems", "slug", c -> c.collation(collation)));
        add(
                "batch alter table",
                OperationCases::poems,
                op -> op.batchAlterTable(
                        "poems",
                        table -> table.addColumn(column("word_count", integer()))
                                .dropColumn(column("rating", integer()))
                                .alterColumn(
                                        "body",
                                        c -> c.from(column("body", text())).notNull())
                                .addConstraint(unique("title"))));
        add(
                "batch alter table without a rebuild",
                OperationCases::poems,
                op -> op.batchAlterTable(
                        "poems",
                        table -> table.addColumn(column("word_count", integer()))
                                .renameColumn("slug", "url_name")
                                .recreate(Recreate.NEVER)));
    }

    private void numbersOfColumns() {
        Column key = column("id", bigint()).primaryKey();
        add(
                "alter column to one that is counted up",
                op -> op.createTable("poems", key),
                op -> op.alterColumn("poems", "id", c -> c.from(key).identity(n -> n.startWith(1000))));
        add(
                "alter column to one that is counted up and is looked up",
                op -> op.createTable("poems", key),
                op -> op.alterColumn("poems", "id", c -> c.identity()));
        add(
                "alter column to other numbers",
                op -> op.createTable("poems", key.identity()),
                op -> op.alterColumn(
                        "poems",
                        "id",
                        c -> c.from(key.identity()).identity(n -> n.always().incrementBy(10))));
        add(
                "alter column that is no longer counted up",
                op -> op.createTable("poems", key.identity()),
                op -> op.alterColumn("poems", "id", c -> c.from(key.identity()).dropIdentity()));
        Column place = column("place", bigint()).unique();
        add(
                "alter column that may be null to one that is counted up",
                op -> op.createTable("poems", place),
                op -> op.alterColumn("poems", "place", c -> c.from(place).identity()));
        add("alter column that is no longer counted up and may be null", op -> op.createTable("poems", place), op -> {
            op.alterColumn("poems", "place", c -> c.from(place).identity());
            op.alterColumn(
                    "poems",
                    "place",
                    c -> c.from(place.identity()).dropIdentity().nullable());
        });
    }

    private void placedColumns() {
        add(
                "add column after another",
                OperationCases::poems,
                op -> op.addColumnAfter("poems", column("subtitle", text()), "title"));
        add(
                "add column before another",
                OperationCases::poems,
                op -> op.addColumnBefore("poems", column("subtitle", text()), "slug"));
        add(
                "add column before the first",
                OperationCases::poems,
                op -> op.addColumnBefore("poems", column("uid", string(36)).unique(), "id"));
    }

    private void batches() {
        add(
                "batch alter table with indexes",
                OperationCases::indexed,
                op -> op.batchAlterTable(
                        "poems",
                        table -> table.dropIndex(index("ix_slug").on("poems", "slug"))
                                .alterColumn(
                                        "slug",
                                        c -> c.from(column("slug", string(80))).type(string(120)))
                                .addColumn(column("word_count", integer()))
                                .createIndex("ix_words", "word_count")
                                .createIndex(index().on("poems", desc("rating")), IF_NOT_EXISTS)));
        add(
                "batch alter table that renames an index",
                OperationCases::indexed,
                op -> op.batchAlterTable(
                        "poems",
                        table -> table.addColumn(column("word_count", integer()))
                                .renameIndex("ix_slug", "ix_url_name")));
        add(
                "batch alter table under conditions",
                OperationCases::poems,
                op -> op.batchAlterTable(
                        "poems",
                        table -> table.addColumn(column("slug", string(80)), IF_NOT_EXISTS)
                                .dropColumn("no_such", IF_EXISTS)
                                .dropConstraint("no_such", IF_EXISTS)
                                .dropIndex("no_such", IF_EXISTS)
                                .addConstraint(unique("title"))));
        add(
                "batch alter table with comments",
                OperationCases::poems,
                op -> op.batchAlterTable(
                        "poems",
                        table -> table.commentOnTable("verse", null)
                                .alterColumn(
                                        "rating",
                                        c -> c.from(column("rating", integer())).comment("from one to five"))));
        add(
                "batch alter table with a place for a column",
                OperationCases::poems,
                op -> op.batchAlterTable(
                        "poems",
                        table -> table.addColumnBefore(column("uid", string(36)), "id")
                                .addColumnAfter(column("subtitle", text()), "title")));
    }

    private void foreignKeys() {
        add(
                "add foreign key that matches in full",
                op -> {
                    op.createTable(
                            "poets", column("name", string(80)), column("born", integer()), primaryKey("name", "born"));
                    op.createTable("poems", column("name", string(80)), column("born", integer()));
                },
                op -> op.addConstraint(
                        "poems",
                        foreignKey("name", "born")
                                .references("poets", "name", "born")
                                .matchFull()));
        add(
                "add foreign key that sets one column",
                op -> {
                    op.createTable(
                            "poets", column("name", string(80)), column("born", integer()), primaryKey("name", "born"));
                    op.createTable("poems", column("name", string(80)), column("born", integer()));
                },
                op -> op.addConstraint(
                        "poems",
                        foreignKey("name", "born")
                                .references("poets", "name", "born")
                                .onDelete(SET_NULL, "born")));
        add("add foreign key that is validated later", OperationCases::poems, op -> {
            op.addConstraint(
                    "poems", foreignKey("poet_id").references("poets", "id").notValid());
            op.validateConstraint("poems", foreignKey("poet_id").references("poets", "id"));
        });
        add("add check that is validated later", OperationCases::poems, op -> {
            op.addConstraint("poems", check("rating > 0").notValid().named("ck_rating"));
            op.validateConstraint("poems", "ck_rating");
        });
    }

    private void constraints() {
        add(
                "add primary key",
                op -> op.createTable("poems", column("id", integer()).notNull()),
                op -> op.addConstraint("poems", primaryKey("id")));
        add(
                "add foreign key",
                OperationCases::poems,
                op -> op.addConstraint(
                        "poems",
                        foreignKey("poet_id")
                                .references("poets", "id")
                                .onDelete(SET_NULL)
                                .onUpdate(CASCADE)));
        add(
                "add foreign key to the primary key",
                OperationCases::poems,
                op -> op.addConstraint("poems", foreignKey("poet_id").references("poets")));
        add(
                "add deferred foreign key",
                OperationCases::poems,
                op -> op.addConstraint(
                        "poems", foreignKey("poet_id").references("poets", "id").initiallyDeferred()));
        add(
                "add foreign key that sets the default",
                OperationCases::poems,
                op -> op.addConstraint(
                        "poems", foreignKey("poet_id").references("poets", "id").onDelete(SET_DEFAULT)));
        add("add unique constraint", OperationCases::poems, op -> op.addConstraint("poems", unique("slug", "rating")));
        add(
                "add deferrable unique constraint",
                OperationCases::poems,
                op -> op.addConstraint("poems", unique("slug").deferrable()));
        add(
                "add unique constraint in which null is a value",
                OperationCases::poems,
                op -> op.addConstraint("poems", unique("slug").nullsNotDistinct()));
        add("add check", OperationCases::poems, op -> op.addConstraint("poems", check("rating BETWEEN 1 AND 5")));
        add(
                "add exclusion constraint",
                OperationCases::poems,
                op -> op.addConstraint(
                        "poems",
                        exclude()
                                .using("btree")
                                .with("slug", "=")
                                .with("lower(title)", "=")
                                .where("rating > 3")));
        add(
                "drop primary key",
                op -> op.createTable("poems", column("id", integer()).primaryKey()),
                op -> op.dropConstraint("poems", primaryKey("id")));
        dropped("foreign key", foreignKey("poet_id").references("poets", "id"));
        dropped("unique constraint", unique("slug"));
        dropped("check", check("rating BETWEEN 1 AND 5"));
        add("drop primary key by its name", OperationCases::poems, op -> op.dropConstraint("poems", "pk_poems"));
        add(
                "drop primary key by its name if exists",
                op -> op.createTable("poems", column("id", integer())),
                op -> op.dropConstraint("poems", "pk_poems", IF_EXISTS));
        add(
                "drop constraint by its name",
                op -> {
                    poems(op);
                    op.addConstraint("poems", unique("slug").named("the_slug"));
                },
                op -> op.dropConstraint("poems", "the_slug"));
        add("drop constraint if exists", OperationCases::poems, op -> op.dropConstraint("poems", "no_such", IF_EXISTS));
    }

    private void dropped(String kind, Constraint constraint) {
        add(
                "drop " + kind,
                op -> {
                    poems(op);
                    op.addConstraint("poems", constraint);
                },
                op -> op.dropConstraint("poems", constraint));
    }

    private void indexes() {
        add("create index", OperationCases::poems, op -> op.createIndex("ix_slug", "poems", "slug", "rating"));
        add(
                "create index without a name",
                OperationCases::poems,
                op -> op.createIndex(
                        index().on("poems", desc("rating"), asc("slug")).unique()));
        add(
                "create partial index",
                OperationCases::poems,
                op -> op.createIndex(
                        index("ix_slug").on("poems", "slug").unique().where("rating > 3")));
        add(
                "create index on an expression",
                OperationCases::poems,
                op -> op.createIndex(index("ix_slug")
                        .on(
                                "poems",
                                expression("lower(slug)"),
                                expression("rating + 1").desc())));
        add(
                "create index by a method",
                OperationCases::poems,
                op -> op.createIndex(index("ix_slug").on("poems", "slug").using("btree")));
        add(
                "create index with more columns",
                OperationCases::poems,
                op -> op.createIndex(index("ix_slug").on("poems", "slug").include("title", "rating")));
        add(
                "create index that says where null stands",
                OperationCases::poems,
                op -> op.createIndex(index("ix_slug")
                        .on("poems", asc("slug").nullsFirst(), desc("rating").nullsLast())));
        add(
                "create index with a collation",
                OperationCases::poems,
                op -> op.createIndex(index("ix_slug")
                        .on("poems", asc("slug").collation(collation).desc())));
        add(
                "create index with an operator class",
                OperationCases::poems,
                op -> op.createIndex(index("ix_slug")
                        .on(
                                "poems",
                                asc("slug").operatorClass("text_pattern_ops"),
                                expression("lower(title)").operatorClass("text_pattern_ops"))));
        add(
                "create index on the beginning of a text",
                OperationCases::poems,
                op -> op.createIndex(index("ix_body").on("poems", asc("body").prefix(80), desc("slug"))));
        add(
                "create index on words",
                OperationCases::poems,
                op -> op.createIndex(index("ix_body").on("poems", "body").using("fulltext")));
        add(
                "create index in which null is a value",
                OperationCases::poems,
                op -> op.createIndex(
                        index("ix_slug").on("poems", "slug").unique().nullsNotDistinct()));
        add(
                "create index with options",
                OperationCases::poems,
                op -> op.createIndex(index("ix_slug")
                        .on("poems", "slug")
                        .option(Product.POSTGRESQL, "WITH (fillfactor = 70)")
                        .option(Product.MARIADB, "COMMENT 'by address'")
                        .option(Product.MYSQL, "COMMENT 'by address'")));
        add(
                "create index concurrently",
                OperationCases::poems,
                op -> op.createIndex(index("ix_slug").on("poems", "slug"), CONCURRENTLY, IF_NOT_EXISTS));
        add(
                "create index that is there",
                OperationCases::indexed,
                op -> op.createIndex(index("ix_slug").on("poems", "slug"), IF_NOT_EXISTS));
        add("drop index", OperationCases::indexed, op -> op.dropIndex("ix_slug", "poems"));
        add(
                "drop index by its definition",
                OperationCases::indexed,
                op -> op.dropIndex(index("ix_slug").on("poems", "slug"), CONCURRENTLY));
        add("drop index if exists", OperationCases::poems, op -> op.dropIndex("no_such", "poems", IF_EXISTS));
        add("rename index", OperationCases::indexed, op -> op.renameIndex("poems", "ix_slug", "ix url"));
    }

    private void otherSchema() {
        Table events =
                table("audit.events", column("id", bigint()).identity().primaryKey(), column("what", string(80)));
        Consumer<Operations> there = op -> {
            op.createTable(events);
            op.createIndex("ix_what", "audit.events", "what");
        };
        add("add column in a schema", there, op -> op.addColumn("audit.events", column("note", integer())));
        add(
                "add column in a schema if not exists",
                there,
                op -> op.addColumn("audit.events", column("what", string(80)), IF_NOT_EXISTS));
        add(
                "add column in a schema with a foreign key",
                there,
                op -> op.addColumn("audit.events", column("cause_id", bigint()).references("audit.events", "id")));
        add("rename column in a schema", there, op -> op.renameColumn("audit.events", "what", "note"));
        add("create index in a schema", there, op -> op.createIndex("ix_note", "audit.events", "what", "id"));
        add("rename index in a schema", there, op -> op.renameIndex("audit.events", "ix_what", "ix_note"));
        add("drop index in a schema", there, op -> op.dropIndex(index("ix_what").on("audit.events", "what")));
        add("drop index in a schema if exists", there, op -> op.dropIndex("ix_what", "audit.events", IF_EXISTS));
        add("drop table in a schema", there, op -> op.dropTable(events));
    }

    private static void indexed(Operations op) {
        poems(op);
        op.createIndex("ix_slug", "poems", "slug");
    }

    private void enumerations() {
        Table moody = table(
                "poems", column("mood", enumeration("mood", "sad", "it's fine")).notNull());
        add("create table with an enumeration", OperationCases::nothing, op -> op.createTable(moody));
        add(
                "add column with an enumeration",
                OperationCases::poems,
                op -> op.addColumn(
                        "poems",
                        column("mood", enumeration("mood", "sad", "glad")).defaultTo("sad")));
        add(
                "alter column to an enumeration",
                OperationCases::poems,
                op -> op.alterColumn(
                        "poems",
                        "slug",
                        c -> c.from(column("slug", string(80))).type(enumeration("mood", "sad", "glad"))));
        add(
                "alter column to an enumeration with more values",
                op -> op.createTable(moody),
                op -> op.alterColumn(
                        "poems",
                        "mood",
                        c -> c.from(moody.columns().get(0))
                                .type(enumeration("mood", "angry", "sad", "so so", "it's fine"))));
        add(
                "alter column to an enumeration with fewer values",
                op -> op.createTable(moody),
                op -> op.alterColumn(
                        "poems", "mood", c -> c.from(moody.columns().get(0)).type(enumeration("mood", "sad"))));
        add("add value to an enumeration", op -> op.createTable(moody), op -> op.addEnumValue("mood", "angry"));
        add(
                "add value to an enumeration after another",
                op -> op.createTable(moody),
                op -> op.addEnumValueAfter("mood", "angry", "sad"));
        add(
                "drop enumeration",
                op -> {
                    op.createTable(moody);
                    op.dropTable("poems");
                },
                op -> op.dropEnumeration("mood", IF_EXISTS));
    }

    /** A text, as a default and in a row. */
    static void texts(Operations op) {
        op.createTable(table(
                        "poems",
                        column("a", string(200)),
                        column("b", text()).notNull().defaultTo(TEXT))
                .option(Product.MYSQL, "DEFAULT CHARACTER SET = utf8mb4")
                .option(Product.MARIADB, "DEFAULT CHARACTER SET = utf8mb4"));
        op.bulkInsert("poems", List.of("a"), rows -> rows.add(TEXT));
    }

    /** Rows whose numbers begin late. */
    static void numbers(Operations op) {
        op.createTable(
                "poets",
                column("id", bigint()).identity(n -> n.startWith(1000)).primaryKey(),
                column("name", string(40)));
        op.bulkInsert("poets", List.of("name"), rows -> rows.add("Goethe").add("Schiller"));
    }

    /** A key that is counted up when there are rows, and goes on with another number. */
    static void countedLater(Operations op) {
        Column key = column("id", bigint()).primaryKey();
        op.createTable("poets", key, column("name", string(40)));
        op.bulkInsert("poets", List.of("id", "name"), rows -> rows.add(1, "Goethe"));
        op.alterColumn("poets", "id", c -> c.from(key).identity(n -> n.startWith(10)));
        op.bulkInsert("poets", List.of("name"), rows -> rows.add("Schiller"));
        op.alterColumn("poets", "id", c -> c.from(key.identity()).identity(n -> n.startWith(100)));
        op.bulkInsert("poets", List.of("name"), rows -> rows.add("Heine"));
        op.alterColumn("poets", "id", c -> c.from(key.identity()).dropIdentity());
        op.bulkInsert("poets", List.of("id", "name"), rows -> rows.add(1000, "Droste"));
    }

    /** A number for rows that are there. */
    static void numberedLater(Operations op) {
        op.createTable("poets", column("name", string(40)));
        op.bulkInsert("poets", List.of("name"), rows -> rows.add("Goethe").add("Schiller"));
        op.addColumn(
                "poets", column("id", bigint()).identity(n -> n.startWith(1000)).primaryKey());
        op.bulkInsert("poets", List.of("name"), rows -> rows.add("Heine"));
    }

    /** Values of all kinds, first as defaults, then in a row. */
    static void values(Operations op) {
        Object[] values = {
            new BigDecimal("-12.50"),
            -0.25,
            true,
            LocalDate.of(1749, 8, 28),
            LocalTime.of(12, 30, 0, 1_000),
            LocalDateTime.of(1999, 12, 31, 23, 59, 59),
            UUID.fromString("57dc007f-6d46-4c1d-94bc-ac9585c93f9c")
        };
        op.createTable(
                "poems",
                column("id", integer()).primaryKey(),
                column("b", numeric(10, 2)).defaultTo(values[0]),
                column("c", doublePrecision()).defaultTo(values[1]),
                column("d", bool()).defaultTo(values[2]),
                column("e", date()).defaultTo(values[3]),
                column("f", time()).defaultTo(values[4]),
                column("g", timestamp()).defaultTo(values[5]),
                column("h", uuid()).defaultTo(values[6]));
        op.bulkInsert("poems", List.of("id"), rows -> rows.add(1));
        op.bulkInsert(
                "poems",
                List.of("id", "b", "c", "d", "e", "f", "g", "h"),
                rows -> rows.add(2, values[0], values[1], values[2], values[3], values[4], values[5], values[6]));
    }

    private void rows() {
        add(
                "bulk insert",
                op -> op.createTable(
                        "poems",
                        column("id", integer()).primaryKey(),
                        column("title", string(80)),
                        column("price", numeric(10, 2)),
                        column("sung", bool()),
                        column("day", date()),
                        column("at_time", time()),
                        column("written", timestamp()),
                        column("seen", timestampWithZone()),
                        column("ref", uuid()),
                        column("raw", binary()),
                        column("doc", json())),
                op -> op.bulkInsert(
                        "poems",
                        List.of(
                                "id", "title", "price", "sung", "day", "at_time", "written", "seen", "ref", "raw",
                                "doc"),
                        rows -> rows.add(
                                        1,
                                        "it's a \\ backslash; \"quoted\"\nand a line",
                                        new BigDecimal("10.50"),
                                        true,
                                        LocalDate.of(2026, 11, 20),
                                        LocalTime.of(10, 40, 0, 120_000_000),
                                        LocalDateTime.of(2026, 11, 20, 10, 40, 0, 1_000),
                                        OffsetDateTime.parse("2026-11-20T10:40:00+01:00"),
                                        UUID.fromString("57dc007f-6d46-4c1d-94bc-ac9585c93f9c"),
                                        "bytes".getBytes(StandardCharsets.UTF_8),
                                        "{\"a\": [1, \"b\"]}")
                                .add(2, null, null, false, null, null, null, null, null, null, null)));
        add(
                "execute",
                OperationCases::poems,
                op -> op.execute("INSERT INTO poems (id, title, slug) VALUES (?, 'what?', ?) -- ?", 7, "it's"));
        add("execute without parameters", OperationCases::poems, op -> op.execute("DELETE FROM poems"));
    }
}
