package dev.migrations.plan;

import java.util.Locale;

/** How far a revision is that has a row in the database. */
public enum RowState {
    /** Its upgrade is complete. */
    APPLIED,
    /** Its upgrade has begun and not ended; it is not applied. */
    UPGRADING,
    /** Its downgrade has begun and not ended; it still counts as applied. */
    DOWNGRADING;

    /** The word in the state column. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
