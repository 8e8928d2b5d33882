package dev.migrations.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdIndexTest {

    private static final List<String> IDS = List.of(
            "a",
            "ab",
            "57dc007f",
            "57dc007f6d46",
            "fifteen_charact",
            "sixteen_characte",
            "sixteen_characters",
            "sixteen_characters_and_more");

    private final Revision[] revisions = IDS.stream()
            .map(id -> new Revision(RevisionId.of(id), List.of(), true, List.of(), List.of(), "", id))
            .toArray(Revision[]::new);

    private final IdIndex index = new IdIndex(revisions);

    @Test
    void eachIdIsFoundInFull() {
        assertThat(index.addAll()).isTrue();
        assertThat(IDS.stream().map(index::find)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void whatOnlyBeginsLikeAnIdIsNotFound() {
        index.addAll();
        assertThat(Stream.of("", "a\0", "\u0161", "57dc007f6", "fifteen_charac", "sixteen_character", "\u00ffab")
                        .map(index::find))
                .containsOnly(IdIndex.NONE);
    }

    @Test
    void anIndexFollowsItsRevisionsIntoAnotherOrder() {
        index.addAll();
        int[] order = {1, 2, 3, 4, 5, 6, 7, 0};
        int[] numbers = {7, 0, 1, 2, 3, 4, 5, 6};
        Revision[] ordered =
                Arrays.stream(order).mapToObj(place -> revisions[place]).toArray(Revision[]::new);
        IdIndex moved = index.ordered(ordered, order, numbers);
        assertThat(IDS.stream().map(moved::find)).containsExactly(7, 0, 1, 2, 3, 4, 5, 6);
        assertThat(IDS.stream().map(RevisionId::of).map(moved::find)).containsExactly(7, 0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void anIdThatIsThereTwiceIsNoticed() {
        assertThat(new IdIndex(new Revision[] {revisions[7], revisions[6], revisions[7]}).addAll())
                .isFalse();
    }
}
