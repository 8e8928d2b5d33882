package dev.migrations.dialect.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.Operation;
import dev.migrations.schema.ExistingSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PostgreSQL cuts a long name without a word, and finds another one that begins like it. */
class LongNamesTest {

    @Test
    void whatPostgreSqlWouldCutIsRefused() {
        String name = "ä".repeat(32);
        assertThatThrownBy(() -> render(Dialect.postgresql(), name))
                .isInstanceOf(OperationNotSupportedException.class)
                .hasMessage("The name \"" + name + "\" is longer than the 63 bytes that PostgreSQL keeps of one."
                        + " Give it a shorter name.");
    }

    @Test
    void mariaDbCountsCharacters() {
        assertThat(render(Dialect.mariadb(), "ä".repeat(64))).contains("`" + "ä".repeat(64) + "`");
        assertThatThrownBy(() -> render(Dialect.mariadb(), "a".repeat(65)))
                .isInstanceOf(OperationNotSupportedException.class)
                .hasMessageContaining("is longer than the 64 characters that MariaDB keeps of one.");
    }

    @Test
    void mariaDbTakesNoBlankAtTheEndAndNothingBeyondTheBasicPlane() {
        for (String name : List.of("poems ", "\uD83D\uDCDC")) {
            assertThatThrownBy(() -> render(Dialect.mariadb(), name))
                    .isInstanceOf(OperationNotSupportedException.class)
                    .hasMessage("MariaDB takes no name that ends in a blank or has characters beyond U+FFFF, such as \""
                            + name + "\". Give it another name.");
        }
    }

    @Test
    void h2TakesOnesThatAreFourTimesAsLong() {
        assertThat(render(Dialect.h2(), "a".repeat(256))).contains("a".repeat(256));
        assertThatThrownBy(() -> render(Dialect.h2(), "a".repeat(257)))
                .isInstanceOf(OperationNotSupportedException.class)
                .hasMessageContaining("is longer than the 256 characters that H2 keeps of one.");
    }

    @Test
    void sqliteTakesThem() {
        assertThat(render(Dialect.sqlite(), "a".repeat(200))).contains("a".repeat(200));
    }

    private static String render(Dialect dialect, String name) {
        Operation rename =
                RecordedOperations.of(op -> op.renameTable("poems", name)).get(0);
        return OperationRenderer.of(dialect)
                .render(rename, ExistingSchema.unseen())
                .get(0);
    }
}
