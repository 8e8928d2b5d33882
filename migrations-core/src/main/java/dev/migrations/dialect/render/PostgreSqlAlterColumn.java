package dev.migrations.dialect.render;

import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.schema.ColumnDefault;
import dev.migrations.schema.Identity;
import dev.migrations.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changes of a column on PostgreSQL: all of it in one statement, but for values of enumerations. */
final class PostgreSqlAlterColumn {

    private final PostgreSqlOperations words;
    private final AlterColumn operation;
    private final ColumnChange change;
    private final List<String> before = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();

    PostgreSqlAlterColumn(PostgreSqlOperations words, AlterColumn operation) {
        this.words = words;
        this.operation = operation;
        this.change = operation.change();
    }

    List<String> statements() {
        type();
        if (change.endsCounting()) {
            // What is counted up may not be null, and the server does one after the other.
            act("DROP IDENTITY");
        }
        nullability();
        defaultValue();
        counter();
        expression();
        List<String> statements = new ArrayList<>(before);
        if (!actions.isEmpty()) {
            statements.addAll(words.alter(operation.table(), String.join(", ", actions)));
        }
        return statements;
    }

    private void type() {
        SqlType from = operation.from() == null ? null : operation.from().type();
        if (change.type() instanceof SqlType.Enumeration to) {
            if (from instanceof SqlType.Enumeration former && former.name().equals(to.name())) {
                before.addAll(grown(former, to));
                return;
            }
            before.addAll(words.createType(to));
        }
        if (change.type() != null || change.collation() != null) {
            changeType(change.type() != null ? change.type() : currentType(from));
        }
    }

    private SqlType currentType(@Nullable SqlType from) {
        return from != null
                ? from
                : words.existing.column(operation.table(), operation.column()).type();
    }

    /** The default is there in the old type; it goes first, and what comes in its place comes last. */
    private void changeType(SqlType type) {
        if (change.defaultValue() != null || former() != null) {
            act("DROP DEFAULT");
        }
        act("TYPE " + words.types.of(type) + collation() + using(type));
    }

    /** The default that is known to be there, and stays. */
    private @Nullable ColumnDefault former() {
        boolean stays = change.type() != null && change.defaultValue() == null && operation.from() != null;
        return stays ? Objects.requireNonNull(operation.from()).defaultValue() : null;
    }

    private String collation() {
        if (change.collation() == null) {
            return "";
        }
        String name = change.collation().value();
        return " COLLATE " + (name == null ? "\"default\"" : words.dialect.quoted(name));
    }

    private String using(SqlType type) {
        if (change.using() != null) {
            return " USING " + change.using();
        }
        if (isGenerated()) {
            return "";
        }
        String column = words.names.of(operation.column());
        if (type instanceof SqlType.Enumeration) {
            return " USING " + column + "::text::" + words.types.of(type);
        }
        SqlType from = operation.from() == null ? null : operation.from().type();
        refuseUnconverted(from, type);
        // Of all numbers, only an integer and a truth are read out of one another.
        if (from != null && PostgreSqlConversions.isNumber(from) && type == SqlType.Simple.BOOLEAN) {
            return " USING " + column + "::integer::boolean";
        }
        if (from == SqlType.Simple.BOOLEAN && PostgreSqlConversions.isNumber(type)) {
            return " USING " + column + "::integer::" + words.types.of(type);
        }
        // PostgreSQL reads another value out of a text only when it is told to; into a text it writes everything.
        boolean fromText = from == null || PostgreSqlConversions.isText(from);
        boolean read = fromText && !PostgreSqlConversions.isText(type) && !(type instanceof SqlType.Native);
        return read ? " USING " + column + "::" + words.types.of(type) : "";
    }

    private void refuseUnconverted(@Nullable SqlType from, SqlType to) {
        if (from != null && !PostgreSqlConversions.exists(from, to)) {
            throw words.refused(
                    "PostgreSQL does not make " + words.types.of(to) + " of " + words.types.of(from)
                            + " by itself, and column " + operation.column() + " is to change so.",
                    "Say how, with using(\"...\").");
        }
    }

    /** Its values are computed, so that there is nothing to convert. */
    private boolean isGenerated() {
        return change.expression() != null
                || (operation.from() != null && operation.from().computation() != null);
    }

    private List<String> grown(SqlType.Enumeration from, SqlType.Enumeration to) {
        if (!to.values().containsAll(from.values())) {
            throw words.refused(
                    "PostgreSQL takes no value out of the enumeration " + to.name() + ".",
                    "Give the column an enumeration with another name, and drop this one.");
        }
        return new PostgreSqlEnumerations(words.names, words.literals).add(from, to);
    }

    private void nullability() {
        boolean counted = change.counter() != null && change.counter().value() != null;
        if (change.isNullable() != null && !counted) {
            act(change.isNullable() ? "DROP NOT NULL" : "SET NOT NULL");
        }
    }

    private void defaultValue() {
        ColumnDefault former = former();
        if (change.defaultValue() == null && former == null) {
            return;
        }
        ColumnDefault value =
                change.defaultValue() == null ? former : change.defaultValue().value();
        if (value != null) {
            act("SET DEFAULT " + words.defaultValue(value));
        } else if (!actions.contains(altered("DROP DEFAULT"))) {
            act("DROP DEFAULT");
        }
    }

    /** What is counted up may not be null, and what is so already is told what changes. */
    private void counter() {
        Identity counter = change.counter() == null ? null : change.counter().value();
        if (counter == null) {
            return;
        }
        if (operation.from() != null && operation.from().counter() != null) {
            act(String.join(" ", CommentingOperations.changed(operation.from().counter(), counter)));
        } else {
            act("SET NOT NULL");
            act("ADD" + CommentingOperations.identity(counter));
        }
    }

    /** The version is asked by the server itself, so that a script asks too. */
    private void expression() {
        if (change.expression() != null) {
            before.add("DO $expression$ BEGIN\n"
                    + "    IF current_setting('server_version_num')::integer < 170000 THEN\n"
                    + "        RAISE EXCEPTION 'PostgreSQL changes the expression of a generated column from version 17"
                    + " on; drop the column, and add it with the new one';\n"
                    + "    END IF;\n"
                    + "END $expression$");
            act("SET EXPRESSION AS (" + change.expression() + ")");
        }
    }

    private void act(String what) {
        actions.add(altered(what));
    }

    private String altered(String what) {
        return "ALTER COLUMN " + words.names.of(operation.column()) + " " + what;
    }
}
