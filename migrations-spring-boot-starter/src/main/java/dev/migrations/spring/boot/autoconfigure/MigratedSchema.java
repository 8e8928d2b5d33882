package dev.migrations.spring.boot.autoconfigure;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/** Tells Hibernate that the schema is looked after, so that it does not drop and create it. */
final class MigratedSchema implements SchemaManagementProvider {

    private final TargetDataSource target;

    MigratedSchema(TargetDataSource target) {
        this.target = target;
    }

    @Override
    public SchemaManagement getSchemaManagement(DataSource dataSource) {
        return target.is(dataSource) ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
    }
}
