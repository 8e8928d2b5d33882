package dev.migrations.testkit;

import static dev.migrations.testkit.SqliteTokens.ref;

import dev.migrations.testkit.SqliteDefinition.Clause;
import dev.migrations.testkit.SqliteDefinition.Kind;
import dev.migrations.testkit.SqliteModel.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A random table of SQLite with all that can hang on one: indexes, triggers, views, foreign keys in both directions and to
 * itself, a sequence that is ahead of its rows, statistics.
 */
public final class RandomSqliteSchema {

    private final SqliteTokens tokens;
    private final RandomSqliteTable table;
    private final String name;
    private final List<String> others = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<String> views = new ArrayList<>();
    private final List<String> triggers = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final boolean analyzed;

    /** The schema of a seed. */
    public RandomSqliteSchema(long seed) {
        Random random = new Random(seed);
        tokens = new SqliteTokens(random, false);
        name = tokens.pick(List.of("poems", "some table", "Order", "an \"odd\" one", "select"));
        table = new RandomSqliteTable(random, name, tokens.once(3));
        analyzed = tokens.once(5);
        make();
    }

    private void make() {
        others.add("CREATE TABLE up (id INTEGER PRIMARY KEY, code TEXT UNIQUE)");
        others.add("CREATE TABLE fired (what)");
        addForeignKeys();
        addChild();
        addIndexes();
        addViews();
        addTriggers();
        rows.add("INSERT INTO up SELECT value, 'c' || value FROM json_each('[1,2,3,4,5,6,7,8]')");
        rows.addAll(table.rows(12));
        if (tokens.once(2)) {
            table.ordinary()
                    .forEach(c -> rows.add("INSERT OR IGNORE INTO up (code) SELECT " + ref(c) + " FROM " + ref(name)));
        }
        boolean key = keyOfOneColumn();
        if (key && (table.definition().countsUp() || tokens.once(3))) {
            rows.add("DELETE FROM " + ref(name) + " WHERE id = (SELECT max(id) FROM " + ref(name) + ")");
        }
        if (key) {
            rows.add("INSERT INTO down (parent, note) SELECT id, 'of ' || id FROM " + ref(name) + " LIMIT 5");
        }
    }

    private void addForeignKeys() {
        List<String> columns = table.ordinary();
        String last = columns.get(columns.size() - 1);
        if (tokens.once(2)) {
            String body = "FOREIGN KEY ( " + ref(last) + " ) REFERENCES up ( id ) ON DELETE SET NULL"
                    + " ON UPDATE CASCADE MATCH SIMPLE DEFERRABLE INITIALLY DEFERRED";
            table.addConstraint(
                    new Clause(Kind.REFERENCES, tokens.once(2) ? "to up" : null, body, List.of(last), "up"));
        }
        if (keyOfOneColumn() && tokens.once(3)) {
            String body = "FOREIGN KEY ( " + ref("first") + " ) REFERENCES " + ref(name) + " ( " + ref("id")
                    + " ) ON DELETE CASCADE";
            table.addConstraint(new Clause(Kind.REFERENCES, null, body, List.of("first"), name));
        }
    }

    private void addChild() {
        if (keyOfOneColumn()) {
            others.add("CREATE TABLE down (n INTEGER PRIMARY KEY, parent REFERENCES " + ref(name)
                    + tokens.pick(List.of("", " (" + ref("id") + ")")) + " ON DELETE CASCADE, note TEXT)");
        }
    }

    private void addIndexes() {
        int number = 0;
        for (String column : table.ordinary()) {
            if (tokens.once(2)) {
                String other = tokens.pick(List.of(column, "first"));
                List<String> parts = List.of(
                        ref(column),
                        ref(column) + " COLLATE NOCASE DESC",
                        "lower(" + ref(column) + "), " + ref("first"),
                        ref("first") + " desc, " + ref(column) + " || 'x'");
                String part = tokens.pick(parts);
                String where = tokens.once(3) ? " WHERE " + ref(other) + " IS NOT NULL -- some )" : "";
                boolean only = parts.indexOf(part) < 2;
                indexes.add(new Index(
                        "CREATE INDEX " + ref("ix " + number++) + " ON " + ref(name) + " (" + part + ")" + where,
                        only ? column : null));
            }
        }
    }

