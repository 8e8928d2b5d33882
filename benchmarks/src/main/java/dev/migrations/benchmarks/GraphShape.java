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

    /** So many revisions, in no particular order: files are not found in the order of the history. */
    List<Revision> revisions(int count) {
        Random random = new Random(count);
        List<RevisionId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(RevisionId.of(String.format("%08x%04x", i * 0x9E3779B1, random.nextInt(1 << 16))));
        }
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<RevisionId> down = i == 0
                    ? List.of()
                    : Arrays.stream(parents(i)).mapToObj(ids::get).toList();
            revisions.add(
                    new Revision(ids.get(i), down, i == 0, List.of(), List.of(), "step " + i, ids.get(i) + ".sql"));
        }
        Collections.shuffle(revisions, random);
        return revisions;
    }
}
