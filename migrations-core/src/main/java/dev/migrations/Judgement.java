package dev.migrations;

import dev.migrations.error.ChangedRevisionException;
import dev.migrations.internal.runtime.Build;
import dev.migrations.internal.store.Session;
import dev.migrations.plan.AheadPolicy;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.Assessment;
import dev.migrations.plan.ChangedPolicy;
import dev.migrations.plan.Finding;
import dev.migrations.plan.OutOfOrderPolicy;
import dev.migrations.revision.RevisionSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The policy table of an upgrade, applied to one state of the database: fails where the policy says so, else holds the
 * warnings.
 *
 * @param assessment what was found
 * @param content what has become of the files of applied revisions
 * @param warnings one text each
 */
record Judgement(Assessment assessment, ContentCheck content, List<String> warnings) {

    Judgement {
        warnings = List.copyOf(warnings);
    }

    static Judgement of(Engine engine, Build build, Session session, AppliedSet applied, RevisionSelector target) {
        Assessment assessment = Assessment.of(build.graph(), applied, target);
        List<String> warnings = new ArrayList<>();
        Settings settings = engine.settings();
        judge(assessment.wrongDatabase(), true, warnings);
        judge(assessment.fileGone(), true, warnings);
        judge(assessment.ahead(), settings.ahead() == AheadPolicy.FAIL, warnings);
        judge(assessment.diverged(), settings.ahead() != AheadPolicy.APPLY, warnings);
        judge(assessment.outOfOrder(), settings.outOfOrder() == OutOfOrderPolicy.FAIL, warnings);
        judge(assessment.reparented(), false, warnings);
        if (target instanceof RevisionSelector.Heads) {
            judge(assessment.severalHeads(), false, warnings);
        }
        ContentCheck content = ContentCheck.of(build, applied, session);
        judgeContent(content, settings.changed(), warnings);
        return new Judgement(assessment, content, warnings);
    }

    private static void judge(Optional<? extends Finding> finding, boolean fail, List<String> warnings) {
        if (finding.isPresent()) {
            judge(finding.get(), fail, warnings);
        }
    }

    private static void judge(List<? extends Finding> findings, boolean fail, List<String> warnings) {
        for (Finding finding : findings) {
            judge(finding, fail, warnings);
        }
    }

    private static void judge(Finding finding, boolean fail, List<String> warnings) {
        if (fail) {
            throw finding.toException();
        }
        warnings.add(finding.describe());
    }

    private static void judgeContent(ContentCheck content, ChangedPolicy policy, List<String> warnings) {
        if (!content.changed().isEmpty()) {
            if (policy == ChangedPolicy.FAIL) {
                throw new ChangedRevisionException(
                        content.changed().stream().map(f -> f.id().value()).toList(), content.describeChanged());
            }
            warnings.add(content.describeChanged());
        }
        if (!content.otherRule().isEmpty()) {
            warnings.add(content.describeOtherRule());
        }
    }

    /** Whether there is nothing to do. */
    boolean isUpToDate() {
        return assessment.isUpToDate();
    }
}
