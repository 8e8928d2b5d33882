package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** On an embedded database Hibernate drops and creates its tables by default, unless somebody looks after them. */
class HibernateOnH2Test {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    private ApplicationContextRunner application() {
        return Application.on(url, HibernateJpaAutoConfiguration.class)
                .withUserConfiguration(Entities.class)
                .withPropertyValues("spring.datasource.username=sa");
    }

    @Test
    void whatWasMigratedIsNeitherDroppedNorCreated() {
        application().run(context -> {
            assertThat(context).hasNotFailed();
            execute(context.getBean(DataSource.class), "INSERT INTO poets VALUES (1, 'Sappho', NULL)");
        });
        application()
                .run(context ->
                        assertThat(poetsIn(context.getBean(DataSource.class))).isEqualTo(1));
    }

    @Test
    void withoutTheMigrationsItIsCreatedAndDropped() {
        ApplicationContextRunner unmigrated = application().withPropertyValues("migrations.enabled=false");
        unmigrated.run(context -> {
            assertThat(context).hasNotFailed();
            execute(context.getBean(DataSource.class), "INSERT INTO poets (id, name) VALUES (1, 'Sappho')");
        });
        unmigrated.run(context ->
                assertThat(poetsIn(context.getBean(DataSource.class))).isZero());
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int poetsIn(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM poets")) {
            row.next();
            return row.getInt(1);
        }
    }

    @AutoConfigurationPackage
    static class Entities {}
}
