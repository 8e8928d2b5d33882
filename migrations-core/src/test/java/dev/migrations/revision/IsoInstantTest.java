package dev.migrations.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoInstantTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T10:40:00Z",
                "2026-11-20T10:40:59.007Z",
                "2024-02-29T00:00:00.000Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999Z",
                "2026-11-20T24:00:00Z",
                "2026-12-31T23:59:60Z",
                "2026-11-20T10:40:00.123456Z",
                "2026-11-20T10:40:00.123456789Z",
                "2026-11-20t10:40:00z",
                "2026-11-20T10:40:00+01:00",
                "-0001-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z"
            })
    void isReadAndWrittenAsTheJdkDoes(String text) {
        Instant expected = Instant.parse(text);
        assertThat(IsoInstant.parse(text)).isEqualTo(expected);
        assertThat(IsoInstant.text(expected)).isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-20",
                "2026-11-20T10:40Z",
                "2026-13-20T10:40:00Z",
                "2025-02-29T10:40:00Z",
                "2026-11-20T25:00:00.000Z",
                "2026-11-20 10:40:00Z",
                "2026-11-20T10:40:-1Z"
            })
    void whatIsNoneIsRefusedAsTheJdkDoes(String text) {
        assertThatThrownBy(() -> IsoInstant.parse(text))
                .isInstanceOf(DateTimeException.class)
                .hasToString(catchThrowable(() -> Instant.parse(text)).toString());
    }

    @Test
    void everyMillisecondOfAMinuteIsWrittenAsTheJdkDoes() {
        Instant minute = Instant.parse("2026-11-20T10:40:00Z");
        for (int i = 0; i <= 60_000; i++) {
            Instant instant = minute.plusMillis(i);
            assertThat(IsoInstant.text(instant)).isEqualTo(instant.toString());
            assertThat(IsoInstant.parse(instant.toString())).isEqualTo(instant);
        }
    }
}
