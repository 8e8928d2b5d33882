package dev.migrations.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Somebody who does what a page says, in an empty folder, and looks whether the same comes of it. */
final class Reader {

    private static final String STATUS = "echo $?";

    private final Path folder;
    private final Shell shell;
    private final Likeness likeness = new Likeness();

    Reader(Path folder, Shell shell) {
        this.folder = folder;
        this.shell = shell;
    }

    void follow(String page) {
        for (Block block : Block.of(page)) {
            if (block.isFile()) {
                write(block);
            } else if (block.isConsole()) {
                type(Exchange.of(block));
            }
        }
    }

    private void type(List<Exchange> exchanges) {
        int status = 0;
        for (int i = 0; i < exchanges.size(); i++) {
            Exchange exchange = exchanges.get(i);
            if (exchange.command().equals(STATUS)) {
                assertThat(exchange.shown()).as(exchanges.get(i - 1).command()).isEqualTo(status + "\n");
                continue;
            }
            boolean mayFail =
                    i + 1 < exchanges.size() && exchanges.get(i + 1).command().equals(STATUS);
            status = type(exchange, mayFail);
        }
    }

    private int type(Exchange exchange, boolean mayFail) {
        Shell.Outcome outcome = shell.run(likeness.command(exchange));
        likeness.learn(exchange.shown(), outcome.printed());
        if (!likeness.matches(exchange.shown(), outcome.printed())) {
            assertThat(outcome.printed()).as(exchange.command()).isEqualTo(likeness.translated(exchange.shown()));
        }
        if (!mayFail) {
            assertThat(outcome.status()).as(exchange.command()).isZero();
        }
        return outcome.status();
    }

    /** A file that a command has made is found by its name, in which the time may differ. */
    private void write(Block block) {
        String name = likeness.translated(block.file());
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(existing(file), likeness.translated(block.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(Path file) throws IOException {
        String name = Likeness.withoutTimes(file.getFileName().toString());
        try (Stream<Path> siblings = Files.list(file.getParent())) {
            return siblings.filter(sibling -> Likeness.withoutTimes(
                                    sibling.getFileName().toString())
                            .equals(name))
                    .findFirst()
                    .orElse(file);
        }
    }
}
