package dev.migrations.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the how-to pages say to type, typed; it prints what they show. */
class HowToPagesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "everyday",
                "roll-back",
                "sqlite-application",
                "existing-database",
                "from-flyway",
                "from-liquibase",
                "from-alembic"
            })
    void aPageDoesWhatItSays(String page) {
        String name = "docs/how-to/" + page + ".md";
        Shell shell = new Shell(folder);
        assumeTrue(!needsSqlite3(name) || shell.run("sqlite3 --version").status() == 0, "there is no sqlite3 here");

        new Reader(folder, shell).follow(name);
    }

    private static boolean needsSqlite3(String page) {
        return Block.of(page).stream()
                .filter(Block::isConsole)
                .flatMap(b -> Exchange.of(b).stream())
                .anyMatch(exchange -> exchange.command().startsWith("sqlite3 "));
    }

    @Test
    void aPageThatShowsSomethingElseIsNoticed() {
        assertThat(Exchange.of(new Block("console", "", "$ a b\nc\n"))).containsExactly(new Exchange("a b", "c\n"));
        assertThat(new Likeness().matches("at a, 1 applied in 4 ms\n", "at a, 1 applied in 77 ms\n"))
                .isTrue();
        assertThat(new Likeness().matches("at a, 1 applied in 4 ms\n", "at b, 1 applied in 77 ms\n"))
                .isFalse();
        assertThat(new Likeness().matches("…\nb …\n", "a\nb c\n")).isTrue();
        assertThatThrownBy(() -> new Reader(folder, new Shell(folder)).follow("docs/how-to/none.md"))
                .isInstanceOf(UncheckedIOException.class);
    }
}
