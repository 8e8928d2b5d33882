package dev.migrations.benchmarks.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one process took.
 *
 * @param millis from its start until it said that it was done
 * @param residentMegabytes the highest resident set until then; zero where the system does not say
 * @param heapMegabytes the heap that was alive after it
 */
record Measured(double millis, double residentMegabytes, double heapMegabytes) {

    /** The median of each figure by itself. */
    static Measured median(List<Measured> all) {
        return new Measured(
                median(all, Measured::millis),
                median(all, Measured::residentMegabytes),
                median(all, Measured::heapMegabytes));
    }

    private static double median(List<Measured> all, ToDoubleFunction<Measured> figure) {
        return middle(all.stream().mapToDouble(figure).boxed().toList());
    }

    /** The one in the middle; of an even number the mean of the two there. */
    static double middle(List<Double> figures) {
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
                .average()
                .orElse(Double.NaN);
    }
}
