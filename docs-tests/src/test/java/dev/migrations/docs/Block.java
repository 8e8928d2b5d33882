package dev.migrations.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a page. {@code ```sql file=a/b.sql} is a file that the reader writes, {@code ```console} is what the
 * reader types and sees; whatever else is behind the fence is there to be read.
 *
 * @param language the first word behind the fence
 * @param file the file that it is the content of; empty if none
 * @param text its lines, each ended
 */
record Block(String language, String file, String text) {

    private static final String FENCE = "```";

    /** The blocks of a page, which is named relative to the repository. */
    static List<Block> of(String page) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String open = "";
        for (String line : lines(page)) {
            if (line.startsWith(FENCE) && open.isEmpty()) {
                open = line;
                text.setLength(0);
            } else if (line.equals(FENCE)) {
                blocks.add(block(open.substring(FENCE.length()), text.toString()));
                open = "";
            } else {
                text.append(line).append('\n');
            }
        }
        return blocks;
    }

    /** The lines of a page. */
    static List<String> lines(String page) {
        try {
            return Files.readAllLines(Path.of("..").resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Block block(String info, String text) {
        int mark = info.indexOf(" file=");
        return mark < 0
                ? new Block(info, "", text)
                : new Block(info.substring(0, mark), info.substring(mark + " file=".length()), text);
    }

    boolean isFile() {
        return !file.isEmpty();
    }

    boolean isConsole() {
        return language.equals("console");
    }
}
