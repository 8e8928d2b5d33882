package dev.migrations.spring.boot.command;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** An application in which everything cries out that is not to be started by a command. */
@EnableAutoConfiguration
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
}
