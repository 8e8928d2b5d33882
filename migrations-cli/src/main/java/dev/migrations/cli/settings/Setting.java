package dev.migrations.cli.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be set. Each has the name of its {@code migrations.*} property. */
public enum Setting {
    URL,
    USER,
    PASSWORD,
    LOCATION,
    TARGET,
    TABLE,
    SCHEMA,
    TRANSACTION,
    LOCK_TIMEOUT,
    STATEMENT_LOCK_TIMEOUT,
    WAIT_TIMEOUT,
    CONNECT_TIMEOUT,
    AHEAD,
    OUT_OF_ORDER,
    CHANGED,
    STAMP_EXISTING,
    BACKUP,
    APPLIED_BY;

    private static final String PREFIX = "migrations.";

    /** The name in {@code migrations.yml}: {@code lock-timeout}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The setting of a name, with or without {@code migrations.} in front. */
    static Optional<Setting> named(String name) {
        String word = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    /** The names of all. */
    static List<String> words() {
        return Arrays.stream(values()).map(Setting::word).toList();
    }
}
