package dev.migrations;

import java.util.Locale;

/** How much a finding of a check matters. */
public enum Severity {
    /** An upgrade with this configuration is refused, or has failed. */
    ERROR,
    /** Somebody should do something about it; an upgrade runs all the same. */
    WARNING,
    /** Nothing is wrong; good to know. */
    INFORMATION;

    /** The word for people and for JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
