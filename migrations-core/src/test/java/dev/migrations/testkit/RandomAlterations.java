package dev.migrations.testkit;

import static dev.migrations.schema.Define.bigint;
import static dev.migrations.schema.Define.check;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.enumeration;
import static dev.migrations.schema.Define.foreignKey;
import static dev.migrations.schema.Define.nativeType;
import static dev.migrations.schema.Define.primaryKey;
import static dev.migrations.schema.Define.text;
import static dev.migrations.schema.Define.unique;
import static dev.migrations.testkit.SqliteTokens.ref;

import dev.migrations.operation.ColumnAlteration;
import dev.migrations.operation.Recreate;
import dev.migrations.operation.TableAlterations;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Storage;
import dev.migrations.testkit.SqliteDefinition.Clause;
import dev.migrations.testkit.SqliteDefinition.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every kind of change that can be made in a batch, of a table that is known. */
final class RandomAlterations {

    private final SqliteTokens tokens;
    private final List<Function<SqliteModel, RandomAlteration>> kinds = List.of(
            this::nothing,
            this::plainColumn,
            this::filledColumn,
            this::computedColumn,
            this::uniqueColumn,
            this::referringColumn,
            this::checkedColumn,
            this::countedColumn,
            this::droppedColumn,
            this::droppedColumn,
            this::renamedColumn,
            this::renamedColumn,
            this::retyped,
            this::converted,
            this::enumerated,
            this::enumeratedAndNot,
            this::notNull,
            this::nullable,
            this::defaulted,
            this::undefaulted,
            this::collated,
            this::recomputed,
            this::commented,
            this::uniqueAdded,
            this::foreignKeyAdded,
            this::primaryKeyAdded,
            this::checkAdded,
            this::droppedByName,
            this::droppedByName,
            this::droppedByMeaning,
            this::droppedByMeaning);
    private final Set<String> touched = new HashSet<>();
    private int number;

    RandomAlterations(SqliteTokens tokens) {
        this.tokens = tokens;
    }

    RandomAlteration of(SqliteModel model) {
        return tokens.pick(kinds).apply(model);
    }

    private RandomAlteration nothing(SqliteModel model) {
        return new RandomAlteration("nothing", table -> table.recreate(Recreate.ALWAYS), before -> before);
    }

    private static RandomAlteration altered(
            String name, Consumer<TableAlterations> change, UnaryOperator<SqliteDefinition> table) {
        return new RandomAlteration(name, change, before -> before.with(table));
    }

    private String fresh(String name) {
        number++;
        return tokens.pick(List.of(name, name + " 'so'")) + number;
    }

    private String any(SqliteModel model) {
        String name = tokens.pick(model.table().columns()).name();
        touched.add(name);
        return name;
    }

    /** One of which there is something to change, as a rule. */
    private String any(SqliteModel model, Kind kind) {
        String name = any(model, c -> c.has(kind));
        touched.add(name);
        return name;
    }

    private String any(SqliteModel model, Predicate<SqliteDefinition.Column> wanted) {
        List<SqliteDefinition.Column> all = model.table().columns();
        List<SqliteDefinition.Column> some = all.stream().filter(wanted).toList();
        return tokens.pick(some.isEmpty() || tokens.once(5) ? all : some).name();
    }

    private static boolean isInTrigger(SqliteModel model, SqliteDefinition.Column column) {
        return !column.name().equals("first")
                && model.triggers().stream().anyMatch(sql -> sql.contains(ref(column.name())));
    }

    /** One that is still as it was, if the one that is chosen is; what is converted twice is looked at by hand. */
    private @Nullable String untouched(SqliteModel model) {
        String name = tokens.pick(model.table().columns()).name();
        return model.sources().containsKey(name) && touched.add(name) ? name : null;
    }

