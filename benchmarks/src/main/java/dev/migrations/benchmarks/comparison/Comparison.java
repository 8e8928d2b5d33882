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
 * ratios. {@code -Dbenchmark.quick} is a small form of it, for development; {@link Selection} has the other options.
 */
public final class Comparison {

    private final Selection selection = Selection.ofSystemProperties();
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

    /** Prints what was measured also where something goes wrong on the way: it may have taken an hour. */
    private void run() throws Exception {
        ApplicationStarts starts = ApplicationStarts.none();
        try {
            measureDatabases();
            starts = ApplicationStarts.measure(folder, selection.starts());
        } finally {
            report(starts);
        }
    }

    private void measureDatabases() throws Exception {
        List<HistoryFiles> histories = new ArrayList<>();
        for (int size : selection.sizes()) {
            histories.add(HistoryFiles.write(folder, size));
        }
        try (Databases sqlite = new SqliteFiles(folder);
                Databases postgreSql = new PostgreSqlServer()) {
            for (String name : selection.databases()) {
                Databases databases = name.equals("sqlite") ? sqlite : postgreSql;
                for (HistoryFiles history : histories) {
                    run(databases, history);
                }
                if (selection.verbs().contains(Verb.DATA)) {
                    runData(databases, HistoryFiles.writeData(folder));
                }
            }
        }
    }

    private void report(ApplicationStarts starts) {
        Map<Cell, Measured> medians = new LinkedHashMap<>();
        measured.forEach((cell, all) -> medians.put(cell, Measured.median(all)));
        new ComparisonReport(System.out, medians, selection.rounds()).print();
        starts.print(System.out);
        new Targets(System.out, medians).print();
        starts.printTarget(System.out);
    }

    private void run(Databases databases, HistoryFiles files) throws Exception {
        Map<Tool, String> applied = applied(databases, files);
        for (Verb verb : selection.historyVerbs()) {
            for (String place : selection.files()) {
                boolean jar = place.equals("jar");
                for (int round = 0; round < selection.rounds() && (!jar || verb.readsFiles()); round++) {
                    Cell cell = new Cell(databases.title(), files.revisions(), jar, verb, Tool.JDBC);
                    runRound(databases, cell, files, applied);
                }
            }
        }
        for (String url : applied.values()) {
            databases.drop(url);
        }
    }

    private void runData(Databases databases, HistoryFiles files) throws Exception {
        Cell cell = new Cell(databases.title(), files.revisions(), false, Verb.DATA, Tool.JDBC);
        for (int round = 0; round < selection.rounds(); round++) {
            runRound(databases, cell, files, Map.of());
        }
    }

    /** A database for each tool in which it has applied all; none if nothing that is measured starts there. */
    private Map<Tool, String> applied(Databases databases, HistoryFiles files) throws Exception {
        Map<Tool, String> applied = new EnumMap<>(Tool.class);
        if (selection.verbs().stream().anyMatch(Verb::onApplied)) {
            for (Tool tool : selection.tools()) {
                String url = databases.empty();
                process(new Cell("", files.revisions(), false, Verb.APPLY, tool), url, files)
                        .run();
                applied.put(tool, url);
            }
        }
        return applied;
    }

    private void runRound(Databases databases, Cell round, HistoryFiles files, Map<Tool, String> applied)
            throws Exception {
        for (Tool tool : selection.tools()) {
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
