package dev.migrations.testkit;

import static dev.migrations.schema.Define.check;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.nativeType;
import static dev.migrations.schema.Define.text;

import dev.migrations.operation.Operations;
import dev.migrations.operation.Recreate;
import dev.migrations.operation.TableAlterations;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A change of a random table.
 *
 * @param name what it is, for people
 * @param change makes it
 * @param about whether a line of a {@link SqliteSnapshot} may be another one after it
 */
public record RandomAlteration(String name, Consumer<TableAlterations> change, Predicate<String> about) {

    /** Where a view without a list of columns shows the table. */
    private static final Predicate<String> OF_VIEWS = line -> line.startsWith("row of v");

    /** One that fits the table of {@code schema}. */
    public static RandomAlteration of(RandomSqliteSchema schema) {
        List<RandomSqliteTable.Column> columns = schema.table().columns().stream()
                .filter(c -> !List.of("first", "id", "part").contains(c.name()))
                .toList();
        int kind = columns.isEmpty() ? 0 : schema.tokens().pick(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        return switch (kind) {
            case 0 -> nothing();
            case 1 -> added();
            case 2 -> checked();
            default -> altered(schema, schema.tokens().pick(columns), kind);
        };
    }

    private static RandomAlteration nothing() {
        return new RandomAlteration("nothing", table -> table.recreate(Recreate.ALWAYS), line -> false);
    }

    private static RandomAlteration added() {
        return new RandomAlteration(
                "add a column",
                table -> table.addColumn(column("new one", text()).notNull().defaultTo("x")),
                OF_VIEWS.or(line -> line.contains("new one")));
    }

    private static RandomAlteration checked() {
        return new RandomAlteration(
                "add a check", table -> table.addConstraint(check("first IS NOT 'not there'")), line -> false);
    }

    private static RandomAlteration altered(RandomSqliteSchema schema, RandomSqliteTable.Column column, int kind) {
        String name = column.name();
        return switch (kind) {
            case 3, 4 ->
                new RandomAlteration(
                        "drop a column",
                        table -> table.dropColumn(name),
                        OF_VIEWS.or(named(name))
                                .or(line -> line.startsWith(
                                        "without parent: " + schema.table().name())));
            case 5 ->
                new RandomAlteration(
                        "change a type",
                        table -> table.alterColumn(
                                name, c -> c.type(nativeType(schema.table().isStrict() ? "ANY" : "BLOB"))),
                        OF_VIEWS.or(property(name, "type")).or(line -> line.startsWith("values of " + name)));
            case 6 ->
                new RandomAlteration(
                        "allow null", table -> table.alterColumn(name, c -> c.nullable()), property(name, "notnull"));
            case 7 ->
                new RandomAlteration(
                        "drop a default",
                        table -> table.alterColumn(name, c -> c.dropDefault()),
                        property(name, "dflt_value"));
            case 8 ->
                new RandomAlteration(
                        "change a collation",
                        table -> table.alterColumn(name, c -> c.collation("RTRIM")),
                        line -> line.startsWith("index of table") && line.contains(name));
            default ->
                new RandomAlteration(
                        "rename a column",
                        table -> table.renameColumn(name, "re named").recreate(Recreate.ALWAYS),
                        named(name).or(line -> line.contains("re named")));
        };
    }

    private static Predicate<String> property(String column, String property) {
        return line -> line.startsWith("column: " + column + " " + property + " ");
    }

    private static Predicate<String> named(String column) {
        return line -> line.contains(column) || line.contains(column.replace("\"", "\"\""));
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
