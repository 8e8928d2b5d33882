package dev.migrations.gate;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** What the test slices are slices of. */
@SpringBootConfiguration
@EnableAutoConfiguration
class PoetsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PoetsApplication.class, arguments).close();
    }
}
