package dev.migrations;

import dev.migrations.error.ForeignHistoryException;
import dev.migrations.error.MigrationException;
import dev.migrations.error.RepairWords;
import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.runtime.Preparation;
import dev.migrations.internal.store.FirstContact;
import dev.migrations.internal.store.Session;
import dev.migrations.plan.AheadPolicy;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.Assessment;
import dev.migrations.plan.ChangedPolicy;
import dev.migrations.plan.Finding;
import dev.migrations.plan.FindingCode;
import dev.migrations.plan.LogEntry;
import dev.migrations.plan.OutOfOrderPolicy;
import dev.migrations.plan.RowState;
import dev.migrations.revision.MultipleHeadsException;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.revision.Wording;
import dev.migrations.script.RevisionFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A check of the files against the database: writes nothing and needs no right but SELECT. One object for one call. */
final class CheckRun {

    private final Engine engine;
    private final List<CheckFinding> findings = new ArrayList<>();

    CheckRun(Engine engine) {
        this.engine = engine;
    }

    CheckResult run() {
        Build build;
        try {
            build = engine.buildAgainstDatabase();
        } catch (MigrationException e) {
            return new CheckResult(FilesCheck.unusable(engine.files(), e));
        }
        try (Session session = engine.open()) {
            check(build, session);
        }
        return new CheckResult(findings);
    }

    private void check(Build build, Session session) {
        Preparation preparation = new Preparation(build, session.dialect());
        Optional<AppliedSet> found = engine.applied(session);
        AppliedSet applied = found.orElse(AppliedSet.empty());
        findings.addAll(new FilesCheck(engine.files())
                .contents(
                        build,
                        file -> preparation.verify(
                                file, applied.contains(file.revision().id())),
                        preparation::reversible));
        if (found.isEmpty()) {
            foreignHistory(session);
        }
        Assessment assessment = assess(build, applied);
        assessment.findings().forEach(this::add);
        pending(assessment.pending());
        content(ContentCheck.of(build, applied, session));
        if (found.isPresent()) {
            Severity severity = assessment.isUpToDate() ? Severity.WARNING : Severity.ERROR;
            engine.store(session).lastLog().ifPresent(last -> lastAction(last, severity));
        }
    }

    private void foreignHistory(Session session) {
        try {
            FirstContact.look(session, engine.tables());
        } catch (ForeignHistoryException e) {
            findings.add(error(FindingCode.FOREIGN_HISTORY, List.of(), e));
        }
    }

    /** Where the configured target means nothing, everything else is judged as for {@code heads}. */
    private Assessment assess(Build build, AppliedSet applied) {
        try {
            return Assessment.of(build.graph(), applied, engine.settings().target());
        } catch (MigrationException e) {
            FindingCode code =
                    e instanceof MultipleHeadsException ? FindingCode.SEVERAL_HEADS : FindingCode.INVALID_TARGET;
            findings.add(error(code, heads(e), e));
            return Assessment.of(build.graph(), applied, RevisionSelector.HEADS);
        }
    }

    private static List<RevisionId> heads(MigrationException e) {
        return e instanceof MultipleHeadsException several
                ? several.heads().stream().map(Revision::id).toList()
                : List.of();
    }

    private static CheckFinding error(FindingCode code, List<RevisionId> revisions, MigrationException e) {
        return new CheckFinding(code, Severity.ERROR, revisions, null, null, e.description(), e.action());
    }

    private void add(Finding finding) {
        boolean said = findings.stream().anyMatch(f -> f.code() == finding.code() && f.severity() == Severity.ERROR);
        if (!(finding instanceof Finding.Heads && said)) {
            findings.add(CheckFinding.of(finding, isRefused(finding) ? Severity.ERROR : Severity.WARNING));
        }
    }

    /** Whether an upgrade with this configuration would fail for it. */
    private boolean isRefused(Finding finding) {
        Settings settings = engine.settings();
        return switch (finding.code()) {
            case AHEAD -> settings.ahead() == AheadPolicy.FAIL;
            case DIVERGED -> settings.ahead() != AheadPolicy.APPLY;
            case OUT_OF_ORDER -> settings.outOfOrder() == OutOfOrderPolicy.FAIL;
            case HALF_RUN -> !goesOn((Finding.HalfRun) finding);
            case REPARENTED, SEVERAL_HEADS -> false;
            default -> true;
        };
    }

    /** An upgrade finishes what it has begun; what a downgrade has begun, or another build, is in its way. */
    private static boolean goesOn(Finding.HalfRun halfRun) {
        return halfRun.known() && halfRun.row().state() == RowState.UPGRADING;
    }

    private void pending(List<Revision> pending) {
        if (!pending.isEmpty()) {
            boolean one = pending.size() == 1;
            findings.add(new CheckFinding(
                    FindingCode.PENDING,
                    Severity.WARNING,
                    pending.stream().map(Revision::id).toList(),
                    one ? pending.get(0).origin() : null,
                    null,
                    (one ? "A revision is" : pending.size() + " revisions are") + " pending: " + Wording.and(pending)
                            + ".",
                    "Apply " + (one ? "it" : "them") + ": migrations upgrade"));
        }
    }

    private void content(ContentCheck content) {
        Severity severity = engine.settings().changed() == ChangedPolicy.FAIL ? Severity.ERROR : Severity.WARNING;
        for (ContentCheck.Changed changed : content.changed()) {
            findings.add(new CheckFinding(
                    FindingCode.CHANGED,
                    severity,
                    List.of(changed.id()),
                    changed.file().revision().origin(),
                    null,
                    changed.sentence(),
                    "Restore the file as it was applied and put the change into a new revision; or, if the database is what"
                            + " the file says now, accept it: " + RepairWords.acceptChanges() + "."));
        }
        if (!content.otherRule().isEmpty()) {
            findings.add(new CheckFinding(
                    FindingCode.OTHER_CHECKSUM_RULE,
                    Severity.INFORMATION,
                    content.otherRule().stream()
                            .map(RevisionFile::revision)
                            .map(Revision::id)
                            .toList(),
                    null,
                    null,
                    content.describeOtherRule(),
                    "The next upgrade that applies something writes them anew."));
        }
    }

    /** Where nothing is pending it may have been left at that. */
    private void lastAction(LogEntry last, Severity severity) {
        if (last.outcome().equals("failed")) {
            String statement = last.statement() == null ? "" : " at statement " + last.statement();
            String reason = last.error() == null ? "" : ": " + last.error();
            findings.add(new CheckFinding(
                    FindingCode.FAILED,
                    severity,
                    List.of(last.revision()),
                    null,
                    null,
                    "The last " + last.action() + " of revision " + last.revision() + " failed" + statement + reason
                            + ".",
                    "Correct what was wrong, then go on: migrations " + last.action()));
        }
    }
}
