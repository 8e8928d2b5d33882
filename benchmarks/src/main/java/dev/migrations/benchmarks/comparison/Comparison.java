package dev.migrations.benchmarks.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Takes the tools in turn, A B C A B C, each in a process of its own on a database of its own, and prints medians and
 * ratios. {@code -Dbenchmark.quick} is a small form of it, for development.
 */
public final class Comparison {

    private static final boolean QUICK = Boolean.getBoolean("benchmark.quick");
    private static final List<Integer> SIZES = QUICK ? List.of(100, 1_000) : List.of(100, 1_000, 10_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", QUICK ? 3 : 5);

    private final Path folder;
    private final Map<Cell, List<Measured>> measured = new LinkedHashMap<>();

    private Comparison(Path folder) {
        this.folder = folder;
    }

    /** Takes no arguments. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("migrations-benchmark");
        try {
            new Comparison(folder).run();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void run() throws Exception {
        List<HistoryFiles> histories = new ArrayList<>();
        for (int size : SIZES) {
            histories.add(HistoryFiles.write(folder, size));
        }
        try (Databases sqlite = new SqliteFiles(folder);
                Databases postgreSql = new PostgreSqlServer()) {
            for (Databases databases : List.of(sqlite, postgreSql)) {
                for (int i = 0; i < SIZES.size(); i++) {
                    run(databases, SIZES.get(i), histories.get(i));
                }
            }
        }
        Map<Cell, Measured> medians = new LinkedHashMap<>();
        measured.forEach((cell, all) -> medians.put(cell, Measured.median(all)));
        new ComparisonReport(System.out, medians, ROUNDS).print();
        new Targets(System.out, medians).print();
    }

    private void run(Databases databases, int size, HistoryFiles files) throws Exception {
        Map<Tool, String> applied = new EnumMap<>(Tool.class);
        for (Tool tool : Tool.values()) {
            String url = databases.empty();
            process(new Cell("", size, false, Verb.APPLY, tool), url, files).run();
            applied.put(tool, url);
        }
        for (Verb verb : Verb.values()) {
            for (boolean jar : verb == Verb.DOWNGRADE ? new boolean[] {false} : new boolean[] {false, true}) {
                for (int round = 0; round < ROUNDS; round++) {
                    Cell cell = new Cell(databases.title(), size, jar, verb, Tool.JDBC);
                    runRound(databases, cell, files, applied);
                }
            }
        }
        for (String url : applied.values()) {
            databases.drop(url);
        }
    }

    private void runRound(Databases databases, Cell round, HistoryFiles files, Map<Tool, String> applied)
            throws Exception {
        for (Tool tool : Tool.values()) {
            if (tool.can(round.verb())) {
                String url = round.verb().onApplied()
                        ? databases.copy(Objects.requireNonNull(applied.get(tool)))
                        : databases.empty();
                Cell cell = round.by(tool);
                measured.computeIfAbsent(cell, key -> new ArrayList<>())
                        .add(process(cell, url, files).run());
                databases.drop(url);
            }
        }
    }

    private static MeasuredProcess process(Cell cell, String url, HistoryFiles files) {
        String location =
                cell.jar() ? Job.CLASS_PATH : files.folder(cell.tool()).toString();
        List<Path> more = cell.jar() ? List.of(files.jar(cell.tool())) : List.of();
        return new MeasuredProcess(new Job(cell.tool(), cell.verb(), url, location, cell.revisions()), more);
    }
}
