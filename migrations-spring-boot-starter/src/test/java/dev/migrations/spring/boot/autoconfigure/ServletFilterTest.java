package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Filters are made together with the web server, before any other bean. */
class ServletFilterTest {

    @TempDir
    Path folder;

    @Test
    void aFilterThatTakesTheDataSourceSeesTheMigratedSchema() {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                Web.class,
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + Poets.url(folder.resolve("poets.db")))) {
            assertThat(context.getBean(PoetsFilter.class).poets().count()).isZero();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        MigrationsAutoConfiguration.class
    })
    static class Web {
        @Bean
        PoetsFilter filter(DataSource dataSource) {
            return new PoetsFilter(new Poets(dataSource));
        }
    }

    record PoetsFilter(Poets poets) implements Filter {
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            chain.doFilter(request, response);
        }
    }
}
