package dev.migrations.spring.boot.command;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * Finds {@code migrations.command-name}. It decides what kind of start this is, so it is read before Spring Boot reads its
 * configuration: from the options, system properties, variables, and the application's own file on the class path.
 */
final class CommandName {

    static final String PROPERTY = "migrations.command-name";

    private static final String DEFAULT = "migrations";
    private static final String VARIABLE = "MIGRATIONS_COMMANDNAME";

    private CommandName() {}

    static String configured(List<String> springOptions) {
        PropertySource<?> options = new SimpleCommandLinePropertySource(springOptions.toArray(String[]::new));
        StandardEnvironment environment = new StandardEnvironment();
        return Stream.<@Nullable Object>of(
                        options.getProperty(PROPERTY),
                        environment.getProperty(PROPERTY),
                        environment.getProperty(VARIABLE),
                        inFile("application.properties", new PropertiesPropertySourceLoader()),
                        inFile("application.yml", new YamlPropertySourceLoader()),
                        inFile("application.yaml", new YamlPropertySourceLoader()))
                .filter(name -> name != null)
                .map(Object::toString)
                .findFirst()
                .orElse(DEFAULT);
    }

    /** What is wrong with the file is said when Spring Boot reads it. */
    private static @Nullable Object inFile(String name, PropertySourceLoader loader) {
        Resource file = new ClassPathResource(name);
        if (!file.exists()) {
            return null;
        }
        try {
            return loader.load(name, file).stream()
                    .map(source -> source.getProperty(PROPERTY))
                    .filter(value -> value != null)
                    .findFirst()
                    .orElse(null);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
