package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.spring.boot.autoconfigure.MigrationsAutoConfiguration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Where there is nothing to migrate, an application is with the starter what it is without. */
class NothingChangesTest {

    @TempDir
    Path folder;

    @Test
    void disabledItAddsNoBeanAndNoDependency() {
        ApplicationContextRunner application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceInitializationAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        JooqAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.url=jdbc:sqlite:" + folder.resolve("poets.db"), "migrations.enabled=false");
        assertSameWithTheStarter(application);
    }

    @Test
    void withoutADataSourceItAddsNoBeanAndNoDependency() {
        assertSameWithTheStarter(new ApplicationContextRunner());
    }

    private static void assertSameWithTheStarter(ApplicationContextRunner application) {
        application.run(without -> application
                .withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
                .run(with -> assertThat(definitions(with.getBeanFactory()))
                        .isEqualTo(definitions(without.getBeanFactory()))));
    }

    /** Each bean's name, with the beans that it depends on. */
    private static Map<String, List<String>> definitions(ConfigurableListableBeanFactory beanFactory) {
        Map<String, List<String>> definitions = new TreeMap<>();
        for (String name : beanFactory.getBeanDefinitionNames()) {
            String[] dependsOn = beanFactory.getBeanDefinition(name).getDependsOn();
            definitions.put(name, dependsOn == null ? List.of() : List.of(dependsOn));
        }
        return definitions;
    }

    /**
     * The guard against Spring Boot 3 with what it throws, which the JVM verifies, what finds out whether the command line
     * is called, and the condition.
     */
    @Test
    void withoutADataSourceItLoadsNoClassButItsConditions() throws Exception {
        assertThat(loadedWith("--spring.autoconfigure.exclude=" + DataSourceAutoConfiguration.class.getName()))
                .containsExactlyInAnyOrder(
                        "dev.migrations.spring.boot.autoconfigure.SpringBootVersionGuard",
                        "dev.migrations.spring.boot.autoconfigure.UnsupportedSpringBootException",
                        "dev.migrations.error.MigrationException",
                        "dev.migrations.spring.boot.command.CommandRunListener",
                        "dev.migrations.spring.boot.command.CommandName",
                        "dev.migrations.spring.boot.command.CommandCall",
                        "dev.migrations.spring.boot.autoconfigure.OnDataSource");
    }

    private static List<String> loadedWith(String... arguments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(
                        Stream.of(
                                java,
                                "-Xlog:class+load:stdout",
                                "-Dspring.flyway.enabled=false",
                                "-cp",
                                System.getProperty("java.class.path"),
                                PoetsApplication.class.getName()),
                        Arrays.stream(arguments))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines()
                .filter(line -> line.contains("[class,load]"))
                .map(line -> line.replaceFirst(".*\\] ", "").replaceFirst(" .*", ""))
                .filter(name -> name.startsWith("dev.migrations.") && !name.startsWith("dev.migrations.gate."))
                .filter(name -> !name.contains("$$Lambda"))
                .toList();
    }
}
