package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.operation.NamingConvention;
import dev.migrations.plan.AheadPolicy;
import dev.migrations.plan.ChangedPolicy;
import dev.migrations.plan.FailurePolicy;
import dev.migrations.plan.OutOfOrderPolicy;
import dev.migrations.plan.TransactionMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class MigrationsPropertiesTest {

    @Test
    void defaultsAreTheBuilders() {
        assertThat(bind(Map.of()))
                .isEqualTo(new MigrationsProperties(
                        true,
                        null,
                        Startup.UPGRADE,
                        "heads",
                        "schema_revision",
                        null,
                        TransactionMode.REVISION,
                        new MigrationsProperties.Naming(
                                "pk_{table}",
                                "fk_{table}_{columns}_{referenced}",
                                "uq_{table}_{columns}",
                                "ck_{table}_{hash}",
                                "ex_{table}_{hash}",
                                "ix_{table}_{columns}"),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(30),
                        AheadPolicy.WARN,
                        OutOfOrderPolicy.APPLY,
                        ChangedPolicy.FAIL,
                        FailurePolicy.STOP,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void theNamesAreTheStandardOnesButForThoseThatAreSet() {
        assertThat(bind(Map.of()).naming().convention()).isEqualTo(NamingConvention.standard());
        assertThat(bind(Map.of("migrations.naming.foreign-key", "{table}_{columns}_fkey"))
                        .naming()
                        .convention())
                .isEqualTo(NamingConvention.standard().withForeignKey("{table}_{columns}_fkey"));
    }

    @Test
    void locationsSeparatedByCommas() {
        assertThat(bind(Map.of("migrations.location", "classpath:a, file:b")).namedLocations())
                .containsExactly("classpath:a", "file:b");
    }

    @Test
    void locationsAsAList() {
        assertThat(bind(Map.of("migrations.location[0]", "classpath:a", "migrations.location[1]", "file:b"))
                        .namedLocations())
                .containsExactly("classpath:a", "file:b");
    }

    @Test
    void theDefaultLocationIsNoNamedOne() {
        assertThat(bind(Map.of()).namedLocations()).isEmpty();
        assertThat(bind(Map.of("migrations.location", "classpath:db/migrations"))
                        .namedLocations())
                .containsExactly("classpath:db/migrations");
    }

    @Test
    void aModeThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> bind(Map.of("migrations.startup", "sometimes")))
                .isInstanceOf(BindException.class)
                .hasRootCauseMessage("No enum constant dev.migrations.spring.boot.autoconfigure.Startup.sometimes");
    }

    @Test
    void anIdInYamlNeedsQuotes() throws IOException {
        assertThat(stampExisting("migrations.stamp-existing: 0001")).isEqualTo("1");
        assertThat(stampExisting("migrations.stamp-existing: 0010")).isEqualTo("8");
        assertThat(stampExisting("migrations.stamp-existing: \"0001\"")).isEqualTo("0001");
    }

    @Test
    void anEmptyValueIsNone() {
        assertThat(bind(Map.of("migrations.schema", "", "migrations.applied-by", "", "migrations.url", " ")))
                .isEqualTo(bind(Map.of()));
    }

    @Test
    void neitherThePasswordNorTheUrlIsPrinted() {
        assertThat(bind(Map.of(
                        "migrations.url", "jdbc:postgresql://host/shop?password=secret",
                        "migrations.user", "shop_owner",
                        "migrations.password", "secret")))
                .hasToString("MigrationsProperties[location=null, startup=UPGRADE, target=heads]");
    }

    private static @Nullable String stampExisting(String yaml) throws IOException {
        Resource file = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8));
        List<PropertySource<?>> sources = new YamlPropertySourceLoader().load("application.yaml", file);
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("migrations", MigrationsProperties.class)
                .get()
                .stampExisting();
    }

    private static MigrationsProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("migrations", MigrationsProperties.class);
    }
}
