package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.Migrations;
import dev.migrations.MigrationsBuilder;
import dev.migrations.error.SecondConnectionException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A pool of one connection on PostgreSQL, where the lock needs one of its own. */
@Timeout(60)
class SmallPoolTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws Exception {
        project = Project.postgresql(folder).revision("0001", "base", "create poets");
    }

    @Test
    void isNamedAfterTenSecondsAndCanBeUsedThen() throws Exception {
        try (HikariDataSource pool = pool(Duration.ofSeconds(30))) {
            assertThat(project.refusal(builder(pool), Migrations::upgrade)).isEqualTo(refusal("10 s"));
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
            }
        }
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void isNamedAlsoWhenThePoolGivesUpFirst() throws Exception {
        try (HikariDataSource pool = pool(Duration.ofMillis(1100))) {
            Refusal refusal = project.refusal(builder(pool), Migrations::upgrade);

            assertThat(withoutSeconds(refusal)).isEqualTo(refusal("<n> s"));
        }
    }

    @Test
    void isEnoughWhereNothingIsPending() throws Exception {
        project.upgrade();

        try (HikariDataSource pool = pool(Duration.ofSeconds(1))) {
            assertThat(builder(pool).build().upgrade().isEmpty()).isTrue();
        }
    }

    private MigrationsBuilder builder(HikariDataSource pool) {
        return Migrations.builder(pool).location(project.path("").toString());
    }

    private HikariDataSource pool(Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(project.url());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(patience.toMillis());
        return new HikariDataSource(config);
    }

    private static Refusal withoutSeconds(Refusal refusal) {
        String description = refusal.description().replaceAll("within \\d+ s", "within <n> s");
        return new Refusal(refusal.type(), description, refusal.action());
    }

    private static Refusal refusal(String patience) {
        return new Refusal(
                SecondConnectionException.class,
                "The lock needs a second connection beside the one that runs the revisions, and the pool gave none within "
                        + patience + ".",
                "Raise the pool's maximum-pool-size to at least 2 (spring.datasource.hikari.maximum-pool-size), or give"
                        + " the migrations a connection of their own with migrations.url.");
    }
}
