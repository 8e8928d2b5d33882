package dev.migrations.schema;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The name of an index that is yet to say what it is on. */
public final class IndexName {

    private final @Nullable String name;

    IndexName(@Nullable String name) {
        this.name = name;
    }

    /** The table, {@code poems} or {@code audit.events}, and its columns, ascending. */
    public Index on(String table, String... columns) {
        return on(ObjectName.parse(table), columns);
    }

    /** The same of a table that is there as a value. */
    public Index on(ObjectName table, String... columns) {
        return on(table, Stream.of(columns).map(Define::asc).toArray(IndexPart[]::new));
    }

    /** The same with columns and expressions: {@code on("poems", expression("lower(title)"), desc("created_at"))}. */
    public Index on(String table, IndexPart... parts) {
        return on(ObjectName.parse(table), parts);
    }

    /** The same of a table that is there as a value. */
    public Index on(ObjectName table, IndexPart... parts) {
        return new Index(name, table, List.of(parts));
    }
}
