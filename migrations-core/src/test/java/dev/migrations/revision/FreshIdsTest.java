package dev.migrations.revision;

import static dev.migrations.testkit.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FreshIdsTest {

    private static String first(RevisionGraph graph, long... bits) {
        Iterator<Long> random = LongStream.of(bits).boxed().toList().iterator();
        return new FreshIds(graph, random::next).next().value();
    }

    @Test
    void anIdIsTwelveHexDigits() {
        assertThat(first(graph("a"), 0xffff_0000_0000_0abcL)).isEqualTo("000000000abc");
    }

    @Test
    void nobodyTakesOneIdForAnother() {
        assertThat(first(graph("57dc007f6d46"), 0x57dc007fffffL, 0x57dc007effffL))
                .isEqualTo("57dc007effff");
        assertThat(first(graph("57dc"), 0x57dc007fffffL, 0x57dd007effffL)).isEqualTo("57dd007effff");
        assertThat(first(graph("a(57dc007)"), 0x57dc007fffffL, 0x57dd007effffL)).isEqualTo("57dd007effff");
    }

    @Test
    void noIdReadsAsANumber() {
        assertThat(first(graph("a"), 0x123456789012L, 0x12345678e901L, 0x12345678f901L))
                .isEqualTo("12345678f901");
    }

    @Test
    void twoFreshIdsDiffer() {
        Iterator<Long> random = List.of(0xaL, 0xbL, 0xa000_0000_000bL).iterator();
        FreshIds ids = new FreshIds(graph("x"), random::next);

        assertThat(List.of(ids.next(), ids.next()))
                .containsExactly(RevisionId.of("00000000000a"), RevisionId.of("a0000000000b"));
    }
}
