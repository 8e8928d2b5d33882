package dev.migrations.spring.boot.autoconfigure;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Small applications, and what they print when they do not start. */
final class Applications {

    private Applications() {}

    /** Without any DataSource of its own. */
    static ApplicationContextRunner bare() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class));
    }

    /** With the DataSource that Spring Boot makes. */
    static ApplicationContextRunner on(Path file) {
        return bare().withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withPropertyValues("spring.datasource.url=" + Poets.url(file));
    }

    /** With a DataSource bean of this name; more can be added. */
    static ApplicationContextRunner with(String name, DataSource dataSource) {
        return bare().withBean(name, DataSource.class, () -> dataSource);
    }

    /** What a person reads when this application does not start. */
    static String analysis(AssertableApplicationContext context) {
        Throwable failure = context.getStartupFailure();
        FailureAnalysis analysis = failure == null ? null : new MigrationFailureAnalyzer().analyze(failure);
        return analysis == null
                ? "no analysis of " + failure
                : "Description: " + analysis.getDescription() + "\nAction: " + analysis.getAction();
    }
}
