package dev.migrations.testkit;

import static dev.migrations.testkit.SqliteTokens.ref;

import dev.migrations.testkit.SqliteDefinition.Clause;
import dev.migrations.testkit.SqliteDefinition.Column;
import dev.migrations.testkit.SqliteDefinition.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A random table of SQLite with everything that a CREATE TABLE can say, valid and with rows that fit. The first column is
 * an ordinary one without a constraint, so that there is always one to look at.
 */
public final class RandomSqliteTable {

    private static final List<String> NAMES = List.of(
            "plain", "order", "two words", "it\"s", "größe", "key", "generated", "a,b", "c)d", "value", "Mixed", "x'y");
    private static final List<String> TYPES = List.of(
            "",
            "INTEGER",
            "INT",
            "TEXT",
            "VARCHAR(10)",
            "DECIMAL(10, -2)",
            "DOUBLE PRECISION",
            "UNSIGNED BIG INT",
            "BLOB",
            "[odd type]",
            "DATETIME");
    private static final List<String> STRICT_TYPES = List.of("INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY");
    private static final List<String> COLLATIONS = List.of("NOCASE", "RTRIM", "\"BINARY\"");

    private final Random random;
    private final SqliteTokens tokens;
    private final String name;
    private final boolean strict;
    private final boolean withoutRowid;
    private final List<Column> columns = new ArrayList<>();
    private final List<Clause> constraints = new ArrayList<>();

    /** A table of that name; {@code plain} leaves out what makes its text hard to read for a person. */
    public RandomSqliteTable(Random random, String name, boolean plain) {
        this.random = random;
        this.tokens = new SqliteTokens(random, plain);
        this.name = name;
        this.strict = tokens.once(5);
        this.withoutRowid = tokens.once(5);
        makeColumns();
        makeKey();
        makeConstraints();
    }

    private void makeColumns() {
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        int count = 2 + random.nextInt(6);
        columns.add(new Column("first", strict ? "ANY" : "", List.of()));
        for (int i = 1; i < count; i++) {
            columns.add(column(names.get(i)));
        }
    }

    private Column column(String column) {
        String type = tokens.pick(strict ? STRICT_TYPES : TYPES);
        if (tokens.once(6)) {
            return generated(column, type);
        }
        List<Clause> clauses = new ArrayList<>();
        if (tokens.once(4)) {
            clauses.add(Clause.of(Kind.NOT_NULL, tokens.word("NOT NULL") + onConflict())
                    .named(constraintName()));
        }
        if (tokens.once(3)) {
            clauses.add(Clause.of(Kind.DEFAULT, tokens.word("DEFAULT") + " " + defaultFor(type)));
        }
        if (tokens.once(4)) {
            clauses.add(Clause.of(Kind.COLLATE, tokens.word("COLLATE") + " " + tokens.pick(COLLATIONS)));
        }
        if (tokens.once(5)) {
            clauses.add(check("length( " + ref(column) + " ) < 1000 or ')' = ''"));
        }
        if (tokens.once(6)) {
            clauses.add(Clause.of(Kind.UNIQUE, tokens.word("UNIQUE") + onConflict()));
        }
        if (tokens.once(10)) {
            clauses.add(Clause.of(Kind.NULLABLE, tokens.word("NULL")));
        }
        Collections.shuffle(clauses, random);
        return new Column(column, type, clauses);
    }

    private Clause check(String condition) {
        String body = tokens.word("CHECK") + " ( " + condition + " )";
        return new Clause(Kind.CHECK, constraintName(), body, List.of(), condition);
    }

    private Column generated(String column, String type) {
        String expression = "( coalesce( " + ref(columns.get(0).name()) + " , 7 ) ||"
                + (type.equals("INT") || type.equals("INTEGER") || type.equals("REAL") || type.equals("BLOB")
                        ? " '' )"
                        : " '!' )");
        String always = tokens.once(2) ? tokens.word("GENERATED") + "\t" + tokens.word("ALWAYS") + " " : "";
        String stored = tokens.pick(List.of("", " VIRTUAL", " stored"));
        boolean safe = !strict || type.equals("TEXT") || type.equals("ANY");
        Clause clause = Clause.of(Kind.GENERATED, always + tokens.word("AS") + " " + expression + stored);
        return new Column(column, safe ? type : "TEXT", List.of(clause));
    }

    private @Nullable String constraintName() {
        return tokens.once(3) ? "ck " + random.nextInt(100) : null;
    }

    private String onConflict() {
        return tokens.once(5) ? " ON CONFLICT " + tokens.pick(List.of("ABORT", "FAIL", "rollback")) : "";
    }

    private String defaultFor(String type) {
        return switch (type) {
            case "INT", "INTEGER" -> tokens.pick(List.of("0", "- 5", "+7", "( 1 + ( 2 ) )"));
            case "REAL" -> tokens.pick(List.of("0.5", "-1e3", "( 1.5 )"));
            case "BLOB" -> tokens.pick(List.of("x'00FF'", "NULL"));
            case "TEXT" -> tokens.pick(List.of("'it''s'", "CURRENT_TIMESTAMP", "( 'a' || ',' )", "''"));
            default -> tokens.pick(List.of("'a, b)'", "NULL", "TRUE", "( abs( -3 ) )", "-1.5", "x'AB'"));
        };
    }

