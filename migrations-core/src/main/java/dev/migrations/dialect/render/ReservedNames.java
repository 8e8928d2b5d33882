package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameColumn;
import dev.migrations.operation.RenameIndex;
import dev.migrations.operation.RenameTable;
import dev.migrations.schema.Column;
import dev.migrations.schema.Product;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses new names that a database keeps for itself, however they are quoted. */
final class ReservedNames {

    private static final Set<String> SYSTEM_COLUMNS = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

    private final String productName;
    private final Product product;

    ReservedNames(Dialect dialect) {
        this.productName = dialect.product();
        this.product = Product.named(productName);
    }

    void check(Operation operation) {
        if (operation instanceof CreateTable create) {
            table(create.table().name().name());
            create.table().columns().stream().map(Column::name).forEach(this::column);
        } else if (operation instanceof RenameTable rename) {
            table(rename.newName());
        } else if (operation instanceof AddColumn add) {
            column(add.column().name());
        } else if (operation instanceof RenameColumn rename) {
            column(rename.newName());
        } else if (operation instanceof CreateIndex create) {
            index(create.index().name());
        } else if (operation instanceof RenameIndex rename) {
            index(rename.newName());
        } else if (operation instanceof BatchAlterTable batch) {
            batch.alterations().forEach(this::check);
        }
    }

    /** Source: https://www.sqlite.org/fileformat2.html#intschema */
    private void table(String name) {
        boolean internal = product == Product.SQLITE && folded(name).startsWith("sqlite_");
        refuse(internal, "names that begin with sqlite_", name);
    }

    /** Source: https://www.postgresql.org/docs/18/ddl-system-columns.html */
    private void column(String name) {
        boolean system = product == Product.POSTGRESQL && SYSTEM_COLUMNS.contains(folded(name));
        refuse(system, "the names of its system columns", name);
    }

    private void index(@Nullable String name) {
        if (name != null) {
            table(name);
            boolean mySql = product == Product.MARIADB || product == Product.MYSQL;
            refuse(mySql && folded(name).equals("primary"), "the name of a primary key", name);
        }
    }

    private void refuse(boolean isReserved, String what, String name) {
        if (isReserved) {
            throw new OperationNotSupportedException(
                    productName,
                    productName + " keeps " + what + " for itself, and \"" + name + "\" is one.",
                    "Give it another name.");
        }
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
