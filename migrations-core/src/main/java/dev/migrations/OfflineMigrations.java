package dev.migrations;

import dev.migrations.dialect.Dialect;
import dev.migrations.internal.offline.ScriptTarget;
import dev.migrations.internal.runtime.Build;
import dev.migrations.plan.AppliedSet;
import dev.migrations.plan.MigrationPlan;
import dev.migrations.plan.Planner;
import dev.migrations.plan.StampPlan;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.script.LoadedRevisions;
import dev.migrations.script.RevisionLoader;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes scripts for the client of a database, without the database.
 *
 * <pre>{@code
 * OfflineMigrations offline = OfflineMigrations.builder("postgresql")
 *         .location("classpath:db/migrations")
 *         .build();
 * offline.upgradeScript("57dc007f6d46:head", writer);
 * }</pre>
 *
 * A range is {@code start:end}, where {@code start} says what the database is at: {@code base}, or a revision, or several
 * with commas between; they and their ancestors are applied. The script refuses to run anywhere else. Nothing is written
 * where the verb would be refused. The files are read once. Thread-safe, one writer a call.
 */
public final class OfflineMigrations {

    private final OfflineSettings settings;
    private final ScriptTarget target;
    private @Nullable Build build;

    OfflineMigrations(OfflineSettings settings) {
        this.settings = settings;
        this.target = settings.target();
    }

    /**
     * Begins the configuration for a kind of database, as a section's {@code dialect=} names it: {@code postgresql},
     * {@code sqlite}, {@code mariadb}, {@code mysql}, {@code h2}.
     */
    public static OfflineBuilder builder(String dialect) {
        return new OfflineBuilder(Dialect.named(dialect));
    }

    /**
     * Writes the upgrade of a range. The end alone is a range from {@code base}.
     *
     * @param out gets the script, as it comes; it is flushed and not closed
     * @return what the script does
     * @throws dev.migrations.error.JavaInScriptException a Java revision of the range needs the database
     * @throws dev.migrations.error.DatabaseSwitchInScriptException MariaDB, MySQL: a revision says USE
     * @throws java.io.UncheckedIOException {@code out} fails
     */
    public MigrationPlan upgradeScript(String range, Writer out) {
        ScriptRange ends = ScriptRange.parse(range, RevisionSelector.BASE);
        AppliedSet applied = ends.applied(build());
        MigrationPlan plan = Planner.planUpgrade(build().graph(), applied, ends.end());
        new Script(build(), applied, target, out, null).write(plan, id -> Optional.empty());
        return plan;
    }

    /** Writes the downgrade of a range, the upper end first: {@code head:57dc007f6d46}. */
    public MigrationPlan downgradeScript(String range, Writer out, DowngradeOption... options) {
        ScriptRange ends = ScriptRange.parse(range, null);
        AppliedSet applied = ends.applied(build());
        MigrationPlan plan = Planner.planDowngrade(build().graph(), applied, ends.end());
        DowngradeRun.refuseCollateral(ends.end(), plan, Set.copyOf(Arrays.asList(options)));
        new Script(build(), applied, target, out, null).write(plan, id -> Optional.empty());
        return plan;
    }

    /** Writes the stamp of a database at the range's start with its end. The end alone is a range from {@code base}. */
    public StampPlan stampScript(String range, Writer out) {
        ScriptRange ends = ScriptRange.parse(range, RevisionSelector.BASE);
        AppliedSet applied = ends.applied(build());
        StampPlan plan = Planner.planStamp(build().graph(), applied, List.of(ends.end()));
        new Script(build(), applied, target, out, null).write(plan);
        return plan;
    }

    private synchronized Build build() {
        if (build == null) {
            LoadedRevisions loaded =
                    RevisionLoader.load(settings.locations(), settings.javaMigrations(), settings.classLoader());
            RunLog.warn(loaded.warnings());
            build = new Build(loaded.scripts(), settings.naming());
        }
        return build;
    }
}
