package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.SectionMissingException;
import dev.migrations.error.SourceLocation;
import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionBody;
import dev.migrations.script.RevisionFile;
import dev.migrations.script.Section;
import dev.migrations.sql.TokenDigest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which sections of revisions serve one kind of database, and what their checksums are. Not thread-safe. */
final class DatabaseSections {

    private final Dialect dialect;
    private final TokenDigest digest;

    DatabaseSections(Dialect dialect, TokenDigest digest) {
        this.dialect = dialect;
        this.digest = digest;
    }

    Optional<Section> of(RevisionBody body, Direction direction) {
        return body.section(direction, dialect.sectionNames());
    }

    Section upgrade(RevisionFile file, RevisionBody body) {
        Optional<Section> upgrade = of(body, Direction.UPGRADE);
        if (upgrade.isEmpty()) {
            throw new SectionMissingException(
                    file.revision().id().value(),
                    file.revision().origin(),
                    dialect.product(),
                    dialect.sectionNames().get(0));
        }
        return upgrade.get();
    }

    /**
     * The file's own where there is a file, else what the database has stored.
     *
     * @param stored finds the stored downgrade of a revision
     */
    Section downgrade(RevisionId id, @Nullable RevisionFile file, Function<RevisionId, Optional<String>> stored) {
        return file != null
                ? of(file.body(), Direction.DOWNGRADE).orElseThrow()
                : stored(id, stored.apply(id).orElseThrow());
    }

    static Section stored(RevisionId id, String text) {
        return Section.ofStored(Direction.DOWNGRADE, text, new SourceLocation("stored downgrade of " + id, 1));
    }

    /** Reads the tokens and judges nothing: what is applied is compared with what it was, however it is written. */
    String checksum(RevisionFile file, RevisionBody body) {
        return checksum(upgrade(file, body), Integer.MAX_VALUE);
    }

    /** That of the first statements. */
    String checksum(Section section, int statements) {
        try (SectionReader reader = new SectionReader(section, dialect, digest)) {
            boolean more = true;
            for (int i = 0; more && i < statements; i++) {
                more = reader.next() != null;
            }
            return reader.checksum();
        }
    }
}
