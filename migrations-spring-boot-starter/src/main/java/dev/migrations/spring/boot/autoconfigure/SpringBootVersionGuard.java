package dev.migrations.spring.boot.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Ends the start on a Spring Boot that is too old, before anything asks for a class that it does not have. Uses only
 * types that Spring Boot 3 has too.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SpringBootVersionGuard implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int OLDEST = 4;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(SpringBootVersion.getVersion());
    }

    /** Fails if this is the version of a Spring Boot before 4. */
    static void check(@Nullable String version) {
        if (version != null && version.matches("[0-9]+\\..*") && major(version) < OLDEST) {
            throw new UnsupportedSpringBootException(version);
        }
    }

    private static int major(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }
}
