package dev.migrations.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A random table of SQLite with all that can hang on one: indexes, triggers, views, foreign keys in both directions and to
 * itself, a sequence that is ahead of its rows, statistics.
 */
public final class RandomSqliteSchema {

    private final Random random;
    private final SqliteTokens tokens;
    private final RandomSqliteTable table;
    private final String name;
    private final List<String> statements = new ArrayList<>();

    /** The schema of a seed. */
    public RandomSqliteSchema(long seed) {
        random = new Random(seed);
        tokens = new SqliteTokens(random, false);
        name = tokens.pick(List.of("poems", "some table", "Order", "it\"s"));
        table = new RandomSqliteTable(random, name, tokens.once(3));
        make();
    }

    private void make() {
        statements.add("CREATE TABLE up (id INTEGER PRIMARY KEY, code TEXT UNIQUE)");
        statements.add("INSERT INTO up SELECT value, 'c' || value FROM json_each('[1,2,3,4,5,6,7,8]')");
        addForeignKeys();
        statements.add(table.text());
        addChild();
        addIndexes();
        addViews();
        statements.addAll(table.rows(12));
        addTriggers();
        if (keyOfOneColumn() && (countsUp() || tokens.once(3))) {
            statements.add("DELETE FROM " + quoted(name) + " WHERE " + quoted("id") + " = (SELECT max(" + quoted("id")
                    + ") FROM " + quoted(name) + ")");
        }
        if (tokens.once(5)) {
            statements.add("ANALYZE");
        }
    }

    private void addForeignKeys() {
        List<String> columns = table.ordinary();
        if (tokens.once(2)) {
            table.addConstraint(tokens.pick(List.of("", "CONSTRAINT \"to up\" ")) + "FOREIGN KEY ( "
                    + tokens.name(columns.get(columns.size() - 1)) + " ) REFERENCES up ( id ) ON DELETE SET NULL"
                    + " ON UPDATE CASCADE MATCH SIMPLE DEFERRABLE INITIALLY DEFERRED");
        }
        if (keyOfOneColumn() && tokens.once(3)) {
            table.addConstraint("FOREIGN KEY ( " + tokens.name(columns.get(0)) + " ) REFERENCES " + tokens.name(name)
                    + " ( id ) ON DELETE CASCADE");
        }
    }

    private void addChild() {
        if (keyOfOneColumn()) {
            statements.add("CREATE TABLE down (n INTEGER PRIMARY KEY, parent REFERENCES " + tokens.name(name)
                    + tokens.pick(List.of("", " (id)")) + " ON DELETE CASCADE, note TEXT)");
        }
    }

    private void addIndexes() {
        int number = 0;
        for (String column : table.ordinary()) {
            if (tokens.once(2)) {
                String part = tokens.pick(List.of(
                        quoted(column),
                        quoted(column) + " COLLATE NOCASE DESC",
                        "lower(" + quoted(column) + "), first"));
                String where = tokens.once(3) ? " WHERE " + quoted(column) + " IS NOT NULL -- some )" : "";
                statements.add("CREATE INDEX " + quoted("ix " + number++) + " ON " + tokens.name(name) + " (" + part
                        + ")" + where);
            }
        }
    }

    private void addViews() {
        String columns = table.ordinary().stream()
                .limit(2)
                .map(RandomSqliteSchema::quoted)
                .collect(Collectors.joining(", "));
        statements.add("CREATE VIEW v1 AS SELECT " + columns + " FROM " + tokens.name(name) + " AS x -- a view");
        statements.add("CREATE VIEW v2 AS SELECT first, count(*) AS n FROM v1 GROUP BY first");
        if (tokens.once(2)) {
            statements.add("CREATE VIEW v3 AS SELECT * FROM " + quoted(name));
        }
    }

    /** They would leave a trace if the rebuild made them fire. */
    private void addTriggers() {
        statements.add("CREATE TABLE fired (what)");
        for (String event : List.of("BEFORE INSERT", "AFTER DELETE", "AFTER UPDATE OF first")) {
            if (tokens.once(2)) {
                statements.add("CREATE TRIGGER " + quoted("t " + event) + " " + event + " ON " + quoted(name)
                        + " BEGIN INSERT INTO fired VALUES ('" + event + "'); END");
            }
        }
        statements.add("CREATE TRIGGER other AFTER DELETE ON up BEGIN UPDATE " + quoted(name)
                + " SET first = first WHERE first = old.id; INSERT INTO fired SELECT first FROM v1; END");
        if (tokens.once(3)) {
            statements.add("CREATE TRIGGER instead INSTEAD OF INSERT ON v1 BEGIN INSERT INTO " + quoted(name)
                    + " (first) VALUES (new.first); END");
        }
    }

    /** Then its sequence is ahead of its rows when the last one is gone. */
    private boolean countsUp() {
        return table.columns().stream().flatMap(c -> c.clauses().stream()).anyMatch(c -> c.contains("AUTOINCREMENT"));
    }

    private boolean keyOfOneColumn() {
        return table.columns().stream()
                .anyMatch(c -> c.name().equals("id")
                        && c.clauses().stream()
                                .anyMatch(k -> k.toUpperCase(Locale.ROOT).contains("PRIMARY KEY")));
    }

    /** What creates it, and what fills it; a row that a constraint refuses is left out. */
    public List<String> statements() {
        List<String> all = new ArrayList<>(statements);
        if (keyOfOneColumn()) {
            all.add("INSERT INTO down (parent, note) SELECT id, 'of ' || id FROM " + quoted(name) + " LIMIT 5");
        }
        return all;
    }

    /** Its table. */
    public RandomSqliteTable table() {
        return table;
    }

    /** For what else is to be chosen. */
    public SqliteTokens tokens() {
        return tokens;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
