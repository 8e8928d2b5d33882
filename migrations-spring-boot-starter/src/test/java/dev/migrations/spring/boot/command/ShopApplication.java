package dev.migrations.spring.boot.command;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;
import java.sql.SQLException;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.AbstractFactoryBean;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** An application in which everything cries out that is not to be started by a command. */
@EnableAutoConfiguration
@EnableScheduling
@Configuration(proxyBeanMethods = false)
class ShopApplication {

    public static void main(String[] args) {
        System.out.println("printed by the application");
        SpringApplication.run(ShopApplication.class, args);
    }

    @Bean
    @Lazy(false)
    InitializingBean connectsSomewhere() {
        System.err.println("STARTED: a component");
        return () -> {};
    }

    @Bean
    ApplicationRunner runner() {
        System.err.println("STARTED: a runner");
        return arguments -> {};
    }

    @Bean
    ApplicationListener<ApplicationStartedEvent> listener() {
        System.err.println("STARTED: a listener");
        return event -> {};
    }

    @Bean
    Poller poller() {
        return new Poller();
    }

    @Bean
    FactoryBean<StringBuilder> factory() {
        System.err.println("STARTED: a factory, as of entity managers");
        return new AbstractFactoryBean<>() {
            @Override
            public Class<?> getObjectType() {
                return StringBuilder.class;
            }

            @Override
            protected StringBuilder createInstance() {
                return new StringBuilder();
            }
        };
    }

    @Bean
    @Profile("revision-bean")
    Stars stars() {
        return new Stars();
    }

    /** Polls something for as long as the application lives. */
    static final class Poller {

        Poller() {
            System.err.println("STARTED: what is scheduled");
        }

        @Scheduled(fixedDelay = 10)
        void poll() {
            System.err.println("STARTED: a schedule");
        }
    }

    /** A revision that is a bean, and not where the location is. */
    @MigrationRevision(id = "0003", revises = "0002", message = "count stars")
    static final class Stars implements JavaMigration {
        @Override
        public void upgrade(Operations op) throws SQLException {
            op.execute("CREATE TABLE stars (id INTEGER)");
        }
    }
}
