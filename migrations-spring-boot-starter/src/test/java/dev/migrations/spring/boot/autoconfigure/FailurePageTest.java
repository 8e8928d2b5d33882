package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.script.RevisionLocationException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The page that a person sees when the application does not start. */
@ExtendWith(OutputCaptureExtension.class)
class FailurePageTest {

    @TempDir
    Path folder;

    @Test
    void aFailedStatement(CapturedOutput output) {
        start("migrations.location=classpath:db/broken");
        assertThat(output).contains("""

                        ***************************
                        APPLICATION FAILED TO START
                        ***************************

                        Description:

                        Revision 0002 "add lifespan" failed at statement 2 of 3
                        db/broken/0002_add_lifespan.sql, line 7:
                          ALTER TABLE poet ADD COLUMN lifespan INTEGER
                        SQLite says: no such table: poet (SQLITE_ERROR)
                        Nothing of this revision was kept. 1 revision before it was applied; the database is at 0001.

                        Action:

                        Correct the file (it is not applied, so it may be edited) and start again.
                        """);
    }

    @Test
    void aFailedStatementThatIsLivedWith(CapturedOutput output) {
        try (ConfigurableApplicationContext context =
                run("migrations.location=classpath:db/broken", "migrations.on-failure=warn")) {
            assertThat(Poets.countIn(context.getBean(DataSource.class))).isZero();
            assertThat(output).contains("""
                            Going on without the rest of the upgrade (migrations.on-failure=warn).
                            Revision 0002 "add lifespan" failed at statement 2 of 3
                            """).doesNotContain("FAILED TO START");
        }
    }

    @Test
    void whatKeepsTheUpgradeFromBeginningIsNotLivedWith() {
        assertThatThrownBy(() -> run("migrations.location=classpath:db/nowhere", "migrations.on-failure=warn"))
                .hasRootCauseInstanceOf(RevisionLocationException.class);
    }

    @Test
    void aMisspeltProperty(CapturedOutput output) {
        start("migrations.locations=classpath:db/migration");
        assertThat(output).contains("""
                        Description:

                        The property migrations.locations is set, and there is no such property.

                        Action:

                        Its name is migrations.location (one place or several, separated by commas).
                        """);
    }

    private void start(String property) {
        assertThatThrownBy(() -> run(property)).isInstanceOf(RuntimeException.class);
    }

    private ConfigurableApplicationContext run(String... properties) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run("--spring.datasource.url=" + Poets.url(folder.resolve("poets.db")));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class})
    static class Application {}
}
