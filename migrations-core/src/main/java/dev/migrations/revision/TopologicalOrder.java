package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The one order of a graph: parents before children, on one line as long as possible, ties in a given order of the nodes.
 * Whoever gives the order of their ids therefore gets an order that is a function of the graph alone.
 */
final class TopologicalOrder {

    private final Edges parents;
    private final Edges.Order ties;
    private final Edges children;
    private final int[] missing;
    private final int[] order;
    private int ordered;

    private TopologicalOrder(Edges parents, Edges.Order ties) {
        this.parents = parents;
        this.ties = ties;
        this.children = parents.reversed();
        children.sort(ties);
        this.missing = new int[parents.size()];
        for (int node = 0; node < missing.length; node++) {
            missing[node] = parents.degree(node);
        }
        this.order = new int[parents.size()];
    }

    static TopologicalOrder of(Edges parents, Edges.Order ties) {
        TopologicalOrder result = new TopologicalOrder(parents, ties);
        result.sort();
        return result;
    }

    /** A stack, not a queue, of the nodes that are ready: a line is followed to its end before the next one starts. */
    private void sort() {
        int[] stack = new int[parents.size()];
        int top = bases(stack);
        while (top > 0) {
            int node = stack[--top];
            order[ordered++] = node;
            for (int edge = children.end(node) - 1; edge >= children.start(node); edge--) {
                int child = children.target(edge);
                if (--missing[child] == 0) {
                    stack[top++] = child;
                }
            }
        }
    }

    /** Puts the nodes without parents on the stack, the first of them on top; how many they are. */
    private int bases(int[] stack) {
        int count = 0;
        for (int node = 0; node < parents.size(); node++) {
            if (missing[node] == 0) {
                stack[count++] = node;
            }
        }
        ties.sort(stack, 0, count);
        for (int low = 0, high = count - 1; low < high; low++, high--) {
            int node = stack[low];
            stack[low] = stack[high];
            stack[high] = node;
        }
        return count;
    }

    /** Whether every node found its place, which is so when there is no cycle. */
    boolean isComplete() {
        return ordered == order.length;
    }

    /** All nodes, parents before children. */
    int[] nodes() {
        return order;
    }

    /**
     * The nodes of one cycle, each a parent of the next, starting with the smallest. Walks down from a node that found
     * no place, always to a parent that found none, until a node comes a second time.
     */
    List<Integer> cycle() {
        int[] seenAt = new int[parents.size()];
        Arrays.fill(seenAt, -1);
        List<Integer> path = new ArrayList<>();
        int node = firstUnordered();
        while (seenAt[node] < 0) {
            seenAt[node] = path.size();
            path.add(node);
            node = unorderedParent(node);
        }
        return fromSmallest(path.subList(seenAt[node], path.size()));
    }

    private int firstUnordered() {
        int node = 0;
        while (missing[node] == 0) {
            node++;
        }
        return node;
    }

    private int unorderedParent(int node) {
        for (int parent : parents.targets(node)) {
            if (missing[parent] > 0) {
                return parent;
            }
        }
        throw new IllegalStateException("node " + node + " found no place although all its parents did");
    }

    private static List<Integer> fromSmallest(List<Integer> downwards) {
        int smallest = 0;
        for (int i = 1; i < downwards.size(); i++) {
            smallest = downwards.get(i) < downwards.get(smallest) ? i : smallest;
        }
        List<Integer> upwards = new ArrayList<>();
        for (int i = 0; i < downwards.size(); i++) {
            upwards.add(downwards.get(Math.floorMod(smallest - i, downwards.size())));
        }
        return upwards;
    }
}
