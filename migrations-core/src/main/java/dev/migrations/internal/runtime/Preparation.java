package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.HalfRunChangedException;
import dev.migrations.error.JavaDowngradeException;
import dev.migrations.error.UncertainJavaException;
import dev.migrations.internal.store.NewRow;
import dev.migrations.operation.Operation;
import dev.migrations.plan.AppliedRevision;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.IrreversibleRevisionException;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.Step;
import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.JavaRevision;
import dev.migrations.script.RevisionBody;
import dev.migrations.script.RevisionFile;
import dev.migrations.script.RevisionScript;
import dev.migrations.script.Section;
import dev.migrations.sql.TokenDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything that a plan will run, from end to end, before the first statement is sent: what can be refused is
 * refused here. Not thread-safe.
 */
public final class Preparation {

    /** A longer downgrade is not stored in the state table; in bytes. */
    static final long LONGEST_STORED_DOWNGRADE = 1 << 20;

    private final Build build;
    private final Dialect dialect;
    private final StatementKeep keep = StatementKeep.bounded();
    private final TokenDigest digest = new TokenDigest();
    private final DatabaseSections sections;
    private final RevisionRows rows;
    private @Nullable JavaPreparation java;

    /** Prepares plans of {@code build} for databases of {@code dialect}. */
    public Preparation(Build build, Dialect dialect) {
        this.build = build;
        this.dialect = dialect;
        this.sections = new DatabaseSections(dialect, digest);
        this.rows = new RevisionRows(build, sections);
    }

    /** Made when a Java revision is met: of a build that has none, the vocabulary is not even loaded. */
    private JavaPreparation java() {
        if (java == null) {
            java = new JavaPreparation(dialect, build.naming());
        }
        return java;
    }

    /**
     * The steps of {@code plan}, ready to run.
     *
     * @param stored finds the stored downgrade of a revision that this build does not have
     */
    public List<PreparedStep> prepare(
            MigrationPlan plan, AppliedSet applied, Function<RevisionId, Optional<String>> stored) {
        refuseIrreversible(plan, applied, stored);
        List<PreparedStep> steps = new ArrayList<>();
        for (Step step : plan.steps()) {
            steps.add(prepare(step, applied, stored));
        }
        return steps;
    }

    void refuseIrreversible(MigrationPlan plan, AppliedSet applied, Function<RevisionId, Optional<String>> stored) {
        if (plan.direction() == Direction.UPGRADE) {
            return;
        }
        List<Revision> irreversible = plan.steps().stream()
                .map(Step::revision)
                .filter(r -> !isReversible(r, applied, stored))
                .toList();
        if (!irreversible.isEmpty()) {
            boolean tooLong = irreversible.stream().allMatch(r -> isTooLong(r, applied));
            throw tooLong
                    ? IrreversibleRevisionException.notStored(irreversible, LONGEST_STORED_DOWNGRADE)
                    : new IrreversibleRevisionException(irreversible);
        }
    }

    /** Its row says that it has a downgrade, which then is neither there nor here. */
    private boolean isTooLong(Revision revision, AppliedSet applied) {
        return build.script(revision.id()).isEmpty()
                && applied.row(revision.id()).filter(row -> !row.irreversible()).isPresent();
    }

    private boolean isReversible(Revision revision, AppliedSet applied, Function<RevisionId, Optional<String>> stored) {
        Optional<RevisionScript> script = build.script(revision.id());
        if (script.isPresent()) {
            return reversible(script.get());
        }
        if (applied.row(revision.id()).map(AppliedRevision::kind).orElse(null) == AppliedRevision.Kind.JAVA) {
            throw new JavaDowngradeException(revision.id().value());
        }
        return stored.apply(revision.id()).isPresent();
    }

    /**
     * Whether a downgrade can cross this revision on this database. A Java revision without a downgrade of its own is asked
     * what it does, as if it ran.
     */
    public boolean reversible(RevisionScript script) {
        if (script instanceof JavaRevision java) {
            return java().isReversible(java);
        }
        return sections.of(((RevisionFile) script).body(), Direction.DOWNGRADE).isPresent();
    }