    private void makeKey() {
        int kind = withoutRowid ? 2 + random.nextInt(2) : random.nextInt(5);
        if (kind == 1) {
            boolean increments = tokens.once(2);
            String direction = increments ? "" : tokens.pick(List.of("", " ASC", " DESC"));
            String key = tokens.word("PRIMARY KEY") + direction + (increments ? " AUTOINCREMENT" : "");
            columns.add(1, new Column("id", "INTEGER", List.of(Clause.of(Kind.PRIMARY_KEY, key))));
        } else if (kind == 2) {
            Clause key = Clause.of(Kind.PRIMARY_KEY, tokens.word("PRIMARY KEY")).named(constraintName());
            columns.add(1, new Column("id", strict ? "TEXT" : "VARCHAR(20)", List.of(key)));
        } else if (kind == 3) {
            columns.add(new Column("id", "INTEGER", List.of()));
            columns.add(new Column("part", "TEXT", List.of()));
            String key = "PRIMARY KEY ( " + ref("part") + " , " + ref("id") + " )";
            constraints.add(new Clause(Kind.PRIMARY_KEY, constraintName(), key, List.of("part", "id"), ""));
        }
    }

    private void makeConstraints() {
        List<String> plainNames = ordinary();
        if (plainNames.size() > 1 && tokens.once(3)) {
            String body = "UNIQUE ( " + ref(plainNames.get(0)) + " , " + ref(plainNames.get(1))
                    + (tokens.once(2) ? " COLLATE NOCASE DESC" : "") + " )";
            constraints.add(new Clause(Kind.UNIQUE, constraintName(), body, plainNames.subList(0, 2), ""));
        }
        if (tokens.once(3)) {
            String own = tokens.once(3) ? ref(name) + " . " : "";
            constraints.add(check(own + ref(plainNames.get(0)) + " IS NOT 'never'"));
        }
    }

    /** The names of the columns that are not generated. */
    public List<String> ordinary() {
        return columns.stream().filter(c -> !c.isGenerated()).map(Column::name).toList();
    }

    /** Its columns in their order. */
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /** A constraint behind the columns. */
    public void addConstraint(Clause constraint) {
        constraints.add(constraint);
    }

    /** What it is. */
    public SqliteDefinition definition() {
        return new SqliteDefinition(name, columns, constraints, withoutRowid, strict);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its CREATE TABLE, as somebody may write it. */
    public String text() {
        StringBuilder text = new StringBuilder(tokens.word("CREATE TABLE") + " " + tokens.name(name) + " (\n  ");
        String separator = "";
        for (Column column : columns) {
            text.append(separator).append(tokens.name(column.name()));
            String type = column.type().isEmpty() ? "" : " " + column.type();
            text.append(tokens.spaced(type));
            // SQLite takes a comment around the word GENERATED for a part of the type, which STRICT then does not know.
            String gap = column.isGenerated() ? " " : tokens.spaced(" ");
            column.clauses().forEach(c -> text.append(gap).append(written(c)));
            separator = tokens.pick(List.of(",", ", ", "\n, ", ", -- the next, )\n  ", " /* end */,\n  "));
        }
        separator = tokens.pick(List.of(",", ",\n  "));
        for (Clause constraint : constraints) {
            text.append(separator).append(written(constraint));
            separator = tokens.pick(List.of(",", ",\n  ", " ", " /* none */ "));
        }
        return text.append(tokens.pick(List.of(")", "\n)", " -- the end\n)")))
                .append(options())
                .toString();
    }

    private String written(Clause clause) {
        boolean expression = clause.kind() == Kind.CHECK || clause.kind() == Kind.GENERATED;
        return tokens.written(tokens.spaced(clause.text()), expression);
    }

    private String options() {
        List<String> options = new ArrayList<>();
        if (withoutRowid) {
            options.add(tokens.word("WITHOUT ROWID"));
        }
        if (strict) {
            options.add(tokens.word("STRICT"));
        }
        Collections.shuffle(options, random);
        return options.isEmpty() ? "" : " " + String.join(", ", options);
    }

    /** Statements that fill it; a row that a constraint refuses is left out. */
    public List<String> rows(int count) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (Column column : columns) {
                if (!column.isGenerated() && !tokens.once(6)) {
                    names.add('"' + column.name().replace("\"", "\"\"") + '"');
                    values.add(value(column));
                }
            }
            if (!names.isEmpty()) {
                statements.add("INSERT OR IGNORE INTO \"" + name.replace("\"", "\"\"") + "\" ("
                        + String.join(", ", names) + ") VALUES (" + String.join(", ", values) + ")");
            }
        }
        return statements;
    }

    private String value(Column column) {
        int number = random.nextInt(1000);
        if (column.name().equals("id") || column.name().equals("part")) {
            return column.type().equals("INTEGER") ? String.valueOf(number) : "'k" + number + "'";
        }
        if (tokens.once(6) && !column.has(Kind.NOT_NULL)) {
            return "NULL";
        }
        return switch (column.type()) {
            case "INT", "INTEGER" -> String.valueOf(number - 500);
            case "REAL" -> number + ".25";
            case "TEXT" -> "'t" + number + "''é'";
            case "BLOB" -> "x'00" + (10 + number % 90) + "'";
            default ->
                tokens.pick(List.of("'v" + number + "'", number + "", number + ".5", "x'FF00'", "'0" + number + "'"));
        };
    }
}
