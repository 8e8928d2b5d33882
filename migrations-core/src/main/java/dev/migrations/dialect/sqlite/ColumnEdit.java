package dev.migrations.dialect.sqlite;

import dev.migrations.sql.SqlToken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes one column in the text of its table; what is not asked for stays as it is written. */
final class ColumnEdit {

    private final TableText table;
    private final ColumnText column;

    ColumnEdit(TableText table, ColumnText column) {
        this.table = table;
        this.column = column;
    }

    TableText type(String type) {
        List<SqlToken> old = column.type();
        if (old.isEmpty()) {
            return table.with(column.nameToken().end(), column.nameToken().end(), " " + type);
        }
        return table.with(old.get(0).start(), column.endOfType(), type);
    }

    TableText notNull(boolean notNull) {
        TableText plain = without(notNull ? ClauseKind.NULLABLE : ClauseKind.NOT_NULL);
        return notNull && !column.has(ClauseKind.NOT_NULL) ? again(plain).add("NOT NULL") : plain;
    }

    /** Sets what stands behind the constraint's name, if it has one; null takes the constraint out. */
    TableText set(ClauseKind kind, @Nullable String body) {
        if (body == null) {
            return without(kind);
        }
        return column.clause(kind).map(c -> replaced(c, body)).orElseGet(() -> add(body));
    }

    private TableText replaced(Clause clause, String body) {
        return table.with(clause.body().get(0).start(), clause.end(), body);
    }

    private TableText add(String clause) {
        return table.with(column.end(), column.end(), " " + clause);
    }

    /** Takes out each constraint of a kind, with its name and the blanks before it. */
    TableText without(ClauseKind kind) {
        TableText edited = table;
        for (ColumnText now = column; now.has(kind); now = again(edited).column) {
            edited = new ColumnEdit(edited, now).without(now.clause(kind).orElseThrow());
        }
        return edited;
    }

    TableText without(Clause clause) {
        int from = clause.start();
        while (Character.isWhitespace(table.text().charAt(from - 1)) && !endsLineComment(from - 1)) {
            from--;
        }
        return table.with(from, clause.end(), "");
    }

    /** The line end behind a comment is needed by whatever follows it. */
    private boolean endsLineComment(int place) {
        String text = table.text();
        int lineStart = text.lastIndexOf('\n', place - 1) + 1;
        return text.charAt(place) == '\n' && text.substring(lineStart, place).contains("--");
    }

    private ColumnEdit again(TableText edited) {
        return new ColumnEdit(edited, edited.column(column.name()).orElseThrow());
    }
}
