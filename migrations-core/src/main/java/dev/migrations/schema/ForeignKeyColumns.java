package dev.migrations.schema;

import java.util.List;

/** The columns of a foreign key that is yet to say what they reference. */
public final class ForeignKeyColumns {

    private final List<String> columns;

    ForeignKeyColumns(List<String> columns) {
        this.columns = columns;
    }

    /**
     * The table, {@code poets} or {@code people.poets}, and its columns; without columns it is the primary key.
     *
     * @throws InvalidDefinitionException there are more or fewer columns than on the other side
     */
    public Constraint.ForeignKey references(String table, String... referenced) {
        return new Constraint.ForeignKey(columns, ObjectName.parse(table), List.of(referenced));
    }
}
