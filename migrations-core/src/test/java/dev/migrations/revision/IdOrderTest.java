package dev.migrations.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdOrderTest {

    private static final String CHARACTERS = "09AZ_az.";

    private static final List<String> PREFIXES = List.of("a", "20261120", "20261120_1040_57d", "20261120_1040_57dc");

    private final Random random = new Random(3);

    /** Short and long ones, many of which begin alike, and some twice. */
    private Revision any() {
        StringBuilder id = new StringBuilder(PREFIXES.get(random.nextInt(PREFIXES.size())));
        for (int i = random.nextInt(10); i > 0; i--) {
            id.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return new Revision(
                RevisionId.of(id.toString()), List.of(), true, List.of(), List.of(), "", "file" + random.nextInt(100));
    }

    private static List<Revision> sorted(List<Revision> unsorted) {
        Revision[] revisions = unsorted.toArray(Revision[]::new);
        IdIndex index = new IdIndex(revisions);
        index.addAll();
        return Arrays.stream(IdOrder.of(revisions, index.packed()))
                .mapToObj(place -> revisions[place])
                .toList();
    }

    @Test
    void theOrderIsThatOfIdsAndThenOfFiles() {
        for (int size = 0; size < 300; size++) {
            List<Revision> revisions = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                revisions.add(any());
            }
            List<Revision> expected = new ArrayList<>(revisions);
            expected.sort(Comparator.comparing(Revision::id).thenComparing(Revision::origin));
            assertThat(sorted(revisions)).isEqualTo(expected);
        }
    }
}
