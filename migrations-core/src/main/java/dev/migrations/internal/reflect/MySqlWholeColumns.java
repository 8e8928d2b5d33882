package dev.migrations.internal.reflect;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDefault;
import dev.migrations.schema.Computation;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Literal;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.SqlType;
import dev.migrations.schema.Storage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns of MariaDB and MySQL with everything that MODIFY COLUMN would take away if it were not said again. */
final class MySqlWholeColumns {

    private static final String COLUMN = "SELECT column_name, column_type, is_nullable, column_default, extra,"
            + " generation_expression, column_comment, collation_name FROM information_schema.columns"
            + " WHERE table_schema = coalesce(?, DATABASE()) AND table_name = ? AND column_name = ?";

    /** MariaDB's checks that are written with a column have its name. */
    private static final String CHECKS = "SELECT check_clause FROM information_schema.check_constraints"
            + " WHERE level = 'Column' AND constraint_schema = coalesce(?, DATABASE()) AND table_name = ?"
            + " AND constraint_name = ?";

    private final CatalogReader reader;
    private final boolean mariaDb;

    MySqlWholeColumns(CatalogReader reader, boolean mariaDb) {
        this.reader = reader;
        this.mariaDb = mariaDb;
    }

    Optional<Column> find(ObjectName table, String column) throws SQLException {
        List<Constraint> checks = mariaDb
                ? reader.list(
                        CHECKS,
                        row -> new Constraint.Check(null, row.getString(1), false),
                        table.schema(),
                        table.name(),
                        column)
                : List.of();
        return reader.list(COLUMN, this::column, table.schema(), table.name(), column).stream()
                .map(found -> found.withConstraints(checks))
                .findFirst();
    }

    private Column column(ResultSet row) throws SQLException {
        String extra = row.getString(5).toLowerCase(Locale.ROOT);
        boolean counted = extra.contains("auto_increment");
        Computation computation = computation(row.getString(6), extra);
        String comment = row.getString(7);
        return new Column(
                row.getString(1),
                new SqlType.Native(row.getString(2) + attributes(extra)),
                row.getString(3).equals("YES"),
                counted || computation != null ? null : defaultValue(row.getString(4), extra),
                counted ? Identity.USUAL : null,
                computation,
                comment == null || comment.isEmpty() ? null : comment,
                row.getString(8),
                List.of());
    }

    private static String attributes(String extra) {
        int onUpdate = extra.indexOf("on update ");
        return (onUpdate < 0 ? "" : " " + extra.substring(onUpdate).split(",", -1)[0])
                + (extra.contains("invisible") ? " invisible" : "");
    }

    private static @Nullable Computation computation(@Nullable String expression, String extra) {
        if (expression == null || expression.isEmpty()) {
            return null;
        }
        return new Computation(
                withoutEscapes(expression), extra.contains("virtual") ? Storage.VIRTUAL : Storage.STORED);
    }

    /** MariaDB writes SQL; MySQL writes a value bare, and marks an expression. */
    private @Nullable ColumnDefault defaultValue(@Nullable String text, String extra) {
        if (text == null || (mariaDb && text.equals("NULL"))) {
            return null;
        }
        boolean expression = mariaDb || extra.contains("default_generated") || text.startsWith("b'");
        return expression
                ? new ColumnDefault.Expression(mariaDb ? text : withoutEscapes(text))
                : new ColumnDefault.Value(Literal.of(text));
    }

    /** MySQL's catalogue puts a backslash before each quote of an expression. */
    private static String withoutEscapes(String expression) {
        return expression.replace("\\'", "'");
    }
}