    private static Clause clause(Kind kind, String body) {
        return Clause.of(kind, body);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private RandomAlteration added(String what, Column column, String type, List<Clause> clauses, Clause... more) {
        return altered(
                "add a column " + what,
                table -> table.addColumn(column),
                table -> table.with(new SqliteDefinition.Column(column.name(), type, clauses), more));
    }

    private RandomAlteration plainColumn(SqliteModel model) {
        Column column = column(fresh("new"), text());
        return tokens.once(2)
                ? added("", column.collation("NOCASE"), "text", List.of(clause(Kind.COLLATE, "COLLATE NOCASE")))
                : added("", column, "text", List.of());
    }

    private RandomAlteration filledColumn(SqliteModel model) {
        Column column = column(fresh("new"), text());
        Clause notNull = clause(Kind.NOT_NULL, "NOT NULL");
        return switch (tokens.pick(List.of(0, 1, 2))) {
            case 0 ->
                added(
                        "not null with a value",
                        column.notNull().defaultTo("it's"),
                        "text",
                        List.of(notNull, clause(Kind.DEFAULT, "DEFAULT 'it''s'")));
            case 1 ->
                added(
                        "with an expression",
                        column.defaultExpression("'a' || 'b'"),
                        "text",
                        List.of(clause(Kind.DEFAULT, "DEFAULT ('a' || 'b')")));
            default -> added("not null without a value", column.notNull(), "text", List.of(notNull));
        };
    }

    private RandomAlteration computedColumn(SqliteModel model) {
        String other = any(model);
        Storage storage = tokens.pick(List.of(Storage.VIRTUAL, Storage.STORED));
        Column column = column(fresh("new"), text()).generated("coalesce(" + quoted(other) + ", '-')", storage);
        String body = "GENERATED ALWAYS AS (coalesce(" + ref(other) + ", '-')) " + storage;
        return added("computed " + storage, column, "text", List.of(clause(Kind.GENERATED, body)));
    }

    private RandomAlteration uniqueColumn(SqliteModel model) {
        String name = fresh("new");
        Column column =
                column(name, text()).withConstraints(List.of(unique(name).named("uq new")));
        return added("unique", column, "text", List.of(), uniqueClause("uq new", name));
    }

    private static Clause uniqueClause(String name, String... columns) {
        String body = "UNIQUE (" + String.join(", ", refs(columns)) + ")";
        return new Clause(Kind.UNIQUE, name, body, List.of(columns), "");
    }

    private static List<String> refs(String... names) {
        return List.of(names).stream().map(SqliteTokens::ref).toList();
    }

    private RandomAlteration referringColumn(SqliteModel model) {
        String name = fresh("new");
        Column column = column(name, bigint()).references("up", "id", k -> k.named("fk new"));
        Clause inline = new Clause(Kind.REFERENCES, "fk new", "REFERENCES up (id)", List.of(), "up");
        if (tokens.once(2)) {
            return added("referring", column, bigintOf(model), List.of(inline));
        }
        Clause behind = foreignKeyClause("fk new", name, "id");
        return added(
                "referring with a value",
                column.defaultTo(3),
                bigintOf(model),
                List.of(clause(Kind.DEFAULT, "DEFAULT 3")),
                behind);
    }

    /** What {@code bigint()} is in a table. */
    private static String bigintOf(SqliteModel model) {
        return model.table().strict() ? "integer" : "bigint";
    }

    private static Clause foreignKeyClause(String name, String column, String parent) {
        String body = "FOREIGN KEY (" + ref(column) + ") REFERENCES up (" + parent + ")";
        return new Clause(Kind.REFERENCES, name, body, List.of(column), "up");
    }

    private RandomAlteration checkedColumn(SqliteModel model) {
        String name = fresh("new");
        Constraint check = check(quoted(name) + " > 0").named("ck new");
        Clause inline =
                new Clause(Kind.CHECK, "ck new", "CHECK (" + ref(name) + " > 0)", List.of(), ref(name) + " > 0");
        Column column = column(name, bigint()).withConstraints(List.of(check));
        int value = tokens.pick(List.of(1, -1));
        return added(
                "checked",
                column.defaultTo(value),
                bigintOf(model),
                List.of(clause(Kind.DEFAULT, "DEFAULT " + value), inline));
    }

    private RandomAlteration countedColumn(SqliteModel model) {
        String name = fresh("new");
        Column column = column(name, bigint())
                .identity()
                .withConstraints(List.of(primaryKey(name).named("pk new")));
        Clause key = clause(Kind.PRIMARY_KEY, "PRIMARY KEY AUTOINCREMENT").named("pk new");
        return keyed(added("counted up", column, "integer", List.of(key)), name);
    }

    /** Who refers to the table without naming a column means the key that it has. */
    private static RandomAlteration keyed(RandomAlteration change, String key) {
        return new RandomAlteration(
                change.name(),
                change.change(),
                before -> before.others().stream()
                                        .anyMatch(sql ->
                                                sql.contains(ref(before.table().name()) + " ON"))
                                && !key.equals("id")
                        ? before.not("another table refers to the former key")
                        : change.model().apply(before));
    }

    private RandomAlteration droppedColumn(SqliteModel model) {
        String name = tokens.once(3)
                ? any(model, c -> isInTrigger(model, c))
                : tokens.pick(model.table().columns()).name();
        if (name.startsWith("new") || !touched.add(name)) {
            return nothing(model);
        }
        return new RandomAlteration(
                "drop column " + name, table -> table.dropColumn(name), before -> before.without(name));
    }

    private RandomAlteration renamedColumn(SqliteModel model) {
        String name = any(model);
        String newName = fresh("re named");
        Recreate recreate = tokens.pick(List.of(Recreate.values()));
        return new RandomAlteration(
                "rename column " + name + " " + recreate,
                table -> table.renameColumn(name, newName)
                        .recreate(recreate == Recreate.NEVER ? Recreate.AUTO : recreate),
                before -> name.equals("first")
                        ? before.not("SQLite does not carry a name through a view to another one")
                        : before.renamed(name, newName));
    }

    private RandomAlteration changed(
            String what,
            String name,
            Consumer<ColumnAlteration> change,
            UnaryOperator<SqliteDefinition.Column> column) {
        return altered(
                what + " of " + name, table -> table.alterColumn(name, change), table -> table.with(name, column));
    }

    private RandomAlteration retyped(SqliteModel model) {
        String name = any(model);
        String type = tokens.pick(
                model.table().strict() && !tokens.once(4)
                        ? List.of("ANY", "TEXT", "BLOB")
                        : List.of("BLOB", "integer", "INT", "TEXT", "REAL", "numeric(10, 2)", "odd (1)"));
        return new RandomAlteration(
                "type of " + name + " " + type,
                table -> table.alterColumn(name, c -> c.type(nativeType(type))),
                before -> ofType(before, name, type));
    }

    /** With its type go the values that it could have. The key that is the rowid holds every integer already. */
    private static SqliteModel ofType(SqliteModel model, String name, String type) {
        boolean same = List.of("integer", "INT").contains(type) && model.table().isRowid(name);
        return same ? model : retyped(model, name, type);
    }

    private static SqliteModel retyped(SqliteModel model, String name, String type) {
        return model.with(table -> table.without((Clause c) -> c.detail().startsWith(ref(name) + " IN ("))
                .with(name, c -> c.ofType(type)));
    }

    private RandomAlteration converted(SqliteModel model) {
        String name = untouched(model);
        if (name == null) {
            return nothing(model);
        }
        String type = model.table().strict() ? "ANY" : "TEXT";
        return new RandomAlteration(
                "conversion of " + name,
                table -> table.alterColumn(
                        name, c -> c.type(nativeType(type)).using("length(" + quoted(name) + ") || '-'")),
                before -> ofType(before, name, type)
                        .filled(name, "length(" + before.sources().get(name) + ") || '-'"));
    }

    private RandomAlteration enumerated(SqliteModel model) {
        String name = untouched(model);
        return name == null ? nothing(model) : enumerated(name);
    }

    private RandomAlteration enumeratedAndNot(SqliteModel model) {
        String name = untouched(model);
        if (name == null) {
            return nothing(model);
        }
        RandomAlteration enumerated = enumerated(name);
        return new RandomAlteration(
                "enumeration and not",
                enumerated.change().andThen(table -> table.alterColumn(name, c -> c.type(text()))),
                before -> ofType(enumerated.model().apply(before), name, "text"));
    }

    private static RandomAlteration enumerated(String name) {
        String condition = ref(name) + " IN ('sad', 'glad')";
        Clause values = new Clause(Kind.CHECK, name + "_values", "CHECK (" + condition + ")", List.of(), condition);
        String using = "nullif('sad', " + quoted(name) + ")";
        return new RandomAlteration(
                "enumeration of " + name,
                table -> table.alterColumn(
                        name, c -> c.type(enumeration("mood", "sad", "glad")).using(using)),
                before -> ofType(before, name, "text")
                        .with(table -> table.with(values))
                        .filled(name, "nullif('sad', " + before.sources().get(name) + ")"));
    }

    private RandomAlteration notNull(SqliteModel model) {
        return changed(
                "not null",
                any(model),
                ColumnAlteration::notNull,
                c -> c.has(Kind.NOT_NULL)
                        ? c.without(k -> k.kind() == Kind.NULLABLE)
                        : c.without(k -> k.kind() == Kind.NULLABLE).with(clause(Kind.NOT_NULL, "NOT NULL")));
    }

    private RandomAlteration nullable(SqliteModel model) {
        return changed(
                "null",
                any(model, Kind.NOT_NULL),
                ColumnAlteration::nullable,
                c -> c.without(k -> k.kind() == Kind.NOT_NULL));
    }

    private RandomAlteration defaulted(SqliteModel model) {
        return tokens.once(2)
                ? changed(
                        "default",
                        any(model),
                        c -> c.defaultTo("it's"),
                        c -> c.with(clause(Kind.DEFAULT, "DEFAULT 'it''s'")))
                : changed(
                        "default expression",
                        any(model),
                        c -> c.defaultExpression("1 + 2"),
                        c -> c.with(clause(Kind.DEFAULT, "DEFAULT (1 + 2)")));
    }

    private RandomAlteration undefaulted(SqliteModel model) {
        return changed(
                "no default",
                any(model, Kind.DEFAULT),
                ColumnAlteration::dropDefault,
                c -> c.without(k -> k.kind() == Kind.DEFAULT));
    }

    private RandomAlteration collated(SqliteModel model) {
        return tokens.once(2)
                ? changed(
                        "collation",
                        any(model),
                        c -> c.collation("RTRIM"),
                        c -> c.with(clause(Kind.COLLATE, "COLLATE RTRIM")))
                : changed(
                        "no collation",
                        any(model, Kind.COLLATE),
                        c -> c.collation(null),
                        c -> c.without(k -> k.kind() == Kind.COLLATE));
    }

    /** What the column is computed from stays in its text as it is written. */
    private RandomAlteration recomputed(SqliteModel model) {
        String name = any(model, Kind.GENERATED);
        boolean generated = model.table().column(name).isGenerated();
        return new RandomAlteration(
                "expression of " + name,
                table -> table.alterColumn(name, c -> c.generated("'<' || 1")),
                before -> generated
                        ? before.with(table -> table.with(name, RandomAlterations::recomputed))
                        : before.not("it is not generated"));
    }

    private static SqliteDefinition.Column recomputed(SqliteDefinition.Column column) {
        String body = column.clauses().stream()
                .filter(c -> c.kind() == Kind.GENERATED)
                .findFirst()
                .orElseThrow()
                .body();
        return column.with(clause(
                Kind.GENERATED,
                body.substring(0, body.indexOf('(')) + "('<' || 1)" + body.substring(body.lastIndexOf(')') + 1)));
    }

    private RandomAlteration commented(SqliteModel model) {
        return changed("comment", any(model), c -> c.comment("for people"), c -> c);
    }

    private RandomAlteration constraintAdded(Constraint constraint, Clause clause) {
        return altered("add " + clause.kind(), table -> table.addConstraint(constraint), table -> table.with(clause));
    }

    private RandomAlteration uniqueAdded(SqliteModel model) {
        String one = any(model);
        String other = any(model);
        String name = fresh("uq");
        return one.equals(other)
                ? constraintAdded(unique(one).named(name), uniqueClause(name, one))
                : constraintAdded(unique(one, other).named(name), uniqueClause(name, one, other));
    }

    private RandomAlteration foreignKeyAdded(SqliteModel model) {
        String one = any(model);
        String name = fresh("fk");
        String parent = tokens.pick(List.of("id", "code", "code"));
        return constraintAdded(
                foreignKey(one).references("up", parent).named(name), foreignKeyClause(name, one, parent));
    }

    /** In the place of the old one, if there is one. */
    private RandomAlteration primaryKeyAdded(SqliteModel model) {
        String one = any(model, c -> c.type().equals("INTEGER") && !c.has(Kind.PRIMARY_KEY));
        touched.add(one);
        String body = "PRIMARY KEY (" + ref(one) + ")";
        Clause clause = new Clause(Kind.PRIMARY_KEY, "pk new", body, List.of(one), "");
        RandomAlteration add = keyed(constraintAdded(primaryKey(one).named("pk new"), clause), one);
        List<Clause> old = model.table().clauses().stream()
                .filter(c -> c.kind() == Kind.PRIMARY_KEY)
                .toList();
        if (old.isEmpty() || tokens.once(5)) {
            return add;
        }
        RandomAlteration drop = dropped(old.get(0));
        return new RandomAlteration(
                "another PRIMARY_KEY",
                drop.change().andThen(add.change()),
                before -> add.model().apply(drop.model().apply(before)));
    }

    private RandomAlteration checkAdded(SqliteModel model) {
        String one = any(model);
        String name = fresh("ck");
        String condition = " IS NOT " + tokens.pick(List.of("'not there'", "NULL"));
        return constraintAdded(
                check(quoted(one) + condition).named(name),
                new Clause(Kind.CHECK, name, "CHECK (" + ref(one) + condition + ")", List.of(), ref(one) + condition));
    }

    private RandomAlteration droppedByName(SqliteModel model) {
        List<String> names = model.table().clauses().stream()
                .map(Clause::name)
                .filter(Objects::nonNull)
                .toList();
        if (names.isEmpty()) {
            return nothing(model);
        }
        String name = tokens.pick(names);
        return new RandomAlteration(
                "drop by name " + name,
                table -> table.dropConstraint(name),
                before -> dropped(before, c -> name.equals(c.name())));
    }

    private static SqliteModel dropped(SqliteModel model, Predicate<Clause> some) {
        long count = model.table().clauses().stream().filter(some).count();
        if (count != 1) {
            return model.not(count + " constraints could be meant");
        }
        Clause found = model.table().clauses().stream().filter(some).findFirst().orElseThrow();
        return model.with(table -> table.constraints().contains(found)
                ? table.without(c -> c.equals(found))
                : table.with(
                        found.about().get(0),
                        c -> c.without(k -> k.kind() == found.kind() && k.body().equals(found.body()))));
    }

    private RandomAlteration droppedByMeaning(SqliteModel model) {
        List<Clause> constraints =
                model.table().clauses().stream().filter(Clause::isConstraint).toList();
        return constraints.isEmpty() ? nothing(model) : dropped(tokens.pick(constraints));
    }

    private static RandomAlteration dropped(Clause wanted) {
        Predicate<Clause> same = c -> c.kind() == wanted.kind()
                && says(c).equals(says(wanted))
                && (c.kind() == Kind.CHECK || c.about().equals(wanted.about()));
        return new RandomAlteration(
                "drop by meaning " + wanted.kind() + (wanted.name() == null ? "" : " with a name"),
                table -> table.dropConstraint(constraint(wanted)),
                before -> dropped(before, same));
    }

    private static String says(Clause clause) {
        return clause.detail().replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static Constraint constraint(Clause clause) {
        String[] columns = clause.about().toArray(String[]::new);
        return switch (clause.kind()) {
            case PRIMARY_KEY -> primaryKey(columns);
            case UNIQUE -> unique(columns);
            case REFERENCES -> foreignKey(columns).references(quoted(clause.detail()), "id");
            default -> check(SqliteTokens.plainly(clause.detail()));
        };
    }
}
