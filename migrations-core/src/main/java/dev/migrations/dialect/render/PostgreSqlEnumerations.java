package dev.migrations.dialect.render;

import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.SqlType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's enumerations, which are types of the schema, for any number of columns. */
final class PostgreSqlEnumerations {

    private static final String PRODUCT = "PostgreSQL";

    /** NAMEDATALEN less one. */
    private static final int LONGEST_VALUE = 63;

    private final Names names;
    private final Literals literals;

    PostgreSqlEnumerations(Names names, Literals literals) {
        this.names = names;
        this.literals = literals;
    }

    /** Several columns may be of one type, so it is created with the first; one with other values is refused. */
    String create(SqlType.Enumeration type) {
        String name = names.of(type.name());
        String found = "to_regtype(" + literals.text(name) + ")";
        String values = list(type.values());
        return "DO $enumeration$ BEGIN\n"
                + "    IF " + found + " IS NULL THEN\n"
                + "        CREATE TYPE " + name + " AS ENUM (" + values + ");\n"
                + "    ELSIF ARRAY[" + values
                + "] IS DISTINCT FROM (SELECT array_agg(enumlabel::text ORDER BY enumsortorder)"
                + " FROM pg_catalog.pg_enum WHERE enumtypid = " + found + ") THEN\n"
                + "        RAISE EXCEPTION 'type % is there with other values', " + found + ";\n"
                + "    END IF;\n"
                + "END $enumeration$";
    }

    /** One type is all columns' that name it, and a table is a type of its schema too. */
    void check(List<SqlType.Enumeration> together, @Nullable ObjectName table) {
        for (SqlType.Enumeration type : together) {
            together.stream()
                    .filter(other -> isSame(type.name(), other.name()))
                    .filter(other -> !other.values().equals(type.values()))
                    .forEach(other -> {
                        throw refused(
                                "has one enumeration " + type.name() + " for all columns, and it is given the values "
                                        + type.values() + " and " + other.values() + ".",
                                "Give one of the two another name.");
                    });
            // Without a schema the type may be there in another one of the search path.
            if (table != null && table.schema() != null && isSame(type.name(), table)) {
                throw refused(
                        "has a type for each table, so that the enumeration " + type.name()
                                + " cannot be called like it.",
                        "Give the enumeration another name.");
            }
        }
    }

    private boolean isSame(ObjectName one, ObjectName other) {
        return Objects.equals(one.schema(), other.schema()) && names.areSame(one.name(), other.name());
    }

    private static OperationNotSupportedException refused(String what, String wayAround) {
        return new OperationNotSupportedException(PRODUCT, PRODUCT + " " + what, wayAround);
    }

    /** What was created with the first column of an enumeration goes with the last. */
    List<String> dropUnused(List<Column> columns) {
        return columns.stream()
                .map(Column::type)
                .filter(SqlType.Enumeration.class::isInstance)
                .map(type -> dropUnused(((SqlType.Enumeration) type).name()))
                .distinct()
                .toList();
    }

    private String dropUnused(ObjectName type) {
        return "DO $enumeration$ BEGIN\n"
                + "    DROP TYPE IF EXISTS " + names.of(type) + ";\n"
                + "EXCEPTION WHEN dependent_objects_still_exist THEN\n"
                + "    NULL;\n"
                + "END $enumeration$";
    }

    /** The values that one has more than the other, each behind the one before it. */
    List<String> add(SqlType.Enumeration from, SqlType.Enumeration to) {
        return to.values().stream()
                .filter(value -> !from.values().contains(value))
                .map(value -> add(from, to, value))
                .toList();
    }

    private String add(SqlType.Enumeration from, SqlType.Enumeration to, String value) {
        refuseLong(value);
        int at = to.values().indexOf(value);
        String place = at == 0
                ? " BEFORE " + literals.text(from.values().get(0))
                : " AFTER " + literals.text(to.values().get(at - 1));
        return "ALTER TYPE " + names.of(to.name()) + " ADD VALUE IF NOT EXISTS " + literals.text(value) + place;
    }

    /** Source: pg_enum.enumlabel is a name. */
    static void refuseLong(String value) {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_VALUE) {
            throw refused(
                    "takes values of an enumeration of at most " + LONGEST_VALUE + " bytes, and '" + value + "' has "
                            + bytes + ".",
                    "Shorten it, or write a text with a check.");
        }
    }

    private String list(List<String> values) {
        values.forEach(PostgreSqlEnumerations::refuseLong);
        return values.stream().map(literals::text).collect(Collectors.joining(", "));
    }
}
