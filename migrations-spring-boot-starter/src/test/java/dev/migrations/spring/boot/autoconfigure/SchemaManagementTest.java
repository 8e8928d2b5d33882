package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/** What Hibernate's {@code ddl-auto} default is decided by. */
class SchemaManagementTest {

    @TempDir
    Path folder;

    @Test
    void theMigratedDataSourceIsManagedAndNoOther() {
        DataSource other = Poets.sqlite(folder.resolve("other.db"));
        Applications.on(folder.resolve("poets.db")).run(context -> {
            SchemaManagementProvider provider = context.getBean(SchemaManagementProvider.class);
            assertThat(provider.getSchemaManagement(context.getBean(DataSource.class)))
                    .isEqualTo(SchemaManagement.MANAGED);
            assertThat(provider.getSchemaManagement(other)).isEqualTo(SchemaManagement.UNMANAGED);
        });
    }

    @Test
    void whereNothingSaysWhichOneNoneIsManaged() {
        DataSource one = Poets.sqlite(folder.resolve("one.db"));
        Applications.with("one", one)
                .withBean("other", DataSource.class, () -> Poets.sqlite(folder.resolve("other.db")))
                .withPropertyValues("migrations.startup=none")
                .run(context -> assertThat(
                                context.getBean(SchemaManagementProvider.class).getSchemaManagement(one))
                        .isEqualTo(SchemaManagement.UNMANAGED));
    }
}
