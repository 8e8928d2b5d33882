package dev.migrations.internal.runtime;

import dev.migrations.error.MigrationException;
import dev.migrations.internal.store.Session;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.Step;
import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.JavaRevision;
import dev.migrations.script.RevisionFile;
import dev.migrations.script.RevisionScript;
import dev.migrations.script.Section;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the Java revisions of a plan say in a script. Immutable. */
public final class JavaScripts {

    private final Map<RevisionId, JavaScript> scripts;

    private JavaScripts(Map<RevisionId, JavaScript> scripts) {
        this.scripts = Map.copyOf(scripts);
    }

    /** Why a script cannot have a revision; empty if it can. */
    public Optional<String> obstacle(RevisionId id) {
        return Optional.ofNullable(scripts.get(id)).map(JavaScript::obstacle);
    }

    JavaScript of(RevisionId id) {
        return Objects.requireNonNull(scripts.get(id));
    }

    /** Asks the revisions of a plan, one after another. */
    static final class Inquiry {

        private final Build build;
        private final DatabaseSections sections;
        private final JavaPreparation java;
        private final MigrationPlan plan;
        private final Function<RevisionId, Optional<String>> stored;
        private final Map<RevisionId, JavaScript> scripts = new HashMap<>();

        Inquiry(
                Build build,
                DatabaseSections sections,
                JavaPreparation java,
                MigrationPlan plan,
                Function<RevisionId, Optional<String>> stored) {
            this.build = build;
            this.sections = sections;
            this.java = java;
            this.plan = plan;
            this.stored = stored;
        }

        /**
         * Each by itself.
         *
         * @param blind why the tables that it will meet are not known, where they would be; null if they never are
         */
        JavaScripts alone(@Nullable String blind) {
            for (Step step : plan.steps()) {
                if (script(step.revision().id()) instanceof JavaRevision revision) {
                    scripts.put(step.revision().id(), java.script(revision, step.direction(), blind));
                }
            }
            return new JavaScripts(scripts);
        }

        /**
         * Each with the tables that it will meet.
         *
         * @param live the database that the script is for; null where the revisions say all that is in it
         */
        JavaScripts along(ShadowDatabase shadow, AppliedSet applied, @Nullable Session live) {
            if (live == null) {
                build.graph().inUpgradeOrder(applied.ids()).forEach(id -> repeat(id, shadow));
            } else {
                shadow.copy(live);
            }
            plan.steps().forEach(step -> ask(step, shadow));
            return new JavaScripts(scripts);
        }

        boolean hasJava() {
            return plan.steps().stream().anyMatch(step -> script(step.revision().id()) instanceof JavaRevision);
        }

        private @Nullable RevisionScript script(RevisionId id) {
            return build.script(id).orElse(null);
        }

        private void repeat(RevisionId id, ShadowDatabase shadow) {
            try {
                if (script(id) instanceof JavaRevision revision) {
                    loseBehind(id, java.script(revision, Direction.UPGRADE, shadow), shadow);
                } else {
                    follow(id, Direction.UPGRADE, shadow);
                }
            } catch (MigrationException e) {
                shadow.lose("revision " + id + " cannot be repeated in memory: " + e.description());
            }
        }

        private void ask(Step step, ShadowDatabase shadow) {
            RevisionId id = step.revision().id();
            if (script(id) instanceof JavaRevision revision) {
                JavaScript script = java.script(revision, step.direction(), shadow);
                scripts.put(id, script);
                loseBehind(id, script, shadow);
            } else {
                follow(id, step.direction(), shadow);
            }
        }

        private static void loseBehind(RevisionId id, JavaScript script, ShadowDatabase shadow) {
            if (script.obstacle() != null) {
                shadow.lose("what revision " + id + " does is not known");
            }
        }

        private void follow(RevisionId id, Direction direction, ShadowDatabase shadow) {
            if (shadow.lost() == null) {
                shadow.follow(section(id, (RevisionFile) script(id), direction));
            }
        }

        private Section section(RevisionId id, @Nullable RevisionFile file, Direction direction) {
            if (direction == Direction.DOWNGRADE) {
                return sections.downgrade(id, file, stored);
            }
            RevisionFile upgraded = Objects.requireNonNull(file);
            return sections.upgrade(upgraded, upgraded.body());
        }
    }
}
