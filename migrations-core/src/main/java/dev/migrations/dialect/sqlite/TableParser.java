package dev.migrations.dialect.sqlite;

import dev.migrations.sql.LexicalRules;
import dev.migrations.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a CREATE TABLE by SQLite's own grammar ({@code parse.y}), as far as the parts have to be told apart; what is in
 * them is not judged. One parser for one text.
 */
final class TableParser {

    /** These words are never names unless they are quoted, so each begins a constraint of the table. */
    private static final Set<String> TABLE_CONSTRAINT = Set.of("constraint", "primary", "unique", "check", "foreign");

    /** These end the words of a type. */
    private static final Set<String> COLUMN_CONSTRAINT = Set.of(
            "constraint",
            "primary",
            "unique",
            "check",
            "references",
            "not",
            "null",
            "default",
            "collate",
            "as",
            "deferrable");

    private final TokenCursor cursor;

    TableParser(String text) {
        this.cursor = new TokenCursor(text, SqlToken.of(LexicalRules.sqlite(), text));
    }

    TableText parse() {
        SqlToken name = head();
        cursor.expect("(");
        List<ColumnText> columns = new ArrayList<>();
        do {
            columns.add(column());
        } while (cursor.take(",") && !cursor.isAnyOf(TABLE_CONSTRAINT));
        List<Clause> constraints = new ArrayList<>();
        while (cursor.isAnyOf(TABLE_CONSTRAINT)) {
            constraints.add(clause(this::tableBody));
            cursor.take(",");
        }
        SqlToken close = cursor.expect(")");
        return new TableText(cursor.text(), name, columns, constraints, options(close));
    }

    private SqlToken head() {
        cursor.expect("create");
        if (!cursor.take("temp")) {
            cursor.take("temporary");
        }
        cursor.expect("table");
        if (cursor.is(0, "if") && cursor.is(1, "not")) {
            cursor.skip(3);
        }
        SqlToken name = cursor.name();
        return cursor.take(".") ? cursor.name() : name;
    }

    private TableText.Ends options(SqlToken close) {
        boolean withoutRowid = false;
        boolean strict = false;
        while (!cursor.atEnd() && !cursor.is(0, ";")) {
            if (cursor.take("without")) {
                cursor.expect("rowid");
                withoutRowid = true;
            } else {
                cursor.expect("strict");
                strict = true;
            }
            cursor.take(",");
        }
        return new TableText.Ends(close, withoutRowid, strict);
    }

    private ColumnText column() {
        SqlToken name = cursor.name();
        List<SqlToken> type = type();
        List<Clause> clauses = new ArrayList<>();
        while (!cursor.is(0, ",") && !cursor.is(0, ")")) {
            clauses.add(clause(this::columnBody));
        }
        return new ColumnText(name, type, clauses);
    }

    private List<SqlToken> type() {
        int from = cursor.at();
        while (cursor.isName() && !cursor.isAnyOf(COLUMN_CONSTRAINT) && !isGenerated()) {
            cursor.skip(1);
        }
        if (cursor.at() > from && cursor.is(0, "(")) {
            cursor.skipParentheses();
        }
        return cursor.since(from);
    }

    /** The word alone may belong to a type. */
    private boolean isGenerated() {
        return cursor.is(0, "generated") && cursor.is(1, "always");
    }

    /** What follows the name of a constraint. */
    @FunctionalInterface
    private interface Body {
        ClauseKind read();
    }

    private Clause clause(Body body) {
        int from = cursor.at();
        String name = null;
        while (cursor.take("constraint")) {
            name = SqliteName.of(cursor.name());
        }
        int start = cursor.at();
        boolean named = name != null;
        boolean alone = named && (cursor.is(0, ",") || cursor.is(0, ")"));
        ClauseKind kind = alone ? ClauseKind.NAME_ONLY : body.read();
        return new Clause(kind, name, cursor.since(from), cursor.since(start));
    }

    private ClauseKind tableBody() {
        if (cursor.take("foreign")) {
            cursor.expect("key");
            cursor.skipParentheses();
            cursor.expect("references");
            references();
            return ClauseKind.FOREIGN_KEY;
        }
        ClauseKind kind = cursor.is(0, "primary")
                ? ClauseKind.PRIMARY_KEY
                : cursor.is(0, "unique") ? ClauseKind.UNIQUE : ClauseKind.CHECK;
        if (kind == ClauseKind.CHECK) {
            cursor.expect("check");
        } else {
            cursor.skip(kind == ClauseKind.PRIMARY_KEY ? 2 : 1);
        }
        cursor.skipParentheses();
        onConflict();
        return kind;
    }

    private ClauseKind columnBody() {
        if (cursor.take("primary")) {
            return primaryKey();
        }
        if (cursor.take("not")) {
            return notNull();
        }
        if (cursor.take("null")) {
            onConflict();
            return ClauseKind.NULLABLE;
        }
        if (cursor.take("unique")) {
            onConflict();
            return ClauseKind.UNIQUE;
        }
        if (cursor.take("check")) {
            cursor.skipParentheses();
            return ClauseKind.CHECK;
        }
        return otherBody();
    }

    private ClauseKind otherBody() {
        if (cursor.take("default")) {
            defaultValue();
            return ClauseKind.DEFAULT;
        }
        if (cursor.take("collate")) {
            cursor.name();
            return ClauseKind.COLLATE;
        }
        if (cursor.take("references")) {
            references();
            return ClauseKind.FOREIGN_KEY;
        }
        if (cursor.take("deferrable")) {
            initially();
            return ClauseKind.NAME_ONLY;
        }
        return generated();
    }

    private ClauseKind generated() {
        if (isGenerated()) {
            cursor.skip(2);
        }
        cursor.expect("as");
        cursor.skipParentheses();
        if (!cursor.take("stored")) {
            cursor.take("virtual");
        }
        return ClauseKind.GENERATED;
    }

    private ClauseKind primaryKey() {
        cursor.expect("key");
        if (!cursor.take("asc")) {
            cursor.take("desc");
        }
        onConflict();
        cursor.take("autoincrement");
        return ClauseKind.PRIMARY_KEY;
    }

    private ClauseKind notNull() {
        if (cursor.take("deferrable")) {
            initially();
            return ClauseKind.NAME_ONLY;
        }
        cursor.expect("null");
        onConflict();
        return ClauseKind.NOT_NULL;
    }

    private void onConflict() {
        if (cursor.is(0, "on") && cursor.is(1, "conflict")) {
            cursor.skip(3);
        }
    }

    private void defaultValue() {
        if (cursor.is(0, "(")) {
            cursor.skipParentheses();
            return;
        }
        cursor.skip(cursor.is(0, "-") || cursor.is(0, "+") ? 2 : 1);
    }

    private void references() {
        cursor.name();
        if (cursor.is(0, "(")) {
            cursor.skipParentheses();
        }
        boolean more = true;
        while (more) {
            more = referenceOption();
        }
    }

    private boolean referenceOption() {
        if (cursor.take("match")) {
            cursor.name();
            return true;
        }
        if (cursor.take("on")) {
            cursor.skip(1);
            boolean two = cursor.is(0, "set") || cursor.is(0, "no");
            cursor.skip(two ? 2 : 1);
            return true;
        }
        return deferral();
    }

    private boolean deferral() {
        if (cursor.is(0, "not") && cursor.is(1, "deferrable")) {
            cursor.skip(2);
        } else if (!cursor.take("deferrable")) {
            return false;
        }
        initially();
        return true;
    }

    private void initially() {
        if (cursor.take("initially")) {
            cursor.skip(1);
        }
    }
}
