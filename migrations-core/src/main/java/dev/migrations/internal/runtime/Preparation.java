package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.HalfRunChangedException;
import dev.migrations.error.JavaDowngradeException;
import dev.migrations.error.SectionMissingException;
import dev.migrations.error.SourceLocation;
import dev.migrations.error.UncertainJavaException;
import dev.migrations.internal.store.NewRow;
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

    /** Prepares plans of {@code build} for databases of {@code dialect}. */
    public Preparation(Build build, Dialect dialect) {
        this.build = build;
        this.dialect = dialect;
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

    private void refuseIrreversible(
            MigrationPlan plan, AppliedSet applied, Function<RevisionId, Optional<String>> stored) {
        if (plan.direction() == Direction.UPGRADE) {
            return;
        }
        List<Revision> irreversible = plan.steps().stream()
                .map(Step::revision)
                .filter(r -> !isReversible(r, applied, stored))
                .toList();
        if (!irreversible.isEmpty()) {
            throw new IrreversibleRevisionException(irreversible);
        }
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

    /** Whether a downgrade can cross this revision on this database. */
    public boolean reversible(RevisionScript script) {
        if (script instanceof JavaRevision java) {
            return java.reversible();
        }
        return section(((RevisionFile) script).body(), Direction.DOWNGRADE).isPresent();
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
            survey(id, upgradeSection(file, body));
        }
        section(body, Direction.DOWNGRADE).ifPresent(section -> survey(id, section));
    }

    /** The text of the section that serves this database; empty if there is none, or if it is too long to be stored. */
    public Optional<String> text(RevisionScript script, Direction direction) {
        return script instanceof RevisionFile file
                ? section(file.body(), direction).flatMap(s -> s.textUpTo(LONGEST_STORED_DOWNGRADE))
                : Optional.empty();
    }

    private Optional<Section> section(RevisionBody body, Direction direction) {
        return body.section(direction, dialect.sectionNames());
    }

    private PreparedStep prepare(Step step, AppliedSet applied, Function<RevisionId, Optional<String>> stored) {
        RevisionId id = step.revision().id();
        AppliedRevision halfRun = step.resume() ? applied.row(id).orElse(null) : null;
        RevisionScript script = build.script(id).orElse(null);
        if (script instanceof JavaRevision java) {
            return new PreparedStep(step, row(java), javaWork(step, java, halfRun), halfRun);
        }
        if (step.direction() == Direction.UPGRADE) {
            RevisionFile file = (RevisionFile) Objects.requireNonNull(script);
            RevisionBody body = file.body();
            PreparedStep.SqlWork work = survey(id, upgradeSection(file, body));
            return new PreparedStep(step, row(file, body, work.survey().checksum()), work, halfRun);
        }
        Section section = downgradeSection(id, (RevisionFile) script, stored);
        if (halfRun != null) {
            refuseEdited(step.revision(), section, halfRun, stored);
        }
        return new PreparedStep(step, rowTakenBack(step.revision(), applied, section), survey(id, section), halfRun);
    }

    /** Whether a definition is in it is not known, so it is not taken for one transaction where that would commit. */
    private PreparedStep.JavaWork javaWork(Step step, JavaRevision java, @Nullable AppliedRevision halfRun) {
        if (halfRun != null && halfRun.statementsStarted() > 0) {
            throw new UncertainJavaException(
                    step.revision().id().value(), step.revision().origin());
        }
        return new PreparedStep.JavaWork(java, !dialect.definitionsCommit());
    }

    /** The file's own where there is a file, else what the database has stored. */
    private Section downgradeSection(
            RevisionId id, @Nullable RevisionFile file, Function<RevisionId, Optional<String>> stored) {
        return file != null
                ? section(file.body(), Direction.DOWNGRADE).orElseThrow()
                : storedSection(id, stored.apply(id).orElseThrow());
    }

    private static Section storedSection(RevisionId id, String text) {
        return Section.ofStored(Direction.DOWNGRADE, text, new SourceLocation("stored downgrade of " + id, 1));
    }

    /** Its row as it is, but with the downgrade that is about to run. */
    private static NewRow rowTakenBack(Revision revision, AppliedSet applied, Section section) {
        AppliedRevision row = applied.row(revision.id()).orElseThrow();
        return new NewRow(
                revision,
                row.dependsOn(),
                row.kind(),
                row.checksum(),
                row.sourceKey(),
                section.textUpTo(LONGEST_STORED_DOWNGRADE).orElse(null),
                row.irreversible());
    }

    /** The row of a half-run downgrade holds the text that was begun; what has run of it must still be the same. */
    private void refuseEdited(
            Revision revision, Section now, AppliedRevision halfRun, Function<RevisionId, Optional<String>> stored) {
        int started = halfRun.statementsStarted();
        Optional<String> begun = stored.apply(halfRun.id());
        if (begun.isEmpty() || started == 0) {
            return;
        }
        Section before = storedSection(halfRun.id(), begun.get());
        if (!prefix(before, started).equals(prefix(now, started))) {
            throw new HalfRunChangedException(halfRun.id().value(), revision.origin(), started);
        }
    }

    private PreparedStep.SqlWork survey(RevisionId id, Section section) {
        return new PreparedStep.SqlWork(section, new Surveyor(id, section, dialect).survey());
    }

    private Section upgradeSection(RevisionFile file, RevisionBody body) {
        return section(body, Direction.UPGRADE)
                .orElseThrow(() -> new SectionMissingException(
                        file.revision().id().value(),
                        file.revision().origin(),
                        dialect.product(),
                        dialect.sectionNames().get(0)));
    }

    /** The checksum of the upgrade section that serves this database. */
    public String checksum(RevisionFile file) {
        return checksum(file, file.body());
    }

    /** Reads the tokens and judges nothing: what is applied is compared with what it was, however it is written. */
    private String checksum(RevisionFile file, RevisionBody body) {
        return prefix(upgradeSection(file, body), Integer.MAX_VALUE);
    }

    /** The checksum of the first statements of the upgrade section that serves this database. */
    public String checksum(RevisionFile file, int statements) {
        return prefix(upgradeSection(file, file.body()), statements);
    }

    private String prefix(Section section, int statements) {
        try (SectionReader reader = new SectionReader(section, dialect)) {
            boolean more = true;
            for (int i = 0; more && i < statements; i++) {
                more = reader.next() != null;
            }
            return reader.checksum();
        }
    }

    /** What the state table says of a revision that is stamped or accepted as it is. */
    public NewRow row(RevisionScript script) {
        if (script instanceof JavaRevision java) {
            return row(java);
        }
        RevisionFile file = (RevisionFile) script;
        RevisionBody body = file.body();
        return row(file, body, checksum(file, body));
    }

    private NewRow row(JavaRevision java) {
        return new NewRow(
                java.revision(),
                build.graph().dependsOn(java.revision().id()),
                AppliedRevision.Kind.JAVA,
                null,
                null,
                null,
                !java.reversible());
    }

    private NewRow row(RevisionFile file, RevisionBody body, String checksum) {
        Optional<Section> downgrade = section(body, Direction.DOWNGRADE);
        return new NewRow(
                file.revision(),
                build.graph().dependsOn(file.revision().id()),
                AppliedRevision.Kind.SQL,
                checksum,
                file.sourceKey(),
                downgrade.flatMap(s -> s.textUpTo(LONGEST_STORED_DOWNGRADE)).orElse(null),
                downgrade.isEmpty());
    }
}
