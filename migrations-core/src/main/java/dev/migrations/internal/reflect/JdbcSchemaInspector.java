package dev.migrations.internal.reflect;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.DatabaseAccessException;
import dev.migrations.internal.store.Session;
import dev.migrations.schema.ColumnInfo;
import dev.migrations.schema.ConstraintInfo;
import dev.migrations.schema.IndexInfo;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.SchemaInspector;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers from the database's own catalogue. Not thread-safe. */
public final class JdbcSchemaInspector implements SchemaInspector {

    private final Catalog catalog;
    private final Dialect dialect;

    /** Looks through {@code connection}, inside whatever transaction is open. */
    public JdbcSchemaInspector(Connection connection, Dialect dialect) {
        this.catalog = Catalog.of(connection, dialect);
        this.dialect = dialect;
    }

    @Override
    public boolean hasTable(String table) {
        return ask(() -> find(table, Relation.Kind.TABLE) != null);
    }

    @Override
    public boolean hasView(String view) {
        return ask(() -> find(view, Relation.Kind.VIEW) != null);
    }

    @Override
    public boolean hasSequence(String sequence) {
        return ask(() -> find(sequence, Relation.Kind.SEQUENCE) != null);
    }

    @Override
    public boolean hasColumn(String table, String column) {
        return column(table, column).isPresent();
    }

    @Override
    public boolean hasIndex(String table, String index) {
        return ask(() -> contains(indexes(table).stream().map(IndexInfo::name).toList(), index));
    }

    @Override
    public boolean hasConstraint(String table, String constraint) {
        return ask(() -> contains(
                constraints(table).stream()
                        .flatMap(c -> Optional.ofNullable(c.name()).stream())
                        .toList(),
                constraint));
    }

    @Override
    public List<String> tables() {
        return names(Relation.Kind.TABLE);
    }

    @Override
    public List<String> views() {
        return names(Relation.Kind.VIEW);
    }

    @Override
    public List<String> sequences() {
        return names(Relation.Kind.SEQUENCE);
    }

    @Override
    public List<String> columnNames(String table) {
        return columns(table).stream().map(ColumnInfo::name).toList();
    }

    @Override
    public List<ColumnInfo> columns(String table) {
        return ask(() -> {
            Relation found = find(table, Relation.Kind.TABLE, Relation.Kind.VIEW);
            return found == null ? List.of() : catalog.columns(found);
        });
    }

    @Override
    public Optional<ColumnInfo> column(String table, String column) {
        return ask(() -> {
            ColumnInfo meant = null;
            for (ColumnInfo info : columns(table)) {
                if (info.name().equals(column)) {
                    return Optional.of(info);
                }
                meant = meant == null && catalog.isPart(info.name(), column) ? info : meant;
            }
            return Optional.ofNullable(meant);
        });
    }

    @Override
    public List<IndexInfo> indexes(String table) {
        return ask(() -> {
            Relation found = find(table, Relation.Kind.TABLE, Relation.Kind.VIEW);
            return found == null ? List.of() : sorted(catalog.indexes(found), Comparator.comparing(IndexInfo::name));
        });
    }

    @Override
    public List<ConstraintInfo> constraints(String table) {
        Comparator<ConstraintInfo> order = Comparator.comparing(ConstraintInfo::kind)
                .thenComparing(c -> c.name() == null ? "" : c.name())
                .thenComparing(c -> String.join(",", c.columns()));
        return ask(() -> {
            Relation found = find(table, Relation.Kind.TABLE);
            return found == null ? List.of() : sorted(catalog.constraints(found), order);
        });
    }

    private static <T> List<T> sorted(List<T> items, Comparator<T> order) {
        return items.stream().sorted(order).toList();
    }

    private List<String> names(Relation.Kind kind) {
        return ask(() -> catalog.relations(null, null).stream()
                .filter(r -> r.kind() == kind)
                .map(Relation::name)
                .distinct()
                .sorted()
                .toList());
    }

    private boolean contains(List<String> stored, String name) throws SQLException {
        boolean meant = false;
        for (String each : stored) {
            meant |= each.equals(name) || catalog.isPart(each, name);
        }
        return meant;
    }

    private @Nullable Relation find(String text, Relation.Kind... kinds) throws SQLException {
        ObjectName name = ObjectName.parse(text);
        Relation meant = null;
        for (Relation relation : catalog.relations(name.schema(), name.name())) {
            boolean fits = List.of(kinds).contains(relation.kind());
            if (fits && relation.name().equals(name.name())) {
                return relation;
            }
            boolean named = fits && meant == null && catalog.isTable(relation.name(), name.name());
            meant = named ? relation : meant;
        }
        return meant;
    }

    private <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new DatabaseAccessException(
                    "Reading the schema",
                    dialect.describe(Session.error(e)),
                    "See that the user of this run may read the catalogue of the database, and that no statement before"
                            + " has failed.",
                    e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }
}
