package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

/** The gate before H2: in memory, in a file, and as the embedded database that Spring Boot makes by itself. */
class H2Test {

    @TempDir
    Path folder;

    private static ApplicationContextRunner on(String url) {
        return Application.on(url, JdbcTemplateAutoConfiguration.class)
                .withPropertyValues("spring.datasource.username=sa")
                .withBean(Counted.class);
    }

    private static void assertMigrated(AssertableApplicationContext context) {
        assertThat(context).hasNotFailed();
        assertThat(context.getBean(Counted.class).poets()).isZero();
    }

    @Test
    void aBeanThatQueriesInItsConstructorSeesTheMigratedSchema() {
        on("jdbc:h2:mem:" + UUID.randomUUID()).run(H2Test::assertMigrated);
    }

    @Test
    void aSecondStartOnTheFileFindsNothingToDo() {
        String url = "jdbc:h2:file:" + folder.resolve("poets");
        on(url).run(H2Test::assertMigrated);
        on(url).run(H2Test::assertMigrated);
    }

    @Test
    void theEmbeddedDatabaseOfSpringBootIsMigratedToo() {
        on("").withPropertyValues("spring.datasource.generate-unique-name=true").run(H2Test::assertMigrated);
    }

    /** Cannot be made where the table is not there. */
    static final class Counted {

        private final int poets;

        Counted(JdbcTemplate jdbc) {
            Integer count = jdbc.queryForObject("SELECT count(*) FROM poets", Integer.class);
            this.poets = count == null ? -1 : count;
        }

        int poets() {
            return poets;
        }
    }
}
