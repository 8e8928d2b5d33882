package dev.migrations.operation;

import dev.migrations.schema.ObjectName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says to people what a table is for.
 *
 * @param comment null for none
 * @param from what it was; null if that is not known
 */
public record CommentOnTable(
        ObjectName table,
        @Nullable String comment,
        @Nullable Assigned<String> from) implements TableOperation {

    public CommentOnTable {
        Objects.requireNonNull(table, "table");
    }

    @Override
    public Reversal reversal() {
        return from == null
                ? Reversal.none("It does not say what the comment was; give that as the last argument.")
                : Reversal.by(new CommentOnTable(table, from.value(), new Assigned<>(comment)));
    }

    @Override
    public String describe() {
        return "comment on table " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.commentOnTable(this);
    }
}
