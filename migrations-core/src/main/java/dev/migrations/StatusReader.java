package dev.migrations;

import dev.migrations.error.ForeignHistoryException;
import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.runtime.Preparation;
import dev.migrations.internal.store.FirstContact;
import dev.migrations.internal.store.Session;
import dev.migrations.internal.store.StateStore;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.Assessment;
import dev.migrations.plan.HistoryRange;
import dev.migrations.plan.LogEntry;
import dev.migrations.plan.Planner;
import dev.migrations.plan.RowState;
import dev.migrations.plan.UnionGraph;
import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.script.JavaRevision;
import dev.migrations.script.RevisionScript;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reading verbs: they create nothing and need no right but SELECT. One object for one call. */
final class StatusReader {

    private final Engine engine;
    private final Build build;

    StatusReader(Engine engine) {
        this.engine = engine;
        this.build = engine.buildAgainstDatabase();
    }

    Status status() {
        try (Session session = engine.open()) {
            Optional<AppliedSet> found = engine.applied(session);
            AppliedSet applied = found.orElse(AppliedSet.empty());
            Assessment assessment =
                    Assessment.of(build.graph(), applied, engine.settings().target());
            ContentCheck content = ContentCheck.of(build, applied, session);
            @Nullable
            LogEntry last =
                    found.isEmpty() ? null : engine.store(session).lastLog().orElse(null);
            boolean foreign = assessment.wrongDatabase().isPresent() || (found.isEmpty() && hasForeignHistory(session));
            return new Status(
                    session.database().product(),
                    state(foreign, assessment, content, last),
                    assessment.isUpToDate() && !foreign,
                    engine.settings().target().toString(),
                    assessment.current(),
                    build.graph().effectiveHeads(),
                    new Status.Counts(
                            applied.ids().size(),
                            assessment.pending().size(),
                            assessment.unknown().size(),
                            content.changed().size()),
                    last == null ? null : last(last));
        }
    }

    private boolean hasForeignHistory(Session session) {
        try {
            FirstContact.look(session, engine.tables());
            return false;
        } catch (ForeignHistoryException e) {
            return true;
        }
    }

    private static Status.Last last(LogEntry last) {
        return new Status.Last(
                last.revision(), last.action(), last.outcome(), last.at(), last.osUser() + "@" + last.host());
    }

    private static Status.State state(
            boolean foreign, Assessment assessment, ContentCheck content, @Nullable LogEntry last) {
        if (foreign) {
            return Status.State.FOREIGN;
        }
        boolean lastFailed = last != null && last.outcome().equals("failed") && !assessment.isUpToDate();
        if (!assessment.halfRun().isEmpty() || lastFailed) {
            return Status.State.FAILED;
        }
        if (!content.changed().isEmpty()) {
            return Status.State.CHANGED;
        }
        if (!assessment.pending().isEmpty()) {
            return Status.State.PENDING;
        }
        return assessment.unknown().isEmpty() ? Status.State.UP_TO_DATE : Status.State.AHEAD;
    }

    /** Of the file where there is one, else what the database has kept of it. */
    RevisionSql sql(RevisionId id) {
        try (Session session = engine.open()) {
            RevisionScript script = build.script(id).orElse(null);
            if (script == null) {
                return new RevisionSql(
                        null, engine.store(session).storedDowngrade(id).orElse(null));
            }
            Preparation preparation = new Preparation(build, session.dialect());
            return new RevisionSql(
                    preparation.text(script, Direction.UPGRADE).orElse(null),
                    preparation.text(script, Direction.DOWNGRADE).orElse(null));
        }
    }

    /** All revisions in upgrade order, the unknown ones too. */
    List<RevisionInfo> history() {
        return infos(applied -> UnionGraph.of(build.graph(), applied).revisions().stream()
                .map(Revision::id)
                .toList());
    }

    /** The revisions of a range. */
    List<RevisionInfo> history(RevisionSelector range) {
        return infos(applied -> HistoryRange.of(build.graph(), applied, range));
    }

    /** What the database is at. */
    List<RevisionInfo> current() {
        return infos(applied -> Planner.current(build.graph(), applied));
    }

