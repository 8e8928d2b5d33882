package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.plan.AheadPolicy;
import dev.migrations.plan.ChangedPolicy;
import dev.migrations.plan.OutOfOrderPolicy;
import dev.migrations.plan.TransactionMode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

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
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        AheadPolicy.WARN,
                        OutOfOrderPolicy.APPLY,
                        ChangedPolicy.FAIL,
                        OnFailure.STOP,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
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

    private static MigrationsProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("migrations", MigrationsProperties.class);
    }
}
