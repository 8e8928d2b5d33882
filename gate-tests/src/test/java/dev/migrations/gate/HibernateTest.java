package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Hibernate compares its entities with the schema while the context starts. */
class HibernateTest {

    @TempDir
    Path folder;

    private ApplicationContextRunner application() {
        return Application.onSqlite(folder, HibernateJpaAutoConfiguration.class)
                .withUserConfiguration(Entities.class)
                .withPropertyValues("spring.jpa.hibernate.ddl-auto=validate");
    }

    @Test
    void itsEntitiesAreValidatedAgainstTheMigratedSchema() {
        application().run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(poetsIn(context.getBean(EntityManagerFactory.class))).isZero();
        });
    }

    @Test
    void withoutTheMigrationsThatValidationFails() {
        application()
                .withPropertyValues("migrations.enabled=false")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(SchemaManagementException.class)
                        .hasMessageContaining("missing table [poets]"));
    }

    private static long poetsIn(EntityManagerFactory factory) {
        try (EntityManager manager = factory.createEntityManager()) {
            return manager.createQuery("SELECT count(p) FROM Poet p", Long.class)
                    .getSingleResult();
        }
    }

    @AutoConfigurationPackage
    static class Entities {}
}
