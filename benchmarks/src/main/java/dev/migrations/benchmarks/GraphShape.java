package dev.migrations.benchmarks;

import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The histories that are measured. */
public enum GraphShape {
    /** Each revision revises the one before. */
    LINE {
        @Override
        int[] parents(int number) {
            return new int[] {number - 1};
        }
    },
    /** All revisions revise the first. */
    WIDE {
        @Override
        int[] parents(int number) {
            return new int[] {0};
        }
    },
    /** A fork and a merge, again and again: the number of ways from top to bottom doubles with each. */
    LADDER {
        @Override
        int[] parents(int number) {
            return switch (number % 3) {
                case 1 -> new int[] {number - 1};
                case 2 -> new int[] {number - 2};
                default -> new int[] {number - 2, number - 1};
            };
        }
    };

    abstract int[] parents(int number);

    /**
     * So many revisions, as they are when their files have been read: in no particular order, because files are not
     * found in the order of the history, and each with names of its own, made when its file was read.
     */
    List<Revision> revisions(int count) {
        Random random = new Random(count);
        List<String> ids = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(String.format("%08x%04x", i * 0x9E3779B1, random.nextInt(1 << 16)));
            found.add(i);
        }
        Collections.shuffle(found, random);
        return found.stream().map(number -> read(number, ids)).toList();
    }

    private Revision read(int number, List<String> ids) {
        List<RevisionId> down = number == 0
                ? List.of()
                : Arrays.stream(parents(number))
                        .mapToObj(parent -> id(ids.get(parent)))
                        .toList();
        String origin = ids.get(number) + ".sql";
        return new Revision(id(ids.get(number)), down, number == 0, List.of(), List.of(), "step " + number, origin);
    }

    private static RevisionId id(String text) {
        return RevisionId.of(String.valueOf(text.toCharArray()));
    }
}
