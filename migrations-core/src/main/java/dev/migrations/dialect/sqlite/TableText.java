package dev.migrations.dialect.sqlite;

import dev.migrations.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a CREATE TABLE, cut into its parts. The parts know their places in it, so that one can be changed and all
 * else stays as it was written: comments, quotes, conflict clauses and whatever else SQLite has and nobody asks for.
 * Immutable.
 *
 * @param text the whole of it
 * @param nameToken the table's name as it is written
 * @param columns its columns in their order, at least one
 * @param constraints the constraints behind the columns
 * @param ends the places that do not belong to a column or a constraint
 */
public record TableText(
        String text, SqlToken nameToken, List<ColumnText> columns, List<Clause> constraints, Ends ends) {

    /**
     * Where the list of columns and constraints ends, and what follows it.
     *
     * @param close the parenthesis that closes the list
     * @param withoutRowid whether it says WITHOUT ROWID
     * @param strict whether it says STRICT
     */
    record Ends(SqlToken close, boolean withoutRowid, boolean strict) {}

    /**
     * Reads a CREATE TABLE.
     *
     * @throws TableTextException it is none, or is written in a way that SQLite does not accept
     */
    public static TableText of(String text) {
        return new TableParser(text).parse();
    }

    /** The name of the table. */
    public String name() {
        return SqliteName.of(nameToken);
    }

    /** The names of its columns in their order. */
    public List<String> columnNames() {
        return columns.stream().map(ColumnText::name).toList();
    }

    /** Whether it says WITHOUT ROWID. */
    public boolean withoutRowid() {
        return ends.withoutRowid();
    }

    /** Whether it says STRICT. */
    public boolean strict() {
        return ends.strict();
    }

    /** Whether it says AUTOINCREMENT. */
    public boolean autoincrement() {
        return primaryKey().stream().anyMatch(c -> c.tokens().stream().anyMatch(t -> t.is("autoincrement")));
    }

    /** Its primary key, unique constraints, checks and foreign keys, in the order of the text. */
    public List<ConstraintText> constraintTexts() {
        List<ConstraintText> texts = new ArrayList<>();
        for (ColumnText column : columns) {
            column.clauses().forEach(clause -> addTo(texts, clause, List.of(column.name())));
        }
        for (Clause clause : constraints) {
            addTo(texts, clause, clause.kind() == ClauseKind.CHECK ? List.of() : clause.columns());
        }
        return List.copyOf(texts);
    }

    private void addTo(List<ConstraintText> texts, Clause clause, List<String> about) {
        switch (clause.kind()) {
            case PRIMARY_KEY, UNIQUE, FOREIGN_KEY ->
                texts.add(new ConstraintText(clause.kind(), clause.name(), about, null));
            case CHECK -> texts.add(new ConstraintText(clause.kind(), clause.name(), about, condition(clause)));
            default -> {
                // The others are the column's, and no constraints of the table.
            }
        }
    }

    private String condition(Clause check) {
        List<SqlToken> tokens = check.expression();
        return tokens.isEmpty()
                ? ""
                : text.substring(
                        tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }

    Optional<ColumnText> column(String name) {
        return columns.stream().filter(c -> c.isNamed(name)).findFirst();
    }

    /** The primary key, wherever it is written. */
    Optional<Clause> primaryKey() {
        return allClauses().stream()
                .filter(c -> c.kind() == ClauseKind.PRIMARY_KEY)
                .findFirst();
    }

    /** The columns of the primary key; none if there is no key. */
    public List<String> primaryKeyColumns() {
        for (ColumnText column : columns) {
            if (column.has(ClauseKind.PRIMARY_KEY)) {
                return List.of(column.name());
            }
        }
        return primaryKey().map(Clause::columns).orElse(List.of());
    }

    /** All constraints, those of the columns first. */
    List<Clause> allClauses() {
        List<Clause> all = new ArrayList<>();
        columns.forEach(c -> all.addAll(c.clauses()));
        all.addAll(constraints);
        return all;
    }

    /**
     * Whether a column is another name for the rowid: the only column of the primary key, of a type that is exactly
     * INTEGER, and not declared DESC at the column itself.
     */
    boolean hasRowidAlias() {
        List<String> key = primaryKeyColumns();
        if (withoutRowid() || key.size() != 1) {
            return false;
        }
        Optional<ColumnText> column = column(key.get(0));
        return column.isPresent()
                && SqliteName.same(column.get().typeName(), "integer")
                && column.get().clause(ClauseKind.PRIMARY_KEY).stream().noneMatch(c -> c.says("desc"));
    }

    /** The text with one part of it replaced, read again. */
    TableText with(int start, int end, String replacement) {
        return of(text.substring(0, start) + replacement + text.substring(end));
    }

    /** The same table under another name. */
    TableText named(String name) {
        return with(nameToken.start(), nameToken.end(), SqliteName.quoted(name));
    }
}
