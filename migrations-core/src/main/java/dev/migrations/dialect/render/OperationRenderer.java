package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.NamingConvention;
import dev.migrations.operation.Operation;
import dev.migrations.operation.OperationVisitor;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.Product;
import java.util.List;
import java.util.function.Function;

/** Says operations in the words of one database. It opens nothing and keeps nothing, so it may be shared by threads. */
public final class OperationRenderer {

    private final Function<ExistingSchema, OperationVisitor<List<String>>> words;

    private final ReservedNames reserved;

    private OperationRenderer(ReservedNames reserved, Function<ExistingSchema, OperationVisitor<List<String>>> words) {
        this.reserved = reserved;
        this.words = words;
    }

    /** The renderer of a dialect, where what has no name is called by the standard convention. */
    public static OperationRenderer of(Dialect dialect) {
        return of(dialect, NamingConvention.standard());
    }

    /** The renderer of a dialect, where what has no name is called by {@code naming}. */
    public static OperationRenderer of(Dialect dialect, NamingConvention naming) {
        return new OperationRenderer(
                new ReservedNames(dialect),
                switch (Product.named(dialect.product())) {
                    case SQLITE -> existing -> new SqliteOperations(dialect, existing);
                    case POSTGRESQL -> existing -> new PostgreSqlOperations(dialect, existing);
                    case H2 -> existing -> new H2Operations(dialect, existing);
                    case MARIADB -> existing -> new MariaDbOperations(dialect, existing, naming);
                    case MYSQL -> existing -> new MySqlOperations(dialect, existing, naming);
                });
    }

    /**
     * The statements of an operation, in their order, without semicolons; none where there is nothing to do.
     *
     * @param operation whose constraints and indexes have names
     * @param existing asked only where the operation alone does not suffice
     * @throws OperationNotSupportedException the database cannot do it
     * @throws dev.migrations.schema.UnseenSchemaException the schema must be seen, and cannot
     */
    public List<String> render(Operation operation, ExistingSchema existing) {
        reserved.check(operation);
        return operation.accept(words.apply(existing));
    }
}
