package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table, an index or a type, with the schema that it is in. A name of letters, digits and {@code _} is
 * written without quotes, so that the database folds its case as it does for everybody; any other is quoted.
 *
 * @param schema null for the session's own
 * @param name without quotes
 */
public record ObjectName(@Nullable String schema, String name) {

    public ObjectName {
        if (schema != null) {
            Rules.name("schema", schema);
        }
        Rules.name("name", name);
    }

    /**
     * Reads {@code poems}, {@code audit.events} or, where there is a dot in a part, {@code "my.audit".events}.
     *
     * @throws InvalidDefinitionException a part is missing, or there are more than two
     */
    public static ObjectName parse(String text) {
        return new NameParser(text).parse();
    }

    /** Another name in the same schema. */
    public ObjectName sibling(String other) {
        return new ObjectName(schema, other);
    }

    /** As a person writes it. */
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
