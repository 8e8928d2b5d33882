package dev.migrations.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation: its code blocks, its headings, its links. */
public final class MarkdownPage {

    private static final String FENCE = "```";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private final Path file;
    private final List<String> prose = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    MarkdownPage(Path file) {
        this.file = file;
        read(lines(file));
    }

    /** The page at {@code path}, which is relative to the repository. */
    public static MarkdownPage of(String path) {
        return new MarkdownPage(Repository.file(path));
    }

    /** The texts of its code blocks in one language, in order, each line ended. */
    public List<String> blocks(String language) {
        return blocks.stream()
                .filter(block -> block.language.equals(language))
                .map(block -> block.text.toString())
                .toList();
    }

    /** The lines outside of code blocks. */
    public List<String> prose() {
        return List.copyOf(prose);
    }

    /** The links that do not lead out of the repository. */
    public List<String> relativeLinks() {
        return prose.stream()
                .flatMap(line -> LINK.matcher(line).results().map(found -> found.group(1)))
                .filter(link -> !link.contains(":"))
                .toList();
    }

    /** Whether {@code link} leads to a file, or a heading of one, that is there. */
    public boolean resolves(String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        boolean there = Repository.has(target);
        return there && (hash < 0 || new MarkdownPage(target).anchors().contains(link.substring(hash + 1)));
    }

    private List<String> anchors() {
        return prose.stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", ""))
                .map(MarkdownPage::anchor)
                .toList();
    }

    /** The name that the hosts of Git repositories give to a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** What {@code pattern} finds outside of code blocks, its first group. */
    public List<String> mentions(Pattern pattern) {
        List<String> found = new ArrayList<>();
        for (String line : prose) {
            for (Matcher matcher = pattern.matcher(line); matcher.find(); ) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private void read(List<String> lines) {
        Block open = null;
        for (String line : lines) {
            if (open != null) {
                open = line.strip().equals(FENCE) ? null : open.with(line);
            } else if (line.strip().startsWith(FENCE)) {
                open = new Block(line.strip().substring(FENCE.length()), new StringBuilder());
                blocks.add(open);
            } else {
                prose.add(line);
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return Repository.relative(file).toString();
    }

    private record Block(String language, StringBuilder text) {

        Block with(String line) {
            text.append(line).append('\n');
            return this;
        }
    }
}
