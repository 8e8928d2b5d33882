package dev.migrations.benchmarks.comparison;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table: medians, each with its ratio to plain JDBC. */
final class ComparisonReport {

    private final PrintStream out;
    private final Map<Cell, Measured> medians;
    private final int rounds;

    ComparisonReport(PrintStream out, Map<Cell, Measured> medians, int rounds) {
        this.out = out;
        this.medians = medians;
        this.rounds = rounds;
    }

    void print() {
        out.printf(
                Locale.ROOT,
                "%nWhole processes, medians of %d, taken in turn. Java %s, %d processors.%n%s%n%n",
                rounds,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                versions());
        out.printf(
                Locale.ROOT,
                "| %-16s | %6s | %-5s | %-9s | %-12s | %9s | %6s | %8s | %8s |%n",
                "database",
                "revs",
                "files",
                "verb",
                "tool",
                "ms",
                "x JDBC",
                "RSS MB",
                "heap MB");
        out.println("|---|---|---|---|---|---|---|---|---|");
        medians.forEach(this::print);
    }

    private void print(Cell cell, Measured figures) {
        Measured floor = Objects.requireNonNull(medians.get(cell.by(Tool.JDBC)));
        out.printf(
                Locale.ROOT,
                "| %-16s | %6d | %-5s | %-9s | %-12s | %9.0f | %6.2f | %8.0f | %8.1f |%n",
                cell.database(),
                cell.revisions(),
                cell.jar() ? "jar" : "disk",
                cell.verb(),
                cell.tool().title(),
                figures.millis(),
                figures.millis() / floor.millis(),
                figures.residentMegabytes(),
                figures.heapMegabytes());
    }

    /** The names of the jars that were measured carry them. */
    private static String versions() {
        return Pattern.compile("[:;]")
                .splitAsStream(System.getProperty("java.class.path", ""))
                .map(entry -> entry.substring(entry.replace('\\', '/').lastIndexOf('/') + 1))
                .filter(name -> name.matches("(flyway|liquibase|sqlite-jdbc|postgresql|migrations)-.*\\.jar"))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
