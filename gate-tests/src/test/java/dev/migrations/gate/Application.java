package dev.migrations.gate;

import dev.migrations.spring.boot.autoconfigure.MigrationsAutoConfiguration;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** An application with Spring Boot's DataSource and the starter, to which one technology is added. */
final class Application {

    private Application() {}

    static ApplicationContextRunner onSqlite(Path folder, Class<?>... autoConfigurations) {
        return on("jdbc:sqlite:" + folder.resolve("poets.db"), autoConfigurations);
    }

    static ApplicationContextRunner on(String url, Class<?>... autoConfigurations) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withConfiguration(AutoConfigurations.of(autoConfigurations))
                .withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
                .withPropertyValues("spring.datasource.url=" + url, "migrations.location=classpath:db/poets");
    }
}
