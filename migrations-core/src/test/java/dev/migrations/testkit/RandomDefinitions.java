package dev.migrations.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Statements for PostgreSQL that define and fill tables whose names begin with a prefix; most of them make sense. */
public final class RandomDefinitions {

    private static final int TABLES = 3;

    private final Random random;
    private final String prefix;

    /** Statements about tables called {@code prefix} and a number. */
    public RandomDefinitions(Random random, String prefix) {
        this.random = random;
        this.prefix = prefix;
    }

    /** So many at random, after all tables have been made, or nearly all. */
    public List<String> statements(int count) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean makes = i < TABLES && random.nextInt(30) > 0;
            statements.add(makes ? table(prefix + i) : any());
        }
        return statements;
    }

    private String table(String name) {
        return switch (random.nextInt(4)) {
            case 0 -> "CREATE TABLE " + name + " (id int PRIMARY KEY, v int)";
            case 1 -> "create unlogged table if not exists " + name + " (id int UNIQUE, v int CHECK (v < 95))";
            case 2 -> "CREATE TABLE " + name + " AS SELECT g AS id, g AS v FROM generate_series(100, 105) g";
            default -> "CREATE TABLE public." + name + "\n  (id int, v int DEFAULT 7)";
        };
    }

    private String any() {
        String table = prefix + random.nextInt(TABLES);
        int number = random.nextInt(100);
        return switch (random.nextInt(18)) {
            case 0 -> "CREATE INDEX " + table + "_i" + number + " ON " + table + " (v)";
            case 1 -> "CREATE UNIQUE INDEX IF NOT EXISTS " + table + "_u ON ONLY " + table + " (id)";
            case 2 -> "ALTER TABLE " + table + " ADD COLUMN IF NOT EXISTS c" + number + " int DEFAULT " + number;
            case 3 -> "ALTER TABLE public." + table + " ADD CHECK (v >= " + random.nextInt(3) + ")";
            case 4 -> "COMMENT ON TABLE " + table + " IS 'it''s; " + number + "'";
            case 5 -> "UPDATE " + table + " SET v = v + 1 WHERE id = " + number;
            case 6 -> "DELETE FROM " + table + " WHERE id < " + number / 20;
            case 7 -> "INSERT INTO " + table + " (id, v) SELECT id + 1000, v FROM " + prefix + random.nextInt(TABLES);
            case 8 -> random.nextInt(5) > 0 ? "SELECT count(*) FROM " + table : "DROP TABLE " + table;
            case 9 ->
                random.nextInt(5) > 0
                        ? "COMMENT ON COLUMN " + table + ".v IS NULL"
                        : "CREATE TABLE " + table + " (id int)";
            case 10 -> "DO $$BEGIN UPDATE " + table + " SET v = 1; END$$";
            case 11 -> "INSERT INTO " + table + " (id, v) VALUES (" + number + ", 1) RETURNING id";
            default ->
                "INSERT INTO " + table + " (id, v) VALUES (" + (200 + random.nextInt(4000)) + ", " + number + ")";
        };
    }
}
