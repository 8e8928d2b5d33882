package dev.migrations.script;

import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the text of new revision files, and their names. Pure: nothing is written to disk here. */
public final class RevisionFileWriter {

    /** The longest part of a file name that comes from the message. */
    private static final int LONGEST_SLUG = 40;

    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What follows the header of a new file where nothing else is wanted: two empty sections. */
    public static final String EMPTY_SECTIONS = "-- migrate: upgrade\n\n\n-- migrate: downgrade\n\n";

    private RevisionFileWriter() {}

    /**
     * The text of a new revision file: its header and two empty sections.
     *
     * @param revision what the header says; of the message a line break or other control character becomes a blank, and
     *     the origin is not written
     * @param created written to the second
     */
    public static String text(Revision revision, Instant created) {
        return text(revision, created, EMPTY_SECTIONS);
    }

    /** Like {@link #text(Revision, Instant)}, with one's own text after the header and an empty line. */
    public static String text(Revision revision, Instant created, String afterHeader) {
        StringBuilder text = new StringBuilder(256);
        line(text, HeaderKey.REVISION, revision.id().value());
        if (!revision.isBase() || revision.declaresBase()) {
            line(text, HeaderKey.REVISES, revision.isBase() ? "base" : ids(revision.downRevisions()));
        }
        lineUnlessEmpty(text, HeaderKey.DEPENDS_ON, String.join(", ", revision.dependsOn()));
        lineUnlessEmpty(text, HeaderKey.LABELS, labels(revision.labels()));
        lineUnlessEmpty(text, HeaderKey.MESSAGE, oneLine(revision.message()));
        line(text, HeaderKey.CREATED, created.truncatedTo(ChronoUnit.SECONDS).toString());
        return text.append('\n').append(afterHeader).toString();
    }

    /**
     * The name of a new revision file: {@code 20261120_1040_57dc007f6d46_create_exchanges.sql}, in UTC. Only ASCII
     * letters and digits of the message are in it; what an accent is on counts.
     */
    public static String fileName(Revision revision, Instant created) {
        String slug = slug(revision.message());
        return FILE_TIME.format(created) + "_" + revision.id() + (slug.isEmpty() ? "" : "_" + slug) + ".sql";
    }

    private static void line(StringBuilder text, HeaderKey key, String value) {
        text.append("-- ").append(key.written()).append(": ").append(value).append('\n');
    }

    private static void lineUnlessEmpty(StringBuilder text, HeaderKey key, String value) {
        if (!value.isEmpty()) {
            line(text, key, value);
        }
    }

    private static String ids(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }

    private static String labels(List<BranchLabel> labels) {
        return labels.stream().map(BranchLabel::value).collect(Collectors.joining(", "));
    }

    /** The message as it is written: one that would end its line could go on as SQL, or as a mark. */
    public static String oneLine(String message) {
        return message.codePoints()
                .map(c -> isLineSafe(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean isLineSafe(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE;
    }

    /** What a file or class is named after: the first words of a message, no longer than a name should be. */
    static String slug(String message) {
        StringBuilder slug = new StringBuilder();
        for (String word : words(message)) {
            if (slug.length() + 1 + word.length() > LONGEST_SLUG && slug.length() > 0) {
                break;
            }
            slug.append(slug.length() == 0 ? "" : "_").append(word);
        }
        return slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
    }

    /** Runs of ASCII letters and digits, in lower case, what an accent is on among them. */
    private static List<String> words(String message) {
        String text = Normalizer.normalize(message, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean accent = Character.getType(c) == Character.NON_SPACING_MARK;
            boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!accent) {
                ascii.append(word ? c : ' ');
            }
        }
        return List.of(ascii.toString().strip().split(" +"));
    }
}
