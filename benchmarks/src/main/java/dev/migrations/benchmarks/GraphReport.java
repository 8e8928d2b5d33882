package dev.migrations.benchmarks;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link GraphBenchmark} and prints the time per revision at both sizes, and their ratio: 1 is linear, and what it is
 * for a map of the same revisions is the price of memory.
 */
public final class GraphReport {

    private final PrintStream out;

    private GraphReport(PrintStream out) {
        this.out = out;
    }

    /** Takes a regular expression for the names of the benchmarks; all without one. */
    public static void main(String[] args) throws RunnerException {
        String names = args.length == 0 ? ".*" : args[0];
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(GraphBenchmark.class.getName() + "\\." + names)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        new GraphReport(System.out).print(results);
    }

    private void print(Collection<RunResult> results) {
        Map<String, double[]> nanos = new TreeMap<>();
        for (RunResult result : results) {
            String revisions = result.getParams().getParam("revisions");
            String name = result.getPrimaryResult().getLabel() + " "
                    + result.getParams().getParam("shape").toLowerCase(Locale.ROOT);
            nanos.computeIfAbsent(name, key -> new double[2])[revisions.equals("10000") ? 0 : 1] =
                    median(result) / Integer.parseInt(revisions);
        }
        out.printf(
                Locale.ROOT,
                "%nNanoseconds per revision, median of iterations, Java %s%n%n",
                System.getProperty("java.version"));
        out.printf(Locale.ROOT, "%-20s %10s %10s %6s%n", "", "10,000", "100,000", "ratio");
        nanos.forEach((name, times) ->
                out.printf(Locale.ROOT, "%-20s %10.1f %10.1f %6.2f%n", name, times[0], times[1], times[1] / times[0]));
    }

    /** On a machine that does other things too, a mean is that of the other things. */
    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }
}
