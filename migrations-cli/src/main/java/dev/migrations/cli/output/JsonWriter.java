package dev.migrations.cli.output;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, texts, numbers, truth values, instants and null as JSON (RFC 8259), two blanks a level. Lists of
 * plain values stay on one line. Beyond ASCII nothing is escaped but what must be. Not thread-safe.
 */
final class JsonWriter {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private final StringBuilder out = new StringBuilder();
    private int depth;

    private JsonWriter() {}

    /** The text of a value. */
    static String write(@Nullable Object value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value);
        return writer.out.toString();
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            object(object);
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (value instanceof Instant instant) {
            string(MILLISECONDS.format(instant));
        } else if (value == null || value instanceof Boolean || value instanceof Number) {
            out.append(value);
        } else {
            string(value.toString());
        }
    }

    private void object(Map<?, ?> object) {
        if (object.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        depth++;
        Iterator<? extends Map.Entry<?, ?>> entries = object.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            newLine();
            string(String.valueOf(entry.getKey()));
            out.append(": ");
            value(entry.getValue());
            out.append(entries.hasNext() ? "," : "");
        }
        depth--;
        newLine();
        out.append('}');
    }

    private void array(List<?> list) {
        boolean plain = list.stream().noneMatch(item -> item instanceof Map || item instanceof List);
        out.append('[');
        depth++;
        Iterator<?> items = list.iterator();
        while (items.hasNext()) {
            if (!plain) {
                newLine();
            }
            value(items.next());
            out.append(items.hasNext() ? plain ? ", " : "," : "");
        }
        depth--;
        if (!plain) {
            newLine();
        }
        out.append(']');
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(depth));
    }

    private void string(String text) {
        out.append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> character((char) c);
            }
        });
        out.append('"');
    }

    /** The separators of lines are legal in JSON, but not in every reader of it. */
    private void character(char c) {
        if (c < ' ' || c == '\u007f' || c == '\u2028' || c == '\u2029') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
