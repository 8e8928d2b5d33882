package dev.migrations.dialect.sqlite;

import dev.migrations.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a table needs one of its columns. */
final class Usage {

    private final TableText table;
    private final String column;

    Usage(TableText table, String column) {
        this.table = table;
        this.column = column;
    }

    /** The other parts of the table that could not be without the column, each as a person would name it. */
    List<String> inTable() {
        List<String> users = new ArrayList<>();
        for (ColumnText other : table.columns()) {
            if (!other.isNamed(column)) {
                other.clauses().stream()
                        .filter(c -> isUsedBy(c, false))
                        .forEach(c -> users.add("column " + other.name() + ": " + described(c)));
            }
        }
        table.constraints().stream().filter(c -> !isOwn(c) && isUsedBy(c, true)).forEach(c -> users.add(described(c)));
        return users;
    }

    /** Whether the constraint of the table is about the column alone, and so goes with it. */
    boolean isOwn(Clause constraint) {
        return switch (constraint.kind()) {
            case PRIMARY_KEY, UNIQUE -> isColumnAlone(constraint);
            case FOREIGN_KEY -> isColumnAlone(constraint) && !refersToColumn(constraint);
            default -> false;
        };
    }

    private boolean isColumnAlone(Clause constraint) {
        List<String> columns = constraint.columns();
        return columns.size() == 1 && SqliteName.same(columns.get(0), column);
    }

    private boolean isUsedBy(Clause clause, boolean ofTable) {
        return switch (clause.kind()) {
            case CHECK, GENERATED -> isNamedIn(clause.expression(), column);
            case FOREIGN_KEY -> refersToColumn(clause) || (ofTable && hasColumn(clause.columns()));
            case PRIMARY_KEY, UNIQUE -> ofTable && hasColumn(clause.columns());
            default -> false;
        };
    }

    private boolean refersToColumn(Clause foreignKey) {
        return SqliteName.same(foreignKey.referredTable(), table.name()) && hasColumn(referred(foreignKey));
    }

    private List<String> referred(Clause foreignKey) {
        List<String> named = foreignKey.referredColumns();
        return named.isEmpty() ? table.primaryKeyColumns() : named;
    }

    private boolean hasColumn(List<String> names) {
        return names.stream().anyMatch(n -> SqliteName.same(n, column));
    }

    private String described(Clause clause) {
        return table.text().substring(clause.start(), clause.end());
    }

    /** Whether an expression over the columns of one table names the column. */
    static boolean isNamedIn(List<SqlToken> expression, String column) {
        return !named(expression, column).isEmpty();
    }

    /** The tokens of an expression over the columns of one table that name the column. */
    static List<SqlToken> named(List<SqlToken> expression, String column) {
        List<SqlToken> named = new ArrayList<>();
        for (int i = 0; i < expression.size(); i++) {
            SqlToken token = expression.get(i);
            boolean same = isName(token) && SqliteName.same(SqliteName.of(token), column);
            if (same && !isFunction(expression, i) && !isCollation(expression, i) && !isTable(expression, i)) {
                named.add(token);
            }
        }
        return named;
    }

    private static boolean isName(SqlToken token) {
        return token.kind() == SqlToken.Kind.WORD || token.kind() == SqlToken.Kind.NAME;
    }

    private static boolean isFunction(List<SqlToken> expression, int index) {
        return index + 1 < expression.size() && expression.get(index + 1).is("(");
    }

    /** A table before one of its columns may be called like another of them. */
    private static boolean isTable(List<SqlToken> expression, int index) {
        return index + 1 < expression.size() && expression.get(index + 1).is(".");
    }

    private static boolean isCollation(List<SqlToken> expression, int index) {
        return index > 0 && expression.get(index - 1).is("collate");
    }

    /** The table's own constraint that the column takes along, if there is one. */
    Optional<Clause> nextOwn() {
        return table.constraints().stream().filter(this::isOwn).findFirst();
    }
}
