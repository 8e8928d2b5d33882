package dev.migrations.operation;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDefault;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.SqlType;
import dev.migrations.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What cannot be right of a table that is to be created, whatever the database. */
final class TableRules {

    /** Such a name is written without quotes, so that its letters' case tells nothing apart. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Table table;

    private TableRules(Table table) {
        this.table = table;
    }

    static void check(Table table) {
        TableRules rules = new TableRules(table);
        rules.refuseAlike();
        rules.refuseSameName();
        if (table.options().isEmpty()) {
            // With an option a table may have columns of another one.
            rules.refuseUnknown();
        }
        table.columns().forEach(TableRules::check);
    }

    /** A default that no row could have. */
    static void check(Column column) {
        if (column.type() instanceof SqlType.Enumeration type
                && column.defaultValue() instanceof ColumnDefault.Value given
                && given.literal().value() instanceof String text
                && !type.values().contains(text)) {
            throw new InvalidDefinitionException(
                    "The default '" + text + "' of column " + column.name() + " is no value of " + type.name() + ".",
                    "Give one of " + String.join(", ", type.values()) + ".");
        }
    }

    private void refuseAlike() {
        Map<String, String> seen = new HashMap<>();
        for (Column column : table.columns()) {
            String other = seen.put(folded(column.name()), column.name());
            if (other != null) {
                throw new InvalidDefinitionException(
                        "Table " + table.name() + " has the columns \"" + other + "\" and \"" + column.name()
                                + "\", which are one to a database.",
                        "Give one of them another name.");
            }
        }
    }

    private void refuseSameName() {
        Set<String> seen = new HashSet<>();
        for (Constraint constraint : table.allConstraints()) {
            if (constraint.name() != null && !seen.add(folded(constraint.name()))) {
                throw new InvalidDefinitionException(
                        "Table " + table.name() + " has two constraints called " + constraint.name() + ".",
                        "Leave one out, or give it another name: named(\"...\").");
            }
        }
    }

    private void refuseUnknown() {
        Set<String> known = new HashSet<>();
        table.columns().forEach(column -> known.add(column.name().toLowerCase(Locale.ROOT)));
        for (Constraint constraint : table.allConstraints()) {
            for (String column : constraint.columns()) {
                if (!known.contains(column.toLowerCase(Locale.ROOT))) {
                    throw new InvalidDefinitionException(
                            (constraint instanceof Constraint.Unique
                                            ? "The unique constraint of "
                                            : "The foreign key of ")
                                    + table.name() + " names the column \"" + column + "\", which is not there.",
                            "Name columns of the table.");
                }
            }
        }
    }

    private static String folded(String name) {
        return PLAIN.matcher(name).matches() ? name.toLowerCase(Locale.ROOT) : name;
    }
}
