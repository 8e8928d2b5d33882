package dev.migrations.plan;

import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One executed run of the reference, and the graph that it was run on. */
record ConformanceCase(String id, JsonNode graph, JsonNode data) {

    static List<ConformanceCase> all() {
        try (InputStream in =
                Objects.requireNonNull(ConformanceCase.class.getResourceAsStream("/conformance/graph-cases.json"))) {
            JsonNode root = JsonMapper.shared().readTree(in);
            List<ConformanceCase> cases = new ArrayList<>();
            for (JsonNode node : root.get("cases")) {
                String graph = node.get("graph").asString();
                cases.add(new ConformanceCase(
                        node.get("id").asString(), root.get("graphs").get(graph), node));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String graphName() {
        return data.get("graph").asString();
    }

    String command() {
        return data.get("command").asString();
    }

    List<String> targets() {
        return strings(data.get("target"));
    }

    /** The one target; several with commas between. */
    String target() {
        return String.join(",", targets());
    }

    List<String> rows() {
        return strings(data.get("rows_before"));
    }

    boolean purge() {
        return data.has("args") && data.get("args").has("purge");
    }

    /** What the reference did: {@code up a, up b -> b}, {@code a, b} for a resolution, or the category of its error. */
    String expected() {
        if (data.has("error")) {
            return data.get("error").asString();
        }
        if (data.has("steps")) {
            String steps = command().equals("stamp") ? "" : sorted(strings(data.get("steps")));
            return steps + " -> " + sorted(strings(data.get("rows_after")));
        }
        return command().equals("resolve") ? sorted(strings(data.get("value"))) : facts();
    }

    private String facts() {
        JsonNode value = data.get("value");
        return "heads " + sorted(strings(value.get("heads"))) + "; effective "
                + sorted(strings(value.get("effective_heads"))) + "; bases " + sorted(strings(value.get("bases")))
                + "; branch points " + sorted(strings(value.get("branch_points"))) + "; merge points "
                + sorted(strings(value.get("merge_points"))) + "; labels " + table(value.get("labels"))
                + "; parents " + table(value.get("parents"));
    }

    private static String table(JsonNode node) {
        Map<String, String> table = new TreeMap<>();
        node.properties().forEach(entry -> table.put(entry.getKey(), sorted(strings(entry.getValue()))));
        return table.toString();
    }

    static String sorted(Iterable<String> names) {
        TreeSet<String> sorted = new TreeSet<>();
        names.forEach(sorted::add);
        return String.join(", ", sorted);
    }

    RevisionGraph revisionGraph() {
        List<Revision> revisions = new ArrayList<>();
        for (JsonNode node : graph) {
            revisions.add(new Revision(
                    RevisionId.of(node.get("rev").asString()),
                    strings(node.get("down")).stream().map(RevisionId::of).toList(),
                    true,
                    strings(node.get("depends_on")),
                    strings(node.get("labels")).stream().map(BranchLabel::of).toList(),
                    "",
                    node.get("rev").asString() + ".sql"));
        }
        return RevisionGraph.of(revisions);
    }

    private static List<String> strings(@Nullable JsonNode node) {
        List<String> strings = new ArrayList<>();
        if (node != null && node.isString()) {
            strings.add(node.asString());
        } else if (node != null) {
            node.forEach(element -> strings.add(element.asString()));
        }
        return strings;
    }

    @Override
    public String toString() {
        return id + ": " + command() + " " + target() + " from " + rows();
    }
}
