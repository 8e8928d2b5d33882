package dev.migrations.benchmarks.comparison;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** What this engine is held to, and whether it got there: ratios and differences within one run. */
final class Targets {

    private static final int SMALL = 1_000;
    private static final int LARGE = 10_000;

    private final PrintStream out;
    private final Map<Cell, Measured> medians;

    Targets(PrintStream out, Map<Cell, Measured> medians) {
        this.out = out;
        this.medians = medians;
    }

    void print() {
        out.printf(Locale.ROOT, "%n| target | measured | at most | |%n|---|---|---|---|%n");
        medians.keySet().stream()
                .filter(cell -> cell.tool() == Tool.MIGRATIONS && cell.revisions() >= SMALL)
                .forEach(this::print);
    }

    private void print(Cell own) {
        switch (own.verb()) {
            case NOTHING -> nothing(own);
            case APPLY -> apply(own);
            case RUN -> run(own);
            case DATA -> data(own);
            case HISTORY, DOWNGRADE -> {}
        }
        if (own.revisions() == LARGE) {
            linear(own);
        }
    }

    private void nothing(Cell own) {
        line(own, "1: ms over plain JDBC", added(own), own.revisions() == SMALL ? 50 : 250);
        line(own, "1: Flyway's added time / 5, in ours", 5 * added(own) / added(own.by(Tool.FLYWAY)), 1);
    }

    private double added(Cell cell) {
        return millis(cell) - millis(cell.by(Tool.JDBC));
    }

    private void apply(Cell own) {
        if (own.revisions() == SMALL) {
            boolean sqlite = own.database().startsWith("SQLite");
            line(own, "2: times plain JDBC", ratio(own, own.by(Tool.JDBC)), sqlite ? 1.15 : 1.25);
            line(own, "2: of Flyway's time", ratio(own, own.by(Tool.FLYWAY)), 1 / 2.5);
            line(own, "2: of Flyway's time with group", ratio(own, own.by(Tool.FLYWAY_GROUP)), 1 / 2.5);
            line(own, "2: of Liquibase's time", ratio(own, own.by(Tool.LIQUIBASE)), 1 / 7.0);
        }
    }

    private void run(Cell own) {
        if (own.revisions() == SMALL) {
            line(own, "2: transaction=run, times JDBC in one transaction", ratio(own, own.by(Tool.JDBC)), 1.15);
        }
    }

    private void data(Cell own) {
        line(own, "6: times hand-batched JDBC", ratio(own, own.by(Tool.JDBC)), 1.3);
        line(own, "6: of Flyway's time", ratio(own, own.by(Tool.FLYWAY)), 1);
    }

    /** Per revision, beyond what the database itself takes more with its size. */
    private void linear(Cell own) {
        Cell floor = own.by(Tool.JDBC);
        boolean works = !own.verb().onApplied() || own.verb() == Verb.DOWNGRADE;
        double growth = works ? ratio(floor, floor.at(SMALL)) : LARGE / (double) SMALL;
        double grown = works ? ratio(own, own.at(SMALL)) : added(own) / Math.max(1, added(own.at(SMALL)));
        line(own, "3: per revision, of that at 1,000", grown / growth, 1.3);
    }

    private double ratio(Cell one, Cell other) {
        return millis(one) / millis(other);
    }

    private double millis(Cell cell) {
        Measured figures = medians.get(cell);
        return figures == null ? Double.NaN : figures.millis();
    }

    /** What was not measured is left out. */
    private void line(Cell own, String target, double measured, double limit) {
        if (Double.isNaN(measured)) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "| %s, %s, %d, %s, %s | %.2f | %.2f | %s |%n",
                target,
                own.database(),
                own.revisions(),
                own.verb(),
                own.jar() ? "jar" : "disk",
                measured,
                limit,
                measured <= limit ? "met" : "missed");
    }
}