    private void addViews() {
        String columns =
                table.ordinary().stream().limit(2).map(SqliteTokens::ref).collect(Collectors.joining(", "));
        views.add("CREATE VIEW v1 AS SELECT " + columns + " FROM " + ref(name) + " AS x -- a view");
        views.add("CREATE VIEW v2 AS SELECT " + ref("first") + ", count(*) AS n FROM v1 GROUP BY " + ref("first"));
        if (tokens.once(2)) {
            views.add("CREATE VIEW v3 AS SELECT * FROM " + ref(name));
        }
        if (tokens.once(8)) {
            views.add("CREATE VIEW v4 ("
                    + table.columns().stream()
                            .map(c -> "c" + table.columns().indexOf(c))
                            .collect(Collectors.joining(", "))
                    + ") AS SELECT * FROM " + ref(name));
        }
    }

    /** They would leave a trace if the rebuild made them fire. */
    private void addTriggers() {
        String column = tokens.pick(table.ordinary());
        for (String event : List.of("BEFORE INSERT", "AFTER DELETE", "AFTER UPDATE OF " + ref(column))) {
            if (tokens.once(2)) {
                String when = tokens.once(3) && !event.contains("INSERT") ? " WHEN old." + ref(column) + " > 1" : "";
                triggers.add("CREATE TRIGGER " + ref("t " + event.substring(0, 9)) + " " + event + " ON " + ref(name)
                        + when + " BEGIN INSERT INTO fired VALUES ('fired'); END");
            }
        }
        triggers.add(
                "CREATE TRIGGER other AFTER DELETE ON up BEGIN UPDATE " + ref(name) + " SET " + ref("first") + " = "
                        + ref("first") + " WHERE " + ref(tokens.once(3) ? column : "first") + " = old.id;"
                        + " INSERT INTO fired SELECT " + ref("first") + " FROM v1; END");
        if (tokens.once(3)) {
            triggers.add("CREATE TRIGGER instead INSTEAD OF INSERT ON v1 BEGIN INSERT INTO " + ref(name) + " ("
                    + ref("first") + ") VALUES (new." + ref("first") + "); END");
        }
    }

    private boolean keyOfOneColumn() {
        return table.columns().stream().anyMatch(c -> c.has(Kind.PRIMARY_KEY));
    }

    /** What creates it, and what fills it; a row that a constraint refuses is left out. */
    public List<String> statements() {
        SqliteModel model = model();
        List<String> all = new ArrayList<>();
        others.forEach(sql -> all.add(written(sql)));
        all.add(table.text());
        Stream.of(indexes.stream().map(Index::sql), views.stream())
                .flatMap(s -> s)
                .forEach(s -> all.add(written(s)));
        rows.forEach(sql -> all.add(SqliteTokens.plainly(sql)));
        model.triggers().forEach(sql -> all.add(written(sql)));
        if (analyzed) {
            all.add("ANALYZE");
        }
        return all;
    }

    /** In an expression a name in single quotes is a text. */
    private String written(String sql) {
        return tokens.written(sql, true);
    }

    /** What it is, to be changed. */
    public SqliteModel model() {
        Map<String, String> sources = table.ordinary().stream().collect(Collectors.toMap(c -> c, SqliteTokens::ref));
        return new SqliteModel(table.definition(), others, indexes, views, triggers, sources, null);
    }

    /** Its table. */
    public RandomSqliteTable table() {
        return table;
    }

    /** Whether the planner has statistics. */
    public boolean isAnalyzed() {
        return analyzed;
    }

    /** For what else is to be chosen. */
    public SqliteTokens tokens() {
        return tokens;
    }
}
