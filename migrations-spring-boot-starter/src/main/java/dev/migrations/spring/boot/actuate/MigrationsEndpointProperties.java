package dev.migrations.spring.boot.actuate;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who sees what at the endpoint.
 *
 * @param showSql When to show the SQL of a revision.
 * @param roles Roles of those who are authorized to see it. When empty, all authenticated users are authorized.
 */
@ConfigurationProperties("management.endpoint.migrations")
record MigrationsEndpointProperties(
        @DefaultValue("never") Show showSql, @Nullable Set<String> roles) {

    boolean showsSqlTo(SecurityContext user) {
        return showSql.isShown(user, roles == null ? Set.of() : roles);
    }
}
