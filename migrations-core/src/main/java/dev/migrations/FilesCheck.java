package dev.migrations;

import dev.migrations.error.Located;
import dev.migrations.error.MigrationException;
import dev.migrations.error.SourceLocation;
import dev.migrations.internal.runtime.AnyDatabase;
import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.runtime.Preparation;
import dev.migrations.plan.FindingCode;
import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.revision.SeveralHeads;
import dev.migrations.revision.Wording;
import dev.migrations.script.JavaRevision;
import dev.migrations.script.JavaRevisionException;
import dev.migrations.script.RevisionFile;
import dev.migrations.script.RevisionFileException;
import dev.migrations.script.RevisionLocationException;
import dev.migrations.script.RevisionScript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The part of a check that needs no database. One object for one call. */
final class FilesCheck {

    private final RevisionFiles files;
    private final List<CheckFinding> findings = new ArrayList<>();

    FilesCheck(RevisionFiles files) {
        this.files = files;
    }

    /** All that the files alone tell. */
    List<CheckFinding> findings() {
        try {
            Build build = files.build();
            findings.addAll(contents(build, AnyDatabase::verify, FilesCheck::hasDowngrade));
            severalHeads(build);
        } catch (MigrationException e) {
            findings.addAll(unusable(files, e));
        }
        return findings;
    }

    /** Why there is no graph: each file that cannot be read, or what is wrong with them together. */
    static List<CheckFinding> unusable(RevisionFiles files, MigrationException failure) {
        try {
            List<MigrationException> failures = files.readable().failures();
            return (failures.isEmpty() ? List.of(failure) : failures)
                    .stream().map(each -> unusable(each, null)).toList();
        } catch (MigrationException e) {
            return List.of(unusable(e, null));
        }
    }

    private void severalHeads(Build build) {
        List<Revision> heads =
                build.graph().effectiveHeads().stream().map(build.graph()::get).toList();
        if (heads.size() > 1) {
            MigrationException several = new SeveralHeads(heads).toException();
            findings.add(new CheckFinding(
                    FindingCode.SEVERAL_HEADS,
                    Severity.WARNING,
                    build.graph().effectiveHeads(),
                    null,
                    null,
                    several.description(),
                    "Join them: " + new SeveralHeads(heads).mergeCommand()));
        }
    }

    /**
     * What the locations and the files themselves say, each file read to its end.
     *
     * @param verifying reads a file, and fails where it could not run
     * @param reversible whether a downgrade can cross a revision
     */
    List<CheckFinding> contents(Build build, Consumer<RevisionFile> verifying, Predicate<RevisionScript> reversible) {
        List<CheckFinding> found = new ArrayList<>();
        for (String warning : files.loaded().warnings()) {
            found.add(location(warning));
        }
        List<Revision> irreversible = new ArrayList<>();
        for (Revision revision : build.graph().revisions()) {
            try {
                RevisionScript script = build.script(revision.id()).orElseThrow();
                if (!reversible.test(script)) {
                    irreversible.add(revision);
                }
                if (script instanceof RevisionFile file) {
                    verifying.accept(file);
                }
            } catch (MigrationException e) {
                found.add(unusable(e, revision));
            }
        }
        if (!irreversible.isEmpty()) {
            found.add(noDowngrade(irreversible));
        }
        return found;
    }

    private static boolean hasDowngrade(RevisionScript script) {
        if (script instanceof JavaRevision java) {
            return Preparation.reversibleAnywhere(java);
        }
        return ((RevisionFile) script)
                .body().sections().stream().anyMatch(section -> section.direction() == Direction.DOWNGRADE);
    }

    private static CheckFinding location(String warning) {
        return new CheckFinding(
                FindingCode.SUSPICIOUS_LOCATION,
                Severity.WARNING,
                List.of(),
                null,
                null,
                warning,
                "See that the location is the one that is meant.");
    }

    private static CheckFinding noDowngrade(List<Revision> revisions) {
        return new CheckFinding(
                FindingCode.NO_DOWNGRADE,
                Severity.INFORMATION,
                revisions.stream().map(Revision::id).toList(),
                revisions.size() == 1 ? revisions.get(0).origin() : null,
                null,
                (revisions.size() == 1 ? "Revision " : "Revisions ") + Wording.and(revisions)
                        + (revisions.size() == 1 ? " has" : " have") + " no downgrade.",
                "Write a downgrade section if a roll-back is to cross " + (revisions.size() == 1 ? "it" : "them")
                        + "; an empty one says that nothing is to be done.");
    }

    /** Why a revision cannot be used. */
    private static CheckFinding unusable(MigrationException failure, @Nullable Revision revision) {
        SourceLocation location = failure instanceof Located located ? located.location() : null;
        String file = location != null ? location.file() : revision != null ? revision.origin() : null;
        return new CheckFinding(
                code(failure, revision),
                Severity.ERROR,
                revision == null ? List.of() : List.of(revision.id()),
                file,
                location == null ? null : location.line(),
                failure.description(),
                failure.action());
    }

    private static FindingCode code(MigrationException failure, @Nullable Revision revision) {
        if (failure instanceof RevisionLocationException) {
            return FindingCode.INVALID_LOCATION;
        }
        boolean oneFile = failure instanceof RevisionFileException || failure instanceof JavaRevisionException;
        return oneFile || revision != null ? FindingCode.INVALID_FILE : FindingCode.INVALID_HISTORY;
    }
}
