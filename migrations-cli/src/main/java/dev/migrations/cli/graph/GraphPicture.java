package dev.migrations.cli.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Draws a history as {@code git log --graph} does: a star a revision, the newest on top, and a line down to each
 * parent. Never wider than two characters for each revision that is waited for at that height, and two more.
 *
 * <p>Lanes are the columns, two characters each, and hold the id that their line leads down to. No two lanes lead to
 * the same one when a star is drawn.
 */
public final class GraphPicture {

    private final Consumer<Row> rows;
    private final List<String> lanes = new ArrayList<>();

    /** The lane of a base whose star is in the last row; -1 if there is none. */
    private int endedAbove = -1;

    /**
     * A revision to be drawn.
     *
     * @param id its id
     * @param parents the ids its lines lead to
     */
    public record Node(String id, List<String> parents) {
        public Node {
            parents = List.copyOf(parents);
        }
    }

    /**
     * One line of the picture.
     *
     * @param drawing lines and perhaps a star
     * @param id the revision whose star it is; null between revisions
     */
    public record Row(String drawing, @Nullable String id) {}

    private GraphPicture(Consumer<Row> rows) {
        this.rows = rows;
    }

    /**
     * Draws.
     *
     * @param nodes parents first, as revisions are applied; what a line leads to and is not among them is not drawn
     * @param rows takes the picture from its top down
     */
    public static void draw(List<Node> nodes, Consumer<Row> rows) {
        GraphPicture picture = new GraphPicture(rows);
        List<Node> newestFirst = new ArrayList<>(nodes);
        Collections.reverse(newestFirst);
        newestFirst.forEach(picture::add);
    }

    private void add(Node node) {
        int lane = lanes.indexOf(node.id());
        if (lane < 0) {
            lane = lanes.size();
            separate(lane);
            lanes.add(node.id());
        }
        endedAbove = -1;
        star(lane, node.id());
        if (node.parents().isEmpty()) {
            end(lane);
        } else {
            fork(lane, node.parents());
            joinAll();
        }
    }

    /** A head right below a base would look like its parent. */
    private void separate(int lane) {
        if (lane == endedAbove) {
            emit(bars(lanes.size()), null);
        }
    }

    private void star(int at, String id) {
        char[] row = bars(lanes.size());
        row[2 * at] = '*';
        emit(row, id);
    }

    /** A base: its lane ends, and those to the right of it move up. */
    private void end(int at) {
        if (at == lanes.size() - 1) {
            endedAbove = at;
        } else {
            char[] row = bars(lanes.size());
            row[2 * at] = ' ';
            moveLeft(row, at + 1);
            emit(row, null);
        }
        lanes.remove(at);
    }

    /** A merge point: a lane more for each further parent, right of its own. */
    private void fork(int at, List<String> parents) {
        lanes.set(at, parents.get(0));
        for (int i = parents.size() - 1; i > 0; i--) {
            char[] row = bars(lanes.size() + 1);
            for (int lane = at + 1; lane <= lanes.size(); lane++) {
                row[2 * lane] = ' ';
                row[2 * lane - 1] = '\\';
            }
            emit(row, null);
            lanes.add(at + 1, parents.get(i));
        }
    }

    private void joinAll() {
        for (int right = lanes.size() - 1; right > 0; right--) {
            int left = lanes.indexOf(lanes.get(right));
            if (left < right) {
                join(left, right);
            }
        }
    }

    /** Two lanes to the same revision: the right one crosses over to the left one. */
    private void join(int left, int right) {
        if (right > left + 1) {
            char[] row = bars(lanes.size());
            row[2 * right] = ' ';
            row[2 * right - 1] = '/';
            for (int lane = left + 2; lane < right; lane++) {
                row[2 * lane - 1] = '_';
            }
            emit(row, null);
        }
        char[] row = bars(lanes.size());
        row[2 * right] = ' ';
        row[2 * left + 1] = '/';
        moveLeft(row, right + 1);
        emit(row, null);
        lanes.remove(right);
    }

    private void moveLeft(char[] row, int from) {
        for (int lane = from; lane < lanes.size(); lane++) {
            row[2 * lane] = ' ';
            row[2 * lane - 1] = '/';
        }
    }

    private static char[] bars(int count) {
        char[] row = new char[2 * count];
        for (int i = 0; i < row.length; i++) {
            row[i] = i % 2 == 0 ? '|' : ' ';
        }
        return row;
    }

    private void emit(char[] row, @Nullable String id) {
        rows.accept(new Row(new String(row).stripTrailing(), id));
    }
}
