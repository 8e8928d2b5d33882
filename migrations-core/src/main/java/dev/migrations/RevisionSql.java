package dev.migrations;

import org.jspecify.annotations.Nullable;

/**
 * What a revision sends to this database, as it is written. Java revisions have none.
 *
 * @param upgrade the upgrade section with its mark line; null if there is none here, or if it is longer than 1 MiB
 * @param downgrade the downgrade section: of the file, else the one that the database has stored; null as above
 */
public record RevisionSql(
        @Nullable String upgrade, @Nullable String downgrade) {}
