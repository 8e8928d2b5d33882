package dev.migrations.schema;

import java.util.List;

/** Nothing can be seen. */
final class UnseenSchema implements ExistingSchema {

    static final ExistingSchema INSTANCE = new UnseenSchema();

    private UnseenSchema() {}

    @Override
    public Column column(ObjectName table, String column) {
        throw new UnseenSchemaException("column " + column + " of " + table);
    }

    @Override
    public boolean hasColumn(ObjectName table, String column) {
        throw new UnseenSchemaException("columns of " + table);
    }

    @Override
    public List<String> columnNames(ObjectName table) {
        throw new UnseenSchemaException("columns of " + table);
    }

    @Override
    public boolean hasIndex(ObjectName table, String index) {
        throw new UnseenSchemaException("indexes of " + table);
    }

    @Override
    public boolean hasConstraint(ObjectName table, String constraint) {
        throw new UnseenSchemaException("constraints of " + table);
    }

    @Override
    public List<Definition> definitions(ObjectName table) {
        throw new UnseenSchemaException("definition of " + table);
    }
}
