package dev.migrations;

import dev.migrations.plan.Finding;
import dev.migrations.plan.FindingCode;
import dev.migrations.revision.RevisionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a check has found.
 *
 * @param code what it is; {@link FindingCode#word()} is what programs may rely on
 * @param severity how much it matters under the configuration of who checks
 * @param revisions the revisions that it is about; may be empty
 * @param file the file or class that it is about, if it is one
 * @param line the line in it, counted from 1, if it is one
 * @param message what was found, as whole sentences
 * @param action what can be done about it, as whole sentences
 */
public record CheckFinding(
        FindingCode code,
        Severity severity,
        List<RevisionId> revisions,
        @Nullable String file,
        @Nullable Integer line,
        String message,
        String action) {

    public CheckFinding {
        revisions = List.copyOf(revisions);
    }

    static CheckFinding of(Finding finding, Severity severity) {
        String file = finding instanceof Finding.Reparented reparented
                ? reparented.revision().origin()
                : null;
        return new CheckFinding(
                finding.code(), severity, finding.revisions(), file, null, finding.description(), finding.advice());
    }

    /** {@code warning several-heads: Two heads: ... Join them: ...}. */
    @Override
    public String toString() {
        return severity.word() + " " + code.word() + ": " + message + " " + action;
    }
}