    /** The effective heads of the build. */
    List<RevisionInfo> heads() {
        return infos(applied -> build.graph().effectiveHeads());
    }

    /** What is pending for the configured target. */
    List<RevisionInfo> pending() {
        return infos(applied -> Assessment.of(
                        build.graph(), applied, engine.settings().target())
                .pending()
                .stream()
                .map(Revision::id)
                .toList());
    }

    /** Looks into the files of those revisions only that are asked for. */
    private List<RevisionInfo> infos(Function<AppliedSet, List<RevisionId>> choice) {
        try (Session session = engine.open()) {
            AppliedSet applied = engine.applied(session).orElse(AppliedSet.empty());
            List<RevisionId> ids = choice.apply(applied);
            RevisionGraph union = UnionGraph.of(build.graph(), applied);
            Context context = new Context(
                    applied,
                    union,
                    new Preparation(build, session.dialect()),
                    new HashSet<>(union.maximal(applied.ids())),
                    new HashSet<>(build.graph().effectiveHeads()),
                    changed(session, applied, ids));
            return ids.stream().map(id -> info(union.get(id), context)).toList();
        }
    }

    private Set<RevisionId> changed(Session session, AppliedSet applied, List<RevisionId> ids) {
        AppliedSet asked = AppliedSet.of(
                ids.stream().map(applied::row).flatMap(Optional::stream).toList());
        return ContentCheck.of(build, asked, session).changed().stream()
                .map(ContentCheck.Changed::id)
                .collect(Collectors.toSet());
    }

    /** The rows of the log for one revision, oldest first. */
    List<LogEntry> log(RevisionId id) {
        try (Session session = engine.open()) {
            return new StateStore(session, engine.tables()).log(id);
        }
    }

    /** The whole log, oldest first. */
    List<LogEntry> log() {
        try (Session session = engine.open()) {
            return new StateStore(session, engine.tables()).log();
        }
    }

    private record Context(
            AppliedSet applied,
            RevisionGraph union,
            Preparation preparation,
            Set<RevisionId> current,
            Set<RevisionId> heads,
            Set<RevisionId> changed) {}

    private RevisionInfo info(Revision revision, Context context) {
        RevisionId id = revision.id();
        AppliedRevision row = context.applied().row(id).orElse(null);
        return new RevisionInfo(
                id,
                revision.downRevisions(),
                context.union().dependsOn(id),
                revision.labels(),
                revision.message(),
                isJava(id, row) ? "java" : "sql",
                state(id, row, context),
                context.current().contains(id),
                context.heads().contains(id),
                isReversible(id, row, context),
                row == null ? null : row.checksum(),
                row == null ? null : row.appliedAt(),
                row == null ? null : row.appliedBy(),
                row == null ? null : row.executionMs());
    }

    private boolean isJava(RevisionId id, @Nullable AppliedRevision row) {
        return build.script(id)
                .map(s -> s instanceof JavaRevision)
                .orElseGet(() -> row != null && row.kind() == AppliedRevision.Kind.JAVA);
    }

    /**
     * What is applied has said so when it was; a file is read only for what is not, and no class runs because somebody
     * looks.
     */
    private boolean isReversible(RevisionId id, @Nullable AppliedRevision row, Context context) {
        if (row != null) {
            boolean lostClass =
                    row.kind() == AppliedRevision.Kind.JAVA && build.script(id).isEmpty();
            return !row.irreversible() && !lostClass;
        }
        return build.script(id).map(context.preparation()::knownReversible).orElse(false);
    }

    private RevisionInfo.State state(RevisionId id, @Nullable AppliedRevision row, Context context) {
        if (row == null) {
            return RevisionInfo.State.PENDING;
        }
        if (row.state() != RowState.APPLIED) {
            return RevisionInfo.State.valueOf(row.state().name());
        }
        if (build.script(id).isEmpty()) {
            return RevisionInfo.State.UNKNOWN;
        }
        return context.changed().contains(id) ? RevisionInfo.State.CHANGED : RevisionInfo.State.APPLIED;
    }
}
