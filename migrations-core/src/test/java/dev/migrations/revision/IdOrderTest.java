package dev.migrations.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdOrderTest {

    private static final String CHARACTERS = "09AZ_az.";

    private final Random random = new Random(3);

    /** Short and long ones, many of which begin alike, and some twice. */
    private Revision any() {
        StringBuilder id = new StringBuilder(random.nextInt(3) == 0 ? "20261120" : "a");
        for (int i = random.nextInt(10); i > 0; i--) {
            id.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return new Revision(
                RevisionId.of(id.toString()), List.of(), true, List.of(), List.of(), "", "file" + random.nextInt(100));
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
            assertThat(IdOrder.sorted(revisions)).isEqualTo(expected);
        }
    }
}
