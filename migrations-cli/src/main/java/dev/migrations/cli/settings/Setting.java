package dev.migrations.cli.settings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
    NAMING_PRIMARY_KEY,
    NAMING_FOREIGN_KEY,
    NAMING_UNIQUE,
    NAMING_CHECK,
    NAMING_EXCLUSION,
    NAMING_INDEX,
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

    /** How constraints and indexes are called that have no name. */
    static final Set<Setting> NAMING = EnumSet.range(NAMING_PRIMARY_KEY, NAMING_INDEX);

    private static final String PREFIX = "migrations.";

    /** The name in {@code migrations.yml}: {@code lock-timeout}, {@code naming.unique}. */
    public String word() {
        String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return NAMING.contains(this) ? word.replaceFirst("-", ".") : word;
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
