package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.MigrationException;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionBody;
import dev.migrations.script.RevisionFile;
import dev.migrations.script.Section;
import dev.migrations.sql.TokenDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sections of a file where no database says how: one for named databases as each of these does; one for all
 * others must make sense to one of them at least, because which of them it will be run on is not known.
 */
public final class AnyDatabase {

    private final RevisionId revision;
    private final RevisionBody body;

    private AnyDatabase(RevisionFile file) {
        this.revision = file.revision().id();
        this.body = file.body();
    }

    /** Reads the whole file, and fails as an upgrade or a downgrade would. */
    public static void verify(RevisionFile file) {
        AnyDatabase reading = new AnyDatabase(file);
        for (Section section : reading.body.sections()) {
            if (section.dialects().isEmpty()) {
                reading.verifyForOne(section);
            } else {
                reading.verifyForEach(section);
            }
        }
    }

    private void verifyForEach(Section section) {
        for (Dialect dialect : Dialect.all()) {
            if (section.dialects().contains(dialect.sectionNames().get(0))) {
                survey(section, dialect);
            }
        }
    }

    private void verifyForOne(Section section) {
        List<Dialect> served = Dialect.all().stream()
                .filter(dialect -> body.section(section.direction(), dialect.sectionNames())
                        .filter(section::equals)
                        .isPresent())
                .toList();
        @Nullable MigrationException first = null;
        for (Dialect dialect : served) {
            try {
                survey(section, dialect);
                return;
            } catch (MigrationException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void survey(Section section, Dialect dialect) {
        new Surveyor(revision, section, dialect, StatementKeep.nothing(), new TokenDigest()).survey();
    }
}
