package dev.migrations.benchmarks.comparison;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much later the sample application is up than with the starter removed, its revisions applied already. A third way, the
 * starter removed and one statement sent while the application starts, shows how much of that is opening a connection.
 */
final class ApplicationStarts {

    private static final double LIMIT_MS = 60;

    private final List<Double> with = new ArrayList<>();
    private final List<Double> without = new ArrayList<>();
    private final List<Double> withoutConnected = new ArrayList<>();

    private ApplicationStarts() {}

    /** Nothing measured. */
    static ApplicationStarts none() {
        return new ApplicationStarts();
    }

    /** Measures so many pairs; none where the sample was not built. */
    static ApplicationStarts measure(Path folder, int pairs) throws IOException, SQLException, InterruptedException {
        ApplicationStarts starts = new ApplicationStarts();
        Path jar = Path.of(System.getProperty("benchmark.sample", ""));
        if (pairs > 0 && Files.isRegularFile(jar)) {
            SampleApplication sample = SampleApplication.unpack(jar, folder.resolve("sample"));
            sample.applyAll();
            for (int i = 0; i < pairs; i++) {
                starts.without.add(sample.start(SampleApplication.Way.WITHOUT));
                starts.with.add(sample.start(SampleApplication.Way.WITH));
                starts.withoutConnected.add(sample.start(SampleApplication.Way.WITHOUT_CONNECTED));
            }
        }
        return starts;
    }

    void print(PrintStream out) {
        if (!with.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "%nStarts of the sample, %d revisions applied, medians of %d in ms: %.0f with the starter, %.0f without,"
                            + " %.0f without and with one statement sent.%n",
                    SampleApplication.REVISIONS,
                    with.size(),
                    Measured.middle(with),
                    Measured.middle(without),
                    Measured.middle(withoutConnected));
        }
    }

    /** The median of the differences of the pairs. */
    void printTarget(PrintStream out) {
        if (!with.isEmpty()) {
            line(out, "4: ms later than without the starter", differences(without), LIMIT_MS);
        }
    }

    private double differences(List<Double> others) {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < with.size(); i++) {
            differences.add(with.get(i) - others.get(i));
        }
        return Measured.middle(differences);
    }

    private static void line(PrintStream out, String target, double measured, double limit) {
        out.printf(
                Locale.ROOT,
                "| %s, %d revisions | %.2f | %.2f | %s |%n",
                target,
                SampleApplication.REVISIONS,
                measured,
                limit,
                measured <= limit ? "met" : "missed");
    }
}
