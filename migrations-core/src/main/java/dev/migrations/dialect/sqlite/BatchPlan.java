package dev.migrations.dialect.sqlite;

import dev.migrations.operation.Recreate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How changes of a SQLite table are made. SQLite's own ALTER TABLE renames columns, since it carries the new name to
 * everything that uses it; what stands between two renamings is made in one go.
 */
public sealed interface BatchPlan {

    /** All statements in their order. */
    List<String> statements();

    /** The table after the changes, as far as later ones need to know it. */
    private ExistingTable after(ExistingTable before, List<TableChange> changes) {
        ExistingTable after = before;
        for (TableChange change : changes) {
            after = change instanceof TableChange.RenameColumn rename
                    ? new ColumnRename(after, rename).renamed()
                    : after.with(change.applied(after.table()));
        }
        return after;
    }

    /** The changes as ALTER TABLE makes them. */
    record Alter(List<String> statements) implements BatchPlan {

        public Alter {
            statements = List.copyOf(statements);
        }
    }

    /** The changes by a new table in the place of the old one. */
    record Rebuild(TableRebuild rebuild) implements BatchPlan {

        @Override
        public List<String> statements() {
            return rebuild.statements();
        }
    }

    /**
     * The changes in runs that can be planned one after another, each with the table as the one before has left it. Where the
     * table is to be built anew in any case, the last one does that.
     */
    static List<List<TableChange>> runs(List<TableChange> changes, Recreate recreate) {
        List<List<TableChange>> runs = new ArrayList<>();
        boolean renaming = true;
        for (TableChange change : changes) {
            boolean rename = TableChange.isRename(change);
            if (runs.isEmpty() || rename != renaming) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(change);
            renaming = rename;
        }
        if (renaming && recreate == Recreate.ALWAYS) {
            runs.add(List.of());
        }
        return runs;
    }

    /**
     * The statements of all changes, planned before the first one runs.
     *
     * @throws BatchRefusedException they cannot be made, or SQLite alone knows what a renaming does to a trigger
     */
    static List<String> statements(ExistingTable existing, List<TableChange> changes, Recreate recreate) {
        List<String> statements = new ArrayList<>();
        ExistingTable table = existing;
        for (List<TableChange> run : runs(changes, recreate)) {
            BatchPlan plan = of(table, run, recreate);
            statements.addAll(plan.statements());
            table = plan.after(table, run);
        }
        return statements;
    }

    /**
     * Plans one run of changes.
     *
     * @throws BatchRefusedException they cannot be made, or not with this {@code recreate}
     */
    static BatchPlan of(ExistingTable existing, List<TableChange> changes, Recreate recreate) {
        boolean renames = changes.stream().anyMatch(TableChange::isRename);
        Optional<List<String>> alter = recreate == Recreate.ALWAYS && !renames
                ? Optional.empty()
                : new NativeAlter(existing).statements(changes);
        if (alter.isPresent()) {
            return new Alter(alter.get());
        }
        TableRebuild rebuild = new RebuildPlanner(existing).plan(changes);
        if (recreate == Recreate.NEVER) {
            throw new BatchRefusedException(
                    rebuild.table(),
                    "SQLite's ALTER TABLE cannot change " + rebuild.table()
                            + " so, and the batch says that it is never to be recreated.",
                    "Let it be recreated (recreate AUTO), or leave out what ALTER TABLE cannot do.");
        }
        return new Rebuild(rebuild);
    }
}
