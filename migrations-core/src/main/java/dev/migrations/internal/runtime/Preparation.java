package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.JavaDowngradeException;
import dev.migrations.error.SectionMissingException;
import dev.migrations.error.SourceLocation;
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
import java.util.Optional;
import java.util.function.Function;

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

    private Optional<Section> section(RevisionBody body, Direction direction) {
        return body.section(direction, dialect.sectionNames());
    }

    private PreparedStep prepare(Step step, AppliedSet applied, Function<RevisionId, Optional<String>> stored) {
        RevisionId id = step.revision().id();
        AppliedRevision halfRun = step.resume() ? applied.row(id).orElse(null) : null;
        Optional<RevisionScript> script = build.script(id);
        if (script.isEmpty()) {
            Section section = Section.ofStored(
                    Direction.DOWNGRADE,
                    stored.apply(id).orElseThrow(),
                    new SourceLocation("stored downgrade of " + id, 1));
            return new PreparedStep(step, storedRow(step.revision(), section), survey(id, section), halfRun);
        }
        if (script.get() instanceof JavaRevision java) {
            return new PreparedStep(step, row(java), new PreparedStep.JavaWork(java), halfRun);
        }
        RevisionFile file = (RevisionFile) script.get();
        PreparedStep.SqlWork upgrade = step.direction() == Direction.UPGRADE ? survey(id, upgradeSection(file)) : null;
        PreparedStep.SqlWork work = upgrade != null
                ? upgrade
                : survey(id, section(file.body(), Direction.DOWNGRADE).orElseThrow());
        return new PreparedStep(step, row(file, work.survey().checksum()), work, halfRun);
    }

    private PreparedStep.SqlWork survey(RevisionId id, Section section) {
        return new PreparedStep.SqlWork(section, new Surveyor(id, section, dialect).survey());
    }

    private Section upgradeSection(RevisionFile file) {
        return section(file.body(), Direction.UPGRADE)
                .orElseThrow(() -> new SectionMissingException(
                        file.revision().id().value(),
                        file.revision().origin(),
                        dialect.product(),
                        dialect.sectionNames().get(0)));
    }

    /** The checksum of the upgrade section that serves this database. */
    public String checksum(RevisionFile file) {
        return survey(file.revision().id(), upgradeSection(file)).survey().checksum();
    }

    /** The checksum of the first statements of the upgrade section that serves this database. */
    public String checksum(RevisionFile file, int statements) {
        try (SectionReader reader = new SectionReader(upgradeSection(file), dialect)) {
            for (int i = 0; i < statements; i++) {
                reader.next();
            }
            return reader.checksum();
        }
    }

    /** What the state table says of a revision that is stamped or accepted as it is. */
    public NewRow row(RevisionScript script) {
        return script instanceof JavaRevision java
                ? row(java)
                : row((RevisionFile) script, checksum((RevisionFile) script));
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

    private NewRow row(RevisionFile file, String checksum) {
        Optional<Section> downgrade = section(file.body(), Direction.DOWNGRADE);
        return new NewRow(
                file.revision(),
                build.graph().dependsOn(file.revision().id()),
                AppliedRevision.Kind.SQL,
                checksum,
                file.sourceKey(),
                downgrade.flatMap(s -> s.textUpTo(LONGEST_STORED_DOWNGRADE)).orElse(null),
                downgrade.isEmpty());
    }

    private static NewRow storedRow(Revision revision, Section section) {
        return new NewRow(
                revision,
                List.of(),
                AppliedRevision.Kind.SQL,
                null,
                null,
                section.textUpTo(LONGEST_STORED_DOWNGRADE).orElse(null),
                false);
    }
}
