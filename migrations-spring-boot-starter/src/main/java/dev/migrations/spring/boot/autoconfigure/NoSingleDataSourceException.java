package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.error.MigrationException;
import java.util.List;

/** Several {@code DataSource} beans, or none that can be injected, and nothing says which one is migrated. */
final class NoSingleDataSourceException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final List<String> beanNames;

    NoSingleDataSourceException(List<String> beanNames) {
        super(
                "It is not clear which DataSource is to be migrated: " + String.join(", ", beanNames) + ".",
                "Mark one of these beans with @MigrationsDataSource, or with @Primary. If none of them is to be migrated,"
                        + " set migrations.enabled=false.");
        this.beanNames = List.copyOf(beanNames);
    }

    /** The beans that it could be. */
    List<String> beanNames() {
        return beanNames;
    }
}
