package dev.migrations.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A CREATE TABLE of SQLite by its parts, whose names are {@link SqliteTokens#ref} so that they can be changed without
 * reading a text. Immutable.
 *
 * @param constraints those that stand behind the columns
 */
public record SqliteDefinition(
        String name, List<Column> columns, List<Clause> constraints, boolean withoutRowid, boolean strict) {

    public SqliteDefinition {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
    }

    /** What a clause says. */
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        CHECK,
        REFERENCES,
        NOT_NULL,
        NULLABLE,
        DEFAULT,
        COLLATE,
        GENERATED
    }

    /**
     * What stands behind a column or behind them all.
     *
     * @param name null if it has none
     * @param about the columns of a key or foreign key; none where it stands behind its column
     * @param detail the condition of a check, the table that a foreign key refers to; else empty
     */
    public record Clause(Kind kind, @Nullable String name, String body, List<String> about, String detail) {

        /** One that is of its column, and of which there is nothing more to say. */
        public static Clause of(Kind kind, String body) {
            return new Clause(kind, null, body, List.of(), "");
        }

        /** The same with a name. */
        public Clause named(@Nullable String newName) {
            return new Clause(kind, newName, body, about, detail);
        }

        String text() {
            return (name == null ? "" : "CONSTRAINT " + SqliteTokens.ref(name) + " ") + body;
        }

        /** Whether it is one of the constraints that can be dropped by what they say. */
        public boolean isConstraint() {
            return switch (kind) {
                case PRIMARY_KEY, UNIQUE, CHECK, REFERENCES -> true;
                default -> false;
            };
        }

        boolean isAboutOnly(String column) {
            return kind != Kind.CHECK && about.equals(List.of(column));
        }

        Clause renamed(String column, String newName) {
            String from = SqliteTokens.ref(column);
            String to = SqliteTokens.ref(newName);
            List<String> columns =
                    about.stream().map(c -> c.equals(column) ? newName : c).toList();
            return new Clause(kind, name, body.replace(from, to), columns, detail.replace(from, to));
        }
    }

    /** A column and how it is defined. */
    public record Column(String name, String type, List<Clause> clauses) {

        public Column {
            clauses = List.copyOf(clauses);
        }

        /** Whether it has such a clause. */
        public boolean has(Kind kind) {
            return clauses.stream().anyMatch(c -> c.kind() == kind);
        }

        /** Whether its values are computed. */
        public boolean isGenerated() {
            return has(Kind.GENERATED);
        }

        /** Of another type. */
        public Column ofType(String newType) {
            return new Column(name, newType, clauses);
        }

        /** Without any clause of these. */
        public Column without(Predicate<Clause> some) {
            return new Column(name, type, clauses.stream().filter(some.negate()).toList());
        }

        /** With a clause in the place of the one of its kind, whose name stays, or behind the others. */
        public Column with(Clause clause) {
            if (!has(clause.kind())) {
                return new Column(name, type, plus(clauses, clause));
            }
            return new Column(
                    name,
                    type,
                    clauses.stream()
                            .map(c -> c.kind() == clause.kind() ? clause.named(c.name()) : c)
                            .toList());
        }

        Column renamed(String column, String newName) {
            return new Column(
                    name.equals(column) ? newName : name,
                    type,
                    clauses.stream().map(c -> c.renamed(column, newName)).toList());
        }
    }

    /** A list with one more. */
    static <T> List<T> plus(List<T> list, T added) {
        List<T> more = new ArrayList<>(list);
        more.add(added);
        return more;
    }

    private SqliteDefinition with(List<Column> newColumns, List<Clause> newConstraints) {
        return new SqliteDefinition(name, newColumns, newConstraints, withoutRowid, strict);
    }

    /** The column of this name. */
    public Column column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst().orElseThrow();
    }

    /** With one more column, and constraints behind the columns. */
    public SqliteDefinition with(Column column, Clause... more) {
        List<Clause> all = new ArrayList<>(constraints);
        all.addAll(Arrays.asList(more));
        return with(plus(columns, column), all);
    }

    /** With one more constraint behind the columns. */
    public SqliteDefinition with(Clause constraint) {
        return with(columns, plus(constraints, constraint));
    }

    /** With one of its columns as it becomes. */
    public SqliteDefinition with(String column, UnaryOperator<Column> change) {
        return with(
                columns.stream()
                        .map(c -> c.name().equals(column) ? change.apply(c) : c)
                        .toList(),
                constraints);
    }

    /** Without a column and the constraints about it alone. */
    public SqliteDefinition without(String column) {
        return with(
                columns.stream().filter(c -> !c.name().equals(column)).toList(),
                constraints.stream().filter(c -> !c.isAboutOnly(column)).toList());
    }

    /** Without the clauses of these, wherever they stand. */
    public SqliteDefinition without(Predicate<Clause> some) {
        return with(
                columns.stream().map(c -> c.without(some)).toList(),
                constraints.stream().filter(some.negate()).toList());
    }

    /** With another name for a column. */
    public SqliteDefinition renamed(String column, String newName) {
        return with(
                columns.stream().map(c -> c.renamed(column, newName)).toList(),
                constraints.stream().map(c -> c.renamed(column, newName)).toList());
    }

    /** All clauses, with the columns that they are about. */
    public List<Clause> clauses() {
        Stream<Clause> ofColumns = columns.stream()
                .flatMap(column -> column.clauses().stream()
                        .map(c -> new Clause(c.kind(), c.name(), c.body(), List.of(column.name()), c.detail())));
        return Stream.concat(ofColumns, constraints.stream()).toList();
    }

    /** Whether its key is the rowid. */
    public boolean hasRowidAlias() {
        return columns.stream().anyMatch(c -> isRowid(c.name()));
    }

    /** Whether a column is its key and the rowid. */
    public boolean isRowid(String column) {
        List<Clause> keys =
                clauses().stream().filter(c -> c.kind() == Kind.PRIMARY_KEY).toList();
        return !withoutRowid
                && keys.size() == 1
                && keys.get(0).about().equals(List.of(column))
                && column(column).type().equalsIgnoreCase("INTEGER")
                && !keys.get(0).body().contains("DESC");
    }

    /** Whether it counts up. */
    public boolean countsUp() {
        return clauses().stream().anyMatch(c -> c.body().contains("AUTOINCREMENT"));
    }

    /** As it is written without any surprise; the names are still to be written. */
    public String text() {
        Stream<String> parts = Stream.concat(
                columns.stream()
                        .map(c -> SqliteTokens.ref(c.name()) + " " + c.type()
                                + c.clauses().stream().map(k -> " " + k.text()).collect(Collectors.joining())),
                constraints.stream().map(Clause::text));
        return "CREATE TABLE " + SqliteTokens.ref(name) + " (" + parts.collect(Collectors.joining(", ")) + ")"
                + options();
    }

    private String options() {
        String options =
                (withoutRowid ? "WITHOUT ROWID" : "") + (withoutRowid && strict ? ", " : "") + (strict ? "STRICT" : "");
        return options.isEmpty() ? "" : " " + options.toUpperCase(Locale.ROOT);
    }
}
