package dev.migrations.internal.offline;

import dev.migrations.internal.runtime.PreparedStep;
import dev.migrations.internal.store.NewRow;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.StampPlan;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The beginning of a script: what stops it at an error, and what it says of itself to who reads it. */
final class ScriptHead {

    private final ScriptTarget target;
    private final ScriptOutput out;

    ScriptHead(ScriptTarget target, ScriptOutput out) {
        this.target = target;
        this.out = out;
    }

    /** How people say where a database is. */
    static String place(Collection<RevisionId> current) {
        return current.isEmpty()
                ? "base"
                : current.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }

    void write(MigrationPlan plan, List<PreparedStep> steps) {
        writeHead(plan.direction().word(), plan.currentBefore(), plan.currentAfter());
        out.comment(count(steps.size()));
        for (PreparedStep step : steps) {
            String checksum = step.work() instanceof PreparedStep.SqlWork sql
                    ? sql.survey().checksum()
                    : null;
            revision(step.step().revision(), checksum);
        }
    }

    void write(StampPlan plan, List<NewRow> rows) {
        writeHead("stamp", plan.currentBefore(), plan.currentAfter());
        out.comment("No revision is run. Rows removed: " + place(plan.remove(), "none") + ". Rows added: " + rows.size()
                + (rows.isEmpty() ? "." : ":"));
        rows.forEach(row -> revision(row.revision(), row.checksum()));
    }

    private static String place(Collection<RevisionId> ids, String none) {
        return ids.isEmpty() ? none : place(ids);
    }

    private static String count(int steps) {
        return switch (steps) {
            case 0 -> "Nothing to do.";
            case 1 -> "1 revision:";
            default -> steps + " revisions:";
        };
    }

    private void writeHead(String verb, Collection<RevisionId> from, Collection<RevisionId> to) {
        target.client().settings().forEach(out::text);
        out.comment("migrations " + target.author().toolVersion() + ", " + verb + " for "
                + target.dialect().product());
        out.comment("from: " + place(from));
        out.comment("to:   " + place(to));
        out.comment("run:  " + target.client().invocation());
        out.comment("");
    }

    private void revision(Revision revision, @Nullable String checksum) {
        out.comment("  " + revision);
        out.comment("    " + revision.origin() + (checksum == null ? "" : ", checksum " + checksum));
    }
}
