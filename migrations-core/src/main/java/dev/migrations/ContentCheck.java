package dev.migrations;

import dev.migrations.error.MigrationException;
import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.runtime.Preparation;
import dev.migrations.internal.store.Session;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.RowState;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionFile;
import dev.migrations.script.RevisionScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares the files with what was applied. A file with the key that the row remembers is not read; of any other the
 * tokens decide, so that a comment, a formatter or a checkout with other line ends changes nothing.
 *
 * @param changed the applied revisions whose content is another now
 * @param rekeyed the applied revisions whose bytes are other ones and whose content is the same
 * @param otherRule the applied revisions whose checksum follows another version of the rule
 */
record ContentCheck(List<Changed> changed, List<Rekeyed> rekeyed, List<RevisionFile> otherRule) {

    /**
     * A file with another content.
     *
     * @param file the file
     * @param problem why it could not run now, if it could not; it is an edit all the same
     */
    record Changed(RevisionFile file, @Nullable MigrationException problem) {

        RevisionId id() {
            return file.revision().id();
        }

        /** What has become of it, as a whole sentence. */
        String sentence() {
            return "Revision " + describe() + (problem == null ? " was" : " It was") + " edited after it was applied.";
        }

        private String describe() {
            return file.revision() + " (" + file.revision().origin() + ")"
                    + (problem == null ? "" : ", which could not run any more: " + problem.description());
        }
    }

    /**
     * A file with other bytes and the same content.
     *
     * @param file the file
     * @param checksum its checksum, by the rule of this version
     */
    record Rekeyed(RevisionFile file, String checksum) {}

    ContentCheck {
        changed = List.copyOf(changed);
        rekeyed = List.copyOf(rekeyed);
        otherRule = List.copyOf(otherRule);
    }

    static ContentCheck of(Build build, AppliedSet applied, Session session) {
        Preparation preparation = new Preparation(build, session.dialect());
        List<Changed> changed = new ArrayList<>();
        List<Rekeyed> rekeyed = new ArrayList<>();
        List<RevisionFile> otherRule = new ArrayList<>();
        for (AppliedRevision row : applied.rows()) {
            Optional<RevisionFile> file = fileToCompare(build, row);
            if (file.isEmpty()) {
                continue;
            }
            try {
                String checksum = preparation.checksum(file.get());
                if (checksum.equals(row.checksum())) {
                    rekeyed.add(new Rekeyed(file.get(), checksum));
                } else if (!rule(checksum).equals(rule(String.valueOf(row.checksum())))) {
                    otherRule.add(file.get());
                    rekeyed.add(new Rekeyed(file.get(), checksum));
                } else {
                    changed.add(new Changed(file.get(), null));
                }
            } catch (MigrationException e) {
                changed.add(new Changed(file.get(), e));
            }
        }
        return new ContentCheck(changed, rekeyed, otherRule);
    }

    private static Optional<RevisionFile> fileToCompare(Build build, AppliedRevision row) {
        if (row.state() != RowState.APPLIED || row.checksum() == null) {
            return Optional.empty();
        }
        RevisionScript script = build.script(row.id()).orElse(null);
        return script instanceof RevisionFile file && !Objects.equals(file.sourceKey(), row.sourceKey())
                ? Optional.of(file)
                : Optional.empty();
    }

    private static String rule(String checksum) {
        int colon = checksum.indexOf(':');
        return colon < 0 ? checksum : checksum.substring(0, colon);
    }

    /** What has changed, as whole sentences; empty text if nothing has. */
    String describeChanged() {
        if (changed.isEmpty()) {
            return "";
        }
        List<String> named = changed.stream().map(Changed::describe).toList();
        return changed.size() == 1
                ? changed.get(0).sentence()
                : "Revisions were edited after they were applied: " + String.join(", ", named) + ".";
    }

    /** Whose checksums follow another rule, as a whole sentence. */
    String describeOtherRule() {
        return otherRule.size() + " applied revisions have checksums by the rule of another version; their files are"
                + " taken as they are.";
    }
}
