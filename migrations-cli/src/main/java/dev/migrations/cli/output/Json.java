package dev.migrations.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of an answer, with its members in the order in which they were added. Not thread-safe. */
public final class Json {

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /** An object with one member. */
    public static Json of(String name, @Nullable Object value) {
        return new Json().with(name, value);
    }

    /**
     * Adds a member.
     *
     * @param value a text, number, truth value, instant, list, {@link #members() members} of another object, or null
     */
    public Json with(String name, @Nullable Object value) {
        members.put(name, value instanceof Json json ? json.members() : value);
        return this;
    }

    /** Adds a member unless its value is null. */
    public Json withKnown(String name, @Nullable Object value) {
        return value == null ? this : with(name, value);
    }

    /** What it holds. */
    public Map<String, @Nullable Object> members() {
        return members;
    }

    /** The object as JSON text. */
    @Override
    public String toString() {
        return JsonWriter.write(members);
    }
}
