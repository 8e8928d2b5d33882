package dev.migrations.spring.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The answers as a client gets them: this JSON is public, and does not change. */
class MigrationsEndpointTest {

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() {
        application = SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.flyway.enabled=false",
                "--spring.datasource.url=jdbc:sqlite:" + folder.resolve("poets.db"),
                "--migrations.applied-by=app@web-1",
                "--management.endpoints.web.exposure.include=migrations");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void whereTheDatabaseStands() throws Exception {
        assertThat(body("")).isEqualTo(inOneLine("""
                {"databases":{"default":{
                "product":"SQLite 3.X","state":"up-to-date","upToDate":true,"target":"heads",
                "current":["0002"],"heads":["0002"],
                "counts":{"applied":2,"pending":0,"unknown":0,"changed":0},
                "last":{"revision":"0002","action":"upgrade","outcome":"done","at":"TIME","by":"WHO"}}}}
                """));
    }

    @Test
    void theRevisionsOfADatabase() throws Exception {
        assertThat(body("/default")).isEqualTo(inOneLine("""
                {"revisions":[
                {"revision":"0001","revises":[],"dependsOn":[],"labels":[],"message":"create poets","kind":"sql",
                "state":"applied","current":false,"head":false,"reversible":true,"checksum":"SUM",
                "appliedAt":"TIME","appliedBy":"app@web-1","executionMs":MS},
                {"revision":"0002","revises":["0001"],"dependsOn":[],"labels":[],"message":"add born","kind":"sql",
                "state":"applied","current":true,"head":true,"reversible":false,"checksum":"SUM",
                "appliedAt":"TIME","appliedBy":"app@web-1","executionMs":MS}]}
                """));
    }

    @Test
    void oneRevisionAndItsLog() throws Exception {
        assertThat(body("/default/0001")).isEqualTo(inOneLine("""
                {"revision":"0001","revises":[],"dependsOn":[],"labels":[],"message":"create poets","kind":"sql",
                "state":"applied","current":false,"head":false,"reversible":true,"checksum":"SUM",
                "appliedAt":"TIME","appliedBy":"app@web-1","executionMs":MS,
                "log":[{"at":"TIME","action":"upgrade","outcome":"done","executionMs":MS,"runId":"RUN","dbUser":"WHO",
                "osUser":"WHO","host":"WHO","toolVersion":"VERSION"}]}
                """));
    }

    @Test
    void aDatabaseThatIsNotThereIsNotFound() throws Exception {
        assertThat(get("/other").statusCode()).isEqualTo(404);
    }

    @Test
    void aRevisionThatIsNotThereIsNotFound() throws Exception {
        assertThat(get("/default/0003").statusCode()).isEqualTo(404);
        assertThat(get("/other/0001").statusCode()).isEqualTo(404);
    }

    /** The body with everything replaced that differs from run to run. */
    private static String body(String path) throws IOException, InterruptedException {
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

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        URI uri = URI.create("http://localhost:" + port + "/actuator/migrations" + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static String inOneLine(String json) {
        return json.replace("\n", "");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
