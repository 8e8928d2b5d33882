package dev.migrations.dialect.sqlite;

import dev.migrations.sql.LexicalRules;
import dev.migrations.sql.SqlToken;
import java.util.List;

/**
 * Puts columns and constraints into the list of a CREATE TABLE and takes them out, with their commas. A comment in the
 * same line behind an element is taken for the element's own and goes with it; all other comments stay.
 */
final class Elements {

    private final TableText table;
    private final String text;
    private final List<SqlToken> tokens;

    Elements(TableText table) {
        this.table = table;
        this.text = table.text();
        this.tokens = SqlToken.of(LexicalRules.sqlite(), text);
    }

    /** Behind the last column and before the constraints. */
    TableText addColumn(String definition) {
        ColumnText last = table.columns().get(table.columns().size() - 1);
        return addAfter(last, definition);
    }

    /** Behind another column. */
    TableText addAfter(ColumnText other, String definition) {
        return add(other.start(), other.end(), definition);
    }

    /** Before another column. */
    TableText addBefore(ColumnText other, String definition) {
        int place = table.columns().indexOf(other);
        if (place > 0) {
            return addAfter(table.columns().get(place - 1), definition);
        }
        String indent = gapBefore(other.start()).indent();
        return TableText.of(text.substring(0, other.start()) + definition + "," + (indent == null ? " " : "\n" + indent)
                + text.substring(other.start()));
    }

    /** Behind everything else. */
    TableText addConstraint(String definition) {
        if (table.constraints().isEmpty()) {
            return addColumn(definition);
        }
        Clause last = table.constraints().get(table.constraints().size() - 1);
        return add(last.start(), last.end(), definition);
    }

    private TableText add(int start, int end, String definition) {
        int last = endingAt(end);
        SqlToken next = tokens.get(last + 1);
        boolean comma = next.is(",");
        int behind = comma ? next.end() : end;
        int upTo = comma ? tokens.get(last + 2).start() : next.start();
        String indent = gapBefore(start).indent();
        int lineEnd = new Gap(text, behind, upTo).lineEnd();
        int place = indent == null || lineEnd < 0 ? behind : lineEnd;
        String added = (indent == null ? " " : "\n" + indent) + definition + (comma ? "," : "");
        return TableText.of(text.substring(0, end)
                + (comma ? "" : ",")
                + text.substring(end, place)
                + added
                + text.substring(place));
    }

    /** Takes out a column; there must be another one. */
    TableText remove(ColumnText column) {
        return remove(column.start(), column.end());
    }

    /** Takes out a constraint of the table. */
    TableText remove(Clause constraint) {
        return remove(constraint.start(), constraint.end());
    }

    private TableText remove(int start, int end) {
        int last = endingAt(end);
        SqlToken next = tokens.get(last + 1);
        SqlToken before = tokens.get(startingAt(start) - 1);
        if (next.is(",")) {
            return cut(start, next.end(), tokens.get(last + 2).start(), start);
        }
        boolean atEnd = next.start() == table.ends().close().start();
        return cut(start, end, next.start(), atEnd && before.is(",") ? before.start() : start);
    }

    /**
     * Takes out the line where the element is one, else no more than the element and the blanks behind it.
     *
     * @param next where the next token begins
     * @param comma the comma before it that goes too, or {@code start}
     */
    private TableText cut(int start, int end, int next, int comma) {
        Gap behind = new Gap(text, end, next);
        int lineEnd = behind.lineEnd();
        int lineStart = gapBefore(start).lastLineStart();
        int from = lineEnd >= 0 && lineStart >= 0 ? lineStart : start;
        int to = lineEnd >= 0 ? lineEnd : behind.isBlank() ? next : end;
        String head = comma == start ? text.substring(0, from) : withoutComma(comma, start, from);
        return TableText.of(head + text.substring(to));
    }

    private String withoutComma(int comma, int start, int from) {
        String upTo = text.substring(0, comma);
        return gapBefore(start).isBlank() ? upTo : upTo + text.substring(comma + 1, from);
    }

    private Gap gapBefore(int place) {
        SqlToken before = tokens.get(startingAt(place) - 1);
        int from = before.end();
        return new Gap(text, from, place);
    }

    private int startingAt(int start) {
        int index = 0;
        while (tokens.get(index).start() != start) {
            index++;
        }
        return index;
    }

    private int endingAt(int end) {
        int index = 0;
        while (tokens.get(index).end() != end) {
            index++;
        }
        return index;
    }
}
