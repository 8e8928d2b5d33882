package dev.migrations.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs one statement.
 *
 * @param sql a single statement, with {@code ?} for each parameter
 * @param parameters their values, in order
 */
public record ExecuteSql(String sql, List<@Nullable Object> parameters) implements Operation {

    public ExecuteSql {
        Objects.requireNonNull(sql, "sql");
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    @Override
    public Reversal reversal() {
        return Reversal.none("What takes back an SQL statement only its author knows.");
    }

    @Override
    public String describe() {
        return "execute SQL";
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.executeSql(this);
    }
}
