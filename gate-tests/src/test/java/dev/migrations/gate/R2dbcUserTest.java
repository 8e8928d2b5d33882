package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.binding.BindMarkersFactory;

/** A client that reaches the database past the DataSource, and is made before any bean that asks for that. */
class R2dbcUserTest {

    @TempDir
    Path folder;

    @Test
    void aDatabaseClientIsMadeAfterTheMigrations() {
        Application.onSqlite(folder)
                .withUserConfiguration(Client.class)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(DatabaseClient.class));
    }

    @Test
    void whereNothingIsMigratedItDependsOnNothing() {
        Application.onSqlite(folder)
                .withPropertyValues("migrations.enabled=false")
                .withUserConfiguration(Client.class)
                .withInitializer(context -> context.addBeanFactoryPostProcessor(
                        beans -> beans.getBeanDefinition("client").setLazyInit(true)))
                .run(context -> assertThat(context.getBeanFactory()
                                .getBeanDefinition("client")
                                .getDependsOn())
                        .isNull());
    }

    @Configuration(proxyBeanMethods = false)
    static class Client {
        @Bean
        static DatabaseClient client(Environment environment) {
            String url = environment.getRequiredProperty("spring.datasource.url");
            JdbcClient.create(new DriverManagerDataSource(url))
                    .sql("SELECT id FROM poets")
                    .query()
                    .listOfRows();
            return DatabaseClient.builder()
                    .connectionFactory(new NeverAsked())
                    .bindMarkers(BindMarkersFactory.anonymous("?"))
                    .build();
        }
    }

    static class NeverAsked implements ConnectionFactory {
        @Override
        public Publisher<? extends Connection> create() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return () -> "none";
        }
    }
}
