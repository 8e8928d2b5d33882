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
        assessment.wrongDatabase().ifPresent(Judgement::fail);
        assessment.fileGone().stream().findFirst().ifPresent(Judgement::fail);
        List<String> warnings = new ArrayList<>();
        Settings settings = engine.settings();
        boolean failAhead = settings.ahead() == AheadPolicy.FAIL;
        assessment.ahead().ifPresent(f -> failOrWarn(f, failAhead, warnings));
        boolean failDiverged = settings.ahead() != AheadPolicy.APPLY;
        assessment.diverged().ifPresent(f -> failOrWarn(f, failDiverged, warnings));
        boolean failOutOfOrder = settings.outOfOrder() == OutOfOrderPolicy.FAIL;
        assessment.outOfOrder().forEach(f -> failOrWarn(f, failOutOfOrder, warnings));
        assessment.reparented().forEach(f -> failOrWarn(f, false, warnings));
        if (target instanceof RevisionSelector.Heads) {
            assessment.severalHeads().ifPresent(f -> failOrWarn(f, false, warnings));
        }
        ContentCheck content = ContentCheck.of(build, applied, session);
        judgeContent(content, settings.changed(), warnings);
        return new Judgement(assessment, content, warnings);
    }

    private static void fail(Finding finding) {
        throw finding.toException();
    }

    private static void failOrWarn(Finding finding, boolean fail, List<String> warnings) {
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
