package dev.migrations.cli.graph;

import dev.migrations.cli.graph.GraphPicture.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Follows the lines of a picture with a finger, knowing nothing of how it was drawn. */
final class PictureReader {

    /** Which revisions come down into which column. */
    private Map<Integer, Set<String>> above = new HashMap<>();

    /** What crosses a bar, and goes on in the next row without touching it. */
    private Map<Integer, Set<String>> crossing = new HashMap<>();

    private PictureReader() {}

    /** What the lines say: {@code child -> parent}. */
    static Set<String> edges(List<Row> rows) {
        Set<String> edges = new TreeSet<>();
        PictureReader reader = new PictureReader();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String next = i + 1 < rows.size() ? rows.get(i + 1).drawing() : "";
            reader.above = row.id() == null ? reader.through(row.drawing(), next) : star(row, reader.above, edges);
        }
        return edges;
    }

    private static Map<Integer, Set<String>> star(Row row, Map<Integer, Set<String>> above, Set<String> edges) {
        Map<Integer, Set<String>> below = new HashMap<>();
        for (int x = 0; x < row.drawing().length(); x += 2) {
            Set<String> coming = above.getOrDefault(x, Set.of());
            if (row.drawing().charAt(x) == '*') {
                coming.forEach(child -> edges.add(child + " -> " + row.id()));
                below.put(x, new HashSet<>(Set.of(String.valueOf(row.id()))));
            } else if (row.drawing().charAt(x) == '|') {
                below.put(x, new HashSet<>(coming));
            }
        }
        return below;
    }

    /** A bar goes down; a slash goes from the column on its one side above to that on its other side below. */
    private Map<Integer, Set<String>> through(String drawing, String next) {
        Map<Integer, Set<String>> below = new HashMap<>();
        Map<Integer, Set<String>> reached = new HashMap<>();
        for (int x = 0; x < drawing.length(); x++) {
            char c = drawing.charAt(x);
            if (c == '|') {
                add(below, x, above.getOrDefault(x, Set.of()));
            } else if (c == '\\') {
                add(below, x + 1, above.getOrDefault(x - 1, Set.of()));
            } else if (c == '/') {
                Set<String> coming = crossing.getOrDefault(x + 1, above.getOrDefault(x + 1, Set.of()));
                int end = leftEnd(drawing, x);
                add(crosses(next, end) ? reached : below, end, coming);
            }
        }
        crossing = reached;
        return below;
    }

    /** Whether what has come to a column goes on to the left of the bar that is there. */
    private static boolean crosses(String next, int column) {
        return column > 0 && column < next.length() && next.charAt(column) == '|' && next.charAt(column - 1) == '/';
    }

    /** The column that a slash leads to; with a floor before it, the one that the floor leads to. */
    private static int leftEnd(String drawing, int slash) {
        int x = slash;
        while (x >= 2 && drawing.charAt(x - 2) == '_') {
            x -= 2;
        }
        return x - 1;
    }

    private static void add(Map<Integer, Set<String>> below, int x, Set<String> coming) {
        below.computeIfAbsent(x, column -> new HashSet<>()).addAll(coming);
    }
}
