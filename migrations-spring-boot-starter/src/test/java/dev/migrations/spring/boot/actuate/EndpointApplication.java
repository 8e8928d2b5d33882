package dev.migrations.spring.boot.actuate;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A running application that exposes the endpoint, and what it answers. */
record EndpointApplication(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final String ROLE = "Test-Role";

    /** On this SQLite file, with these properties besides. */
    static EndpointApplication on(Path file, String... properties) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "spring.main.banner-mode", "off",
                "spring.flyway.enabled", "false",
                "migrations.applied-by", "app@web-1",
                "management.endpoints.web.exposure.include", "migrations"));
        String[] arguments = Stream.concat(
                        Stream.of("spring.datasource.url=jdbc:sqlite:" + file), Stream.of(properties))
                .map(property -> "--" + property)
                .toArray(String[]::new);
        return new EndpointApplication(application.run(arguments));
    }

    @Override
    public void close() {
        context.close();
    }

    /** The body with everything replaced that differs from run to run. */
    String body(String path) throws IOException, InterruptedException {
        return get(path)
                .body()
                .replaceAll("SQLite 3[0-9.]+", "SQLite 3.X")
                .replaceAll("\"[0-9-]{10}T[0-9:]{8}\\.[0-9]{3}Z\"", "\"TIME\"")
                .replaceAll("\"checksum\":\"1:[0-9a-f]{64}\"", "\"checksum\":\"SUM\"")
                .replaceAll("\"executionMs\":[0-9]+", "\"executionMs\":MS")
                .replaceAll("\"runId\":\"[0-9a-f-]{36}\"", "\"runId\":\"RUN\"")
                .replaceAll("\"(by|dbUser|osUser|host)\":\"[^\"]*\"", "\"$1\":\"WHO\"")
                .replaceAll("\"toolVersion\":\"[^\"]+\"", "\"toolVersion\":\"VERSION\"");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    /** As a user who has this role. */
    HttpResponse<String> getAs(String role, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).header(ROLE, role).build());
    }

    private URI uri(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://localhost:" + port + "/actuator/migrations" + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    static String inOneLine(String json) {
        return json.replace("\n", "");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        /** What a security framework does, without any: it says who asks, and which role he has. */
        @Bean
        Filter user() {
            return (request, response, chain) -> {
                String role = ((HttpServletRequest) request).getHeader(ROLE);
                chain.doFilter(role == null ? request : new AsUser((HttpServletRequest) request, role), response);
            };
        }
    }

    private static final class AsUser extends HttpServletRequestWrapper {

        private final String role;

        AsUser(HttpServletRequest request, String role) {
            super(request);
            this.role = role;
        }

        @Override
        public Principal getUserPrincipal() {
            return () -> "sappho";
        }

        @Override
        public boolean isUserInRole(String asked) {
            return asked.equals(role);
        }
    }
}