    /** Whether a downgrade can cross this Java revision, as far as that does not depend on the database. */
    public static boolean reversibleAnywhere(JavaRevision java) {
        return JavaPreparation.isReversibleAnywhere(java);
    }

    /** Whether a downgrade can cross this revision, as far as that is known without running anything of it. */
    public boolean knownReversible(RevisionScript script) {
        return script instanceof JavaRevision java ? java.declaresDowngrade() : reversible(script);
    }

    /**
     * Reads to its end what can still run of a file on this database, and fails as an upgrade or a downgrade would.
     *
     * @param applied whether the upgrade has run already; only the downgrade can run then
     */
    public void verify(RevisionFile file, boolean applied) {
        RevisionId id = file.revision().id();
        RevisionBody body = file.body();
        if (!applied) {
            survey(id, sections.upgrade(file, body));
        }
        sections.of(body, Direction.DOWNGRADE).ifPresent(section -> survey(id, section));
    }

    /** One step, whatever the others are. */
    PreparedStep prepare(Step step, AppliedSet applied, Function<RevisionId, Optional<String>> stored) {
        RevisionId id = step.revision().id();
        AppliedRevision halfRun = step.resume() ? applied.row(id).orElse(null) : null;
        RevisionScript script = build.script(id).orElse(null);
        if (script instanceof JavaRevision java) {
            return prepareJava(step, java, halfRun, stored);
        }
        if (step.direction() == Direction.UPGRADE) {
            RevisionFile file = (RevisionFile) Objects.requireNonNull(script);
            RevisionBody body = file.body();
            PreparedStep.SqlWork work = survey(id, sections.upgrade(file, body));
            return new PreparedStep(step, rows.of(file, body, work.survey().checksum()), work, halfRun);
        }
        Section section = sections.downgrade(id, (RevisionFile) script, stored);
        if (halfRun != null) {
            refuseEdited(step.revision(), section, halfRun, stored);
        }
        return new PreparedStep(
                step, RevisionRows.takenBack(step.revision(), applied, section), survey(id, section), halfRun);
    }

    private PreparedStep prepareJava(
            Step step,
            JavaRevision java,
            @Nullable AppliedRevision halfRun,
            Function<RevisionId, Optional<String>> stored) {
        boolean begun = halfRun != null && halfRun.statementsStarted() > 0;
        boolean counted = halfRun != null && begun && isCounted(step, halfRun, stored);
        if (counted || (!begun && !java.transactional())) {
            JavaScript script = java().script(java, step.direction());
            if (script.obstacle() == null) {
                return prepareStatements(step, java, script, halfRun, stored);
            }
        }
        if (begun) {
            throw uncertain(step.revision(), java);
        }
        return prepareClass(step, java, halfRun);
    }

    private static UncertainJavaException uncertain(Revision revision, JavaRevision java) {
        return java.transactional()
                ? new UncertainJavaException(revision.id().value(), revision.origin())
                : UncertainJavaException.withoutTransaction(revision.id().value(), revision.origin());
    }

    /** Whether it was run statement by statement, and not as a class: the row holds a part of what it had said. */
    private static boolean isCounted(
            Step step, AppliedRevision halfRun, Function<RevisionId, Optional<String>> stored) {
        return step.direction() == Direction.UPGRADE
                ? halfRun.checksum() != null
                : stored.apply(halfRun.id()).isPresent();
    }

    /** What a Java revision says without a transaction is run as the section that it would be. */
    private PreparedStep prepareStatements(
            Step step,
            JavaRevision java,
            JavaScript script,
            @Nullable AppliedRevision halfRun,
            Function<RevisionId, Optional<String>> stored) {
        Revision revision = step.revision();
        Section section = script.section(revision, step.direction(), false);
        if (step.direction() == Direction.DOWNGRADE && halfRun != null) {
            refuseEdited(revision, section, halfRun, stored);
        }
        SectionSurvey survey = survey(revision.id(), section).survey();
        NewRow row = step.direction() == Direction.UPGRADE
                ? javaRow(java)
                : rows.of(java, true)
                        .withDowngrade(
                                section.textUpTo(LONGEST_STORED_DOWNGRADE).orElse(null));
        return new PreparedStep(step, row, new PreparedStep.SqlWork(section, survey, script), halfRun);
    }

