package dev.migrations.revision;

import java.util.Arrays;

/**
 * For each node of a graph the nodes that it points to, in order, all in two arrays. An array a node would be an object
 * a node, and looking those up one by one in memory was measured to be most of the time that a long history takes.
 */
final class Edges {

    /** Where the targets of a node start; those of the next node start where they end. */
    private final int[] starts;

    private final int[] targets;

    private Edges(int[] starts, int[] targets) {
        this.starts = starts;
        this.targets = targets;
    }

    /** How many nodes there are. */
    int size() {
        return starts.length - 1;
    }

    /** How many edges there are. */
    int count() {
        return targets.length;
    }

    /** Where the edges of {@code node} start, for {@link #target}. */
    int start(int node) {
        return starts[node];
    }

    /** Where the edges of {@code node} end, exclusive. */
    int end(int node) {
        return starts[node + 1];
    }

    /** How many edges {@code node} has. */
    int degree(int node) {
        return starts[node + 1] - starts[node];
    }

    /** The target of an edge. */
    int target(int edge) {
        return targets[edge];
    }

    /** The targets of {@code node}, in order. */
    int[] targets(int node) {
        return Arrays.copyOfRange(targets, starts[node], starts[node + 1]);
    }

    /** For each node the nodes that point to it, ascending. */
    Edges reversed() {
        int[] reversedStarts = new int[starts.length];
        for (int target : targets) {
            reversedStarts[target + 1]++;
        }
        for (int node = 0; node < size(); node++) {
            reversedStarts[node + 1] += reversedStarts[node];
        }
        int[] next = Arrays.copyOf(reversedStarts, size());
        int[] sources = new int[targets.length];
        for (int node = 0; node < size(); node++) {
            for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
                sources[next[targets[edge]]++] = node;
            }
        }
        return new Edges(reversedStarts, sources);
    }

    /** Puts the targets of each node into this order. */
    void sort(Order order) {
        for (int node = 0; node < size(); node++) {
            if (degree(node) > 1) {
                order.sort(targets, starts[node], starts[node + 1]);
            }
        }
    }

    /** The same edges, where the node {@code order[i]} is called {@code i}; {@code numbers} says it the other way round. */
    Edges renumbered(int[] order, int[] numbers) {
        if (count() == 0) {
            return this;
        }
        int[] newStarts = new int[starts.length];
        int[] newTargets = new int[targets.length];
        int next = 0;
        for (int number = 0; number < order.length; number++) {
            for (int edge = starts[order[number]]; edge < starts[order[number] + 1]; edge++) {
                newTargets[next++] = numbers[targets[edge]];
            }
            newStarts[number + 1] = next;
        }
        return new Edges(newStarts, newTargets);
    }

    /** The edges of both, each target of a node once: first those of this, then those of the other. */
    Edges with(Edges other) {
        if (other.count() == 0) {
            return this;
        }
        Builder both = new Builder(size(), count() + other.count());
        for (int node = 0; node < size(); node++) {
            both.addAll(this, node);
            both.addAll(other, node);
            both.endNode();
        }
        return both.build();
    }

    /** An order of nodes. */
    interface Order {

        /** That of their numbers. */
        Order NUMBERS = Arrays::sort;

        /** Sorts the nodes in a part of an array. */
        void sort(int[] nodes, int from, int to);
    }

    /** Collects edges node by node, leaving out what a node has already. */
    static final class Builder {

        private static final int MANY = 8;

        private final int[] starts;

        /** For each node the last one that points to it so far, plus one; made for the first node of many edges. */
        private int[] lastSource = {};

        private int[] targets;
        private int count;
        private int node;

        Builder(int nodes, int expectedEdges) {
            starts = new int[nodes + 1];
            targets = new int[expectedEdges];
        }

        void add(int target) {
            if (count > starts[node] && has(target)) {
                return;
            }
            if (count == targets.length) {
                targets = Arrays.copyOf(targets, count + count / 2 + 8);
            }
            targets[count++] = target;
        }

        /** Few are looked through. Of many the table is told when they have become many, and then one by one. */
        private boolean has(int target) {
            int start = starts[node];
            if (count - start < MANY) {
                int edge = start;
                while (edge < count && targets[edge] != target) {
                    edge++;
                }
                return edge < count;
            }
            if (lastSource.length == 0) {
                lastSource = new int[starts.length - 1];
            }
            for (int edge = count - start == MANY ? start : count - 1; edge < count; edge++) {
                lastSource[targets[edge]] = node + 1;
            }
            return lastSource[target] == node + 1;
        }

        private void addAll(Edges edges, int source) {
            for (int edge = edges.start(source); edge < edges.end(source); edge++) {
                add(edges.target(edge));
            }
        }

        void endNode() {
            starts[++node] = count;
        }

        Edges build() {
            return new Edges(starts, Arrays.copyOf(targets, count));
        }
    }
}
