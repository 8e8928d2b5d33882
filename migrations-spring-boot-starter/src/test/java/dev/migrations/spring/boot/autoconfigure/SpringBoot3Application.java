package dev.migrations.spring.boot.autoconfigure;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** Uses nothing that Spring Boot 3 does not have; started in a process of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class SpringBoot3Application {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(SpringBoot3Application.class, arguments);
    }
}