    private PreparedStep prepareClass(Step step, JavaRevision java, @Nullable AppliedRevision halfRun) {
        if (step.direction() == Direction.UPGRADE) {
            JavaPreparation.Known known = java().checkUpgrade(java);
            return new PreparedStep(
                    step, rows.of(java, known.reversible()), javaWork(java, null, known.rebuilds()), halfRun);
        }
        List<Operation> reversal =
                java.declaresDowngrade() ? null : java().reversal(java).orElseThrow();
        boolean rebuilds = java().checkDowngrade(java, reversal);
        return new PreparedStep(step, rows.of(java, true), javaWork(java, reversal, rebuilds), halfRun);
    }

    /** Whether a definition is in it is not known, so it is not taken for one transaction where that would commit. */
    private PreparedStep.JavaWork javaWork(JavaRevision java, @Nullable List<Operation> reversal, boolean rebuilds) {
        boolean inTransaction = java.transactional() && !dialect.definitionsCommit();
        return new PreparedStep.JavaWork(java, reversal, build.naming(), inTransaction, rebuilds);
    }

    /** The row of a half-run downgrade holds the text that was begun; what has run of it must still be the same. */
    private void refuseEdited(
            Revision revision, Section now, AppliedRevision halfRun, Function<RevisionId, Optional<String>> stored) {
        int started = halfRun.statementsStarted();
        Optional<String> begun = stored.apply(halfRun.id());
        if (begun.isEmpty() || started == 0) {
            return;
        }
        Section before = DatabaseSections.stored(halfRun.id(), begun.get());
        if (!sections.checksum(before, started).equals(sections.checksum(now, started))) {
            throw new HalfRunChangedException(halfRun.id().value(), revision.origin(), started);
        }
    }

    PreparedStep.SqlWork survey(RevisionId id, Section section) {
        return new PreparedStep.SqlWork(section, new Surveyor(id, section, dialect, keep, digest).survey());
    }

    /** Asks what the Java revisions of a plan say in a script. */
    JavaScripts.Inquiry inquiry(MigrationPlan plan, Function<RevisionId, Optional<String>> stored) {
        return new JavaScripts.Inquiry(build, sections, java(), plan, stored);
    }

    /** The text of the section that serves this database; empty if there is none, or if it is too long to be stored. */
    public Optional<String> text(RevisionScript script, Direction direction) {
        return script instanceof RevisionFile file
                ? sections.of(file.body(), direction).flatMap(s -> s.textUpTo(LONGEST_STORED_DOWNGRADE))
                : Optional.empty();
    }

    /** The checksum of the upgrade section that serves this database. */
    public String checksum(RevisionFile file) {
        return sections.checksum(file, file.body());
    }

    /**
     * The checksum of the first statements of what upgrades this database; empty for a Java revision whose statements are
     * not counted.
     */
    public Optional<String> checksum(RevisionScript script, int statements) {
        if (script instanceof RevisionFile file) {
            return Optional.of(sections.checksum(sections.upgrade(file, file.body()), statements));
        }
        JavaRevision revision = (JavaRevision) script;
        JavaScript said = java().script(revision, Direction.UPGRADE);
        return said.obstacle() == null
                ? Optional.of(
                        sections.checksum(said.section(revision.revision(), Direction.UPGRADE, false), statements))
                : Optional.empty();
    }

    /** What the state table says of a revision that is stamped or accepted as it is. */
    public NewRow row(RevisionScript script) {
        if (script instanceof JavaRevision java) {
            return javaRow(java);
        }
        RevisionFile file = (RevisionFile) script;
        RevisionBody body = file.body();
        return rows.of(file, body, sections.checksum(file, body));
    }

    /** The row of a Java revision that is written as the section that it would be. */
    NewRow javaRow(JavaRevision java) {
        return rows.of(java, java().isReversible(java));
    }
}
