package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.CommentOnTable;
import dev.migrations.operation.RenameIndex;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDefault;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.Identity;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL and H2 say alike: a comment is a statement of its own, and an index has a name in its schema. */
abstract class CommentingOperations extends StandardOperations {

    CommentingOperations(Dialect dialect, ExistingSchema existing, Literals literals, Types types) {
        super(dialect, existing, literals, types);
    }

    @Override
    List<String> afterwards(Table table) {
        List<String> statements = new ArrayList<>();
        if (table.comment() != null) {
            statements.add(commentOn("TABLE " + names.of(table.name()), table.comment()));
        }
        for (Column column : table.columns()) {
            if (column.comment() != null) {
                statements.add(commentOnColumn(table.name(), column.name(), column.comment()));
            }
        }
        return statements;
    }

    final String commentOnColumn(ObjectName table, String column, @Nullable String comment) {
        return commentOn("COLUMN " + names.of(table) + "." + names.of(column), comment);
    }

    private String commentOn(String what, @Nullable String comment) {
        return "COMMENT ON " + what + " IS " + (comment == null ? "NULL" : literals.text(comment));
    }

    @Override
    public List<String> renameIndex(RenameIndex operation) {
        return List.of("ALTER INDEX " + names.of(operation.table().sibling(operation.name())) + " RENAME TO "
                + names.of(operation.newName()));
    }

    @Override
    public List<String> commentOnTable(CommentOnTable operation) {
        return List.of(commentOn("TABLE " + names.of(operation.table()), operation.comment()));
    }

    static String identity(@Nullable Identity counter) {
        if (counter == null) {
            return "";
        }
        String numbers = Stream.of(
                        said("START WITH ", counter.start()),
                        said("INCREMENT BY ", counter.increment()),
                        limit(counter))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return " GENERATED " + when(counter) + " AS IDENTITY" + (numbers.isEmpty() ? "" : " (" + numbers + ")");
    }

    private static String when(Identity counter) {
        return counter.isAlways() ? "ALWAYS" : "BY DEFAULT";
    }

    /** What is counted already goes on with the number that another one starts with. */
    static List<String> changed(Identity former, Identity counter) {
        List<String> changes = new ArrayList<>();
        changes.add("SET GENERATED " + when(counter));
        if (!Objects.equals(former.increment(), counter.increment())) {
            changes.add("SET INCREMENT BY " + (counter.increment() == null ? 1 : counter.increment()));
        }
        if (!Objects.equals(former.start(), counter.start())) {
            said("RESTART WITH ", counter.start()).ifPresent(changes::add);
        }
        return changes;
    }

    /** The numbers are on one side of zero unless that is said. */
    private static Optional<String> limit(Identity counter) {
        boolean down = counter.increment() != null && counter.increment() < 0;
        Optional<Long> first = Optional.ofNullable(counter.start());
        return first.filter(start -> down ? start > -1 : start < 1)
                .map(start -> (down ? "MAXVALUE " : "MINVALUE ") + start);
    }

    private static Optional<String> said(String what, @Nullable Long number) {
        return Optional.ofNullable(number).map(n -> what + n);
    }

    final String defaultValue(ColumnDefault value) {
        return value instanceof ColumnDefault.Expression expression
                ? expression.sql()
                : literals.of(((ColumnDefault.Value) value).literal());
    }
}
