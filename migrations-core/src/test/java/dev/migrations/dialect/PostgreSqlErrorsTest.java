package dev.migrations.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine answers in a way of its own, by the states of the manual's appendix A and those of the driver. */
class PostgreSqlErrorsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "08001, UNREACHABLE",
        "08004, AUTHENTICATION",
        "28P01, AUTHENTICATION",
        "3D000, AUTHENTICATION",
        "57P03, UNREACHABLE",
        "53300, UNREACHABLE",
        "55P03, RETRYABLE",
        "40P01, RETRYABLE",
        "23505, DUPLICATE_KEY",
        "42P07, ALREADY_EXISTS",
        "42501, PERMISSION_DENIED",
        "22P02, OTHER"
    })
    void aStateHasItsKind(String state, ErrorKind kind) {
        assertThat(Dialect.postgresql().classify(new DatabaseError("said", state, 0)))
                .isEqualTo(kind);
    }
}
