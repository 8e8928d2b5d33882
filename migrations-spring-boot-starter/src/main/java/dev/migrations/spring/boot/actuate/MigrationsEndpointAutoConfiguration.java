package dev.migrations.spring.boot.actuate;

import dev.migrations.Migrations;
import dev.migrations.spring.boot.autoconfigure.MigrationsAutoConfiguration;
import java.util.Map;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Auto-configuration for {@link MigrationsEndpoint}, where the actuator is present and exposes it. */
@AutoConfiguration(after = MigrationsAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@EnableConfigurationProperties(MigrationsEndpointProperties.class)
public final class MigrationsEndpointAutoConfiguration {

    MigrationsEndpointAutoConfiguration() {}

    // Here and not on the class, whose conditions are all loaded before the first is asked.
    @Bean
    @ConditionalOnAvailableEndpoint
    @ConditionalOnBean(Migrations.class)
    @ConditionalOnMissingBean
    MigrationsEndpoint migrationsEndpoint(Map<String, Migrations> migrations, MigrationsEndpointProperties properties) {
        return new MigrationsEndpoint(
                migrations.size() == 1
                        ? Map.of("default", migrations.values().iterator().next())
                        : migrations,
                properties.showsSqlTo(SecurityContext.NONE));
    }

    @Bean
    @ConditionalOnBean(MigrationsEndpoint.class)
    @ConditionalOnMissingBean
    @ConditionalOnAvailableEndpoint(exposure = EndpointExposure.WEB)
    MigrationsEndpointWebExtension migrationsEndpointWebExtension(
            MigrationsEndpoint endpoint, MigrationsEndpointProperties properties) {
        return new MigrationsEndpointWebExtension(endpoint, properties);
    }
}
