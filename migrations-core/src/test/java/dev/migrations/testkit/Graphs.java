package dev.migrations.testkit;

import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Graphs as one draws them: {@code graph("a <- b <- c1(L1)", "b <- c2", "c1 & c2 <- m", "m needs x")}. Every revision
 * comes from a file named after it, and every base says that it is one.
 */
public final class Graphs {

    private static final Pattern NODE = Pattern.compile("([^()]+)(?:\\(([^)]+)\\))?");

    private final Map<String, Set<String>> parents = new LinkedHashMap<>();
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();
    private final Map<String, Set<String>> labels = new LinkedHashMap<>();

    private Graphs() {}

    /** The graph that these lines draw. */
    public static RevisionGraph graph(String... lines) {
        return RevisionGraph.of(revisions(lines));
    }

    /** The revisions that these lines draw, in the order in which they are first named. */
    public static List<Revision> revisions(String... lines) {
        Graphs graphs = new Graphs();
        Arrays.stream(lines).forEach(graphs::read);
        return graphs.parents.keySet().stream().map(graphs::revision).toList();
    }

    /** A revision with a message, from a file of its own. */
    public static Revision revision(String id, String message, String... parents) {
        return new Revision(RevisionId.of(id), ids(parents), true, List.of(), List.of(), message, id + ".sql");
    }

    /** A revision whose file has no {@code revises} line. */
    public static Revision withoutRevises(String id, String message) {
        return new Revision(RevisionId.of(id), List.of(), false, List.of(), List.of(), message, id + ".sql");
    }

    /** These names as ids. */
    public static List<RevisionId> ids(String... names) {
        return Arrays.stream(names).map(RevisionId::of).toList();
    }

    /** These ids as names. */
    public static List<String> names(Collection<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }

    private void read(String line) {
        if (line.contains(" needs ")) {
            String[] sides = line.split(" needs ", -1);
            needs.computeIfAbsent(node(sides[0]), id -> new LinkedHashSet<>())
                    .addAll(List.of(sides[1].split(" & ", -1)));
            return;
        }
        List<String> below = List.of();
        for (String group : line.split(" <- ", -1)) {
            List<String> nodes =
                    Arrays.stream(group.split(" & ", -1)).map(this::node).toList();
            for (String node : nodes) {
                parents.computeIfAbsent(node, id -> new LinkedHashSet<>()).addAll(below);
            }
            below = nodes;
        }
    }

    private String node(String text) {
        Matcher matcher = NODE.matcher(text.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        String id = matcher.group(1);
        parents.computeIfAbsent(id, key -> new LinkedHashSet<>());
        if (matcher.group(2) != null) {
            labels.computeIfAbsent(id, key -> new LinkedHashSet<>())
                    .addAll(List.of(matcher.group(2).split(",", -1)));
        }
        return id;
    }

    private Revision revision(String id) {
        return new Revision(
                RevisionId.of(id),
                parents.getOrDefault(id, Set.of()).stream().map(RevisionId::of).toList(),
                true,
                new ArrayList<>(needs.getOrDefault(id, Set.of())),
                labels.getOrDefault(id, Set.of()).stream().map(BranchLabel::of).toList(),
                "",
                id + ".sql");
    }
}
