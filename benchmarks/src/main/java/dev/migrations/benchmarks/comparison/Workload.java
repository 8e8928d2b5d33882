package dev.migrations.benchmarks.comparison;

import java.util.List;

/** The statements of a revision. */
final class Workload {

    private Workload() {}

    static List<String> upgrade(int number) {
        String table = "item_" + number;
        return List.of(
                "CREATE TABLE " + table + " (id INTEGER PRIMARY KEY, name VARCHAR(80) NOT NULL, price INTEGER)",
                "CREATE INDEX " + table + "_name ON " + table + " (name)",
                "INSERT INTO " + table + " (id, name, price) VALUES (1, 'first; of " + number + "', 100)");
    }

    static String downgrade(int number) {
        return "DROP TABLE item_" + number;
    }
}
