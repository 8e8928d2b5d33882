package dev.migrations.revision;

import java.util.Locale;

/** The way a revision is run. */
public enum Direction {
    /** Towards the heads. */
    UPGRADE,
    /** Towards the base. */
    DOWNGRADE;

    /** The word of the section mark: {@code upgrade} or {@code downgrade}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
