package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.internal.store.Session;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.Step;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.JavaRevision;
import dev.migrations.script.RevisionScript;
import dev.migrations.script.Section;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads everything that a script of a plan will hold, where no class can run. Not thread-safe. */
public final class ScriptPreparation {

    private final Build build;
    private final Dialect dialect;
    private final Preparation preparation;

    /** Prepares scripts of plans of {@code build} for databases of {@code dialect}. */
    public ScriptPreparation(Build build, Dialect dialect) {
        this.build = build;
        this.dialect = dialect;
        this.preparation = new Preparation(build, dialect);
    }

    /**
     * What the Java revisions of a plan say in a script. On SQLite it depends on the tables that they will meet.
     * Refuses a plan that would take back what has no downgrade.
     *
     * @param stored finds the stored downgrade of a revision that this build does not have
     * @param live the database that the script is for; null if it is written without one
     */
    public JavaScripts javaScripts(
            MigrationPlan plan,
            AppliedSet applied,
            Function<RevisionId, Optional<String>> stored,
            @Nullable Session live) {
        preparation.refuseIrreversible(plan, applied, stored);
        JavaScripts.Inquiry inquiry = preparation.inquiry(plan, stored);
        if (dialect != Dialect.sqlite() || !inquiry.hasJava()) {
            return inquiry.alone(null);
        }
        try (ShadowDatabase shadow = ShadowDatabase.open()) {
            return inquiry.along(shadow, applied, live);
        } catch (SQLException e) {
            return inquiry.alone(ShadowDatabase.lacking(e));
        }
    }

    /**
     * The steps of a plan for a script, none of which runs a class: what a Java revision does is there as a section.
     *
     * @param stored finds the stored downgrade of a revision that this build does not have
     * @param scripts what its Java revisions say, without any obstacle
     */
    public List<PreparedStep> prepare(
            MigrationPlan plan,
            AppliedSet applied,
            Function<RevisionId, Optional<String>> stored,
            JavaScripts scripts) {
        List<PreparedStep> steps = new ArrayList<>();
        for (Step step : plan.steps()) {
            RevisionId id = step.revision().id();
            RevisionScript script = build.script(id).orElse(null);
            steps.add(
                    script instanceof JavaRevision java
                            ? prepare(step, java, scripts.of(id))
                            : preparation.prepare(step, applied, stored));
        }
        return steps;
    }

    private PreparedStep prepare(Step step, JavaRevision java, JavaScript script) {
        Section section = script.section(step.revision(), step.direction(), java.transactional());
        PreparedStep.SqlWork work = preparation.survey(step.revision().id(), section);
        return new PreparedStep(step, preparation.javaRow(java), work, null);
    }
}
