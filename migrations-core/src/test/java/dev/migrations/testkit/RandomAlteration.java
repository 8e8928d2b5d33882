package dev.migrations.testkit;

import dev.migrations.operation.Operations;
import dev.migrations.operation.TableAlterations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A change of a random table.
 *
 * @param kind what kind of change it is
 * @param name what it is, for people
 * @param change makes it
 * @param model the table and what hangs on it, as they are after it
 * @param steps the same at each place between, where it has to be possible too
 */
public record RandomAlteration(
        String kind,
        String name,
        Consumer<TableAlterations> change,
        UnaryOperator<SqliteModel> model,
        List<UnaryOperator<SqliteModel>> steps) {

    /** One that fits the table of {@code schema}, or a few of them at once. */
    public static RandomAlteration of(RandomSqliteSchema schema) {
        SqliteModel model = schema.model();
        RandomAlterations random = new RandomAlterations(schema.tokens());
        RandomAlteration all = random.of(model);
        for (int more = schema.tokens().once(4) ? 1 + (schema.tokens().once(3) ? 1 : 0) : 0; more > 0; more--) {
            all = all.then(random.of(all.model().apply(model)));
        }
        return all;
    }

    RandomAlteration(String name, Consumer<TableAlterations> change, UnaryOperator<SqliteModel> model) {
        this(name.replaceAll(" (of|column|name) .*", " $1"), name, change, model, List.of());
    }

    /** A renaming is made by SQLite, so the table must be what it is until then. */
    private RandomAlteration then(RandomAlteration next) {
        List<UnaryOperator<SqliteModel>> places = new ArrayList<>(steps);
        if (next.kind().startsWith("rename")) {
            places.add(model);
        }
        return new RandomAlteration(
                "several",
                name + ", " + next.name(),
                change.andThen(next.change()),
                before -> next.model().apply(model.apply(before)),
                places);
    }

    /** Makes it. */
    public void apply(Operations op, String table) {
        op.batchAlterTable('"' + table.replace("\"", "\"\"") + '"', change);
    }

    @Override
    public String toString() {
        return name;
    }
}
