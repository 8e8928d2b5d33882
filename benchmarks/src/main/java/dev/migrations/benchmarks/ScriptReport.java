package dev.migrations.benchmarks;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link SplitterBenchmark} and {@link FileParserBenchmark}, and prints target 5 as met or missed. */
public final class ScriptReport {

    private static final double SLOWEST_MB_PER_S = 150;
    private static final double LEAST_OF_LINES = 0.5;
    private static final double NANOS_PER_MEGABYTE = 1e9 / 1e6;

    private final PrintStream out;
    private final Map<String, Double> nanos = new TreeMap<>();

    private ScriptReport(PrintStream out) {
        this.out = out;
    }

    /** Takes no arguments. */
    public static void main(String[] args) throws RunnerException {
        ScriptReport report = new ScriptReport(System.out);
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(SplitterBenchmark.class.getName())
                        .include(FileParserBenchmark.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            String script = result.getParams().getParam("script");
            String name = result.getPrimaryResult().getLabel() + (script == null ? "" : " " + script);
            report.nanos.put(name, result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        report.print();
    }

    private void print() {
        out.printf(Locale.ROOT, "%nReading scripts, medians, Java %s%n%n", System.getProperty("java.version"));
        out.printf(Locale.ROOT, "| script | read as | MB/s | of lines |%n|---|---|---|---|%n");
        for (ScriptText script : ScriptText.values()) {
            for (String way : new String[] {"lines", "statements", "checksum"}) {
                double speed = speed(way, script);
                out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.0f | %.2f |%n",
                        script.name().toLowerCase(Locale.ROOT),
                        way,
                        speed,
                        speed / speed("lines", script));
            }
        }
        out.printf(
                Locale.ROOT,
                "%nA file of three statements: header %.1f us, with its sections %.1f us%n",
                nanos("header") / 1000,
                nanos("sections") / 1000);
        out.printf(Locale.ROOT, "%n| target | measured | at least | |%n|---|---|---|---|%n");
        for (ScriptText script : ScriptText.values()) {
            double speed = speed("statements", script);
            line("5: MB/s, " + script.name().toLowerCase(Locale.ROOT), speed, SLOWEST_MB_PER_S);
            line(
                    "5: of a line reader's speed, " + script.name().toLowerCase(Locale.ROOT),
                    speed / speed("lines", script),
                    LEAST_OF_LINES);
        }
    }

    private double speed(String way, ScriptText script) {
        return SplitterBenchmark.SIZE / nanos(way + " " + script) * NANOS_PER_MEGABYTE;
    }

    private double nanos(String name) {
        return nanos.getOrDefault(name, Double.NaN);
    }

    private void line(String target, double measured, double limit) {
        String verdict = measured >= limit ? "met" : "missed";
        out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %s |%n", target, measured, limit, verdict);
    }
}
