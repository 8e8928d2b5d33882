package dev.migrations.cli.settings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was set, by whichever source was asked first. Says nothing of its values when printed: a password is among them.
 * Immutable.
 */
public final class Settings {

    /** Nothing is set. */
    static final Settings NONE = new Settings(Map.of());

    private final Map<Setting, Value> values;

    /**
     * One value.
     *
     * @param text as it was written; several locations are separated by commas
     * @param source who says so, as in {@code migrations.yml} or {@code --url}
     */
    public record Value(String text, String source) {
        /** Not the text, which may be a password. */
        @Override
        public String toString() {
            return source;
        }
    }

    Settings(Map<Setting, Value> values) {
        this.values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
    }

    /** These, and where they say nothing, the others. */
    Settings orElse(Settings others) {
        Map<Setting, Value> all = new EnumMap<>(Setting.class);
        all.putAll(others.values);
        all.putAll(values);
        return new Settings(all);
    }

    /** The value and who says so. */
    public Optional<Value> value(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** The text of the value. */
    public Optional<String> text(Setting setting) {
        return value(setting).map(Value::text);
    }

    /** The parts of a value that is a list. */
    public List<String> list(Setting setting) {
        return text(setting)
                .map(text -> Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** Which setting comes from where, a line each. */
    public List<String> origins() {
        return values.entrySet().stream()
                .map(entry ->
                        entry.getKey().word() + " is set by " + entry.getValue().source())
                .toList();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
