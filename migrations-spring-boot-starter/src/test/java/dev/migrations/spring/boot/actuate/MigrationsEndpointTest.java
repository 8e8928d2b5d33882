package dev.migrations.spring.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers as a client gets them: this JSON is public, and does not change. */
class MigrationsEndpointTest {

    @TempDir
    static Path folder;

    private static EndpointApplication application;

    @BeforeAll
    static void start() {
        application = EndpointApplication.on(folder.resolve("poets.db"));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void whereTheDatabaseStands() throws Exception {
        assertThat(application.body("")).isEqualTo(EndpointApplication.inOneLine("""
                {"databases":{"default":{
                "product":"SQLite 3.X","state":"up-to-date","upToDate":true,"target":"heads",
                "current":["0002"],"heads":["0002"],
                "counts":{"applied":2,"pending":0,"unknown":0,"changed":0},
                "last":{"revision":"0002","action":"upgrade","outcome":"done","at":"TIME","by":"WHO"}}}}
                """));
    }

    @Test
    void theRevisionsOfADatabase() throws Exception {
        assertThat(application.body("/default")).isEqualTo(EndpointApplication.inOneLine("""
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
        assertThat(application.body("/default/0001")).isEqualTo(EndpointApplication.inOneLine("""
                {"revision":"0001","revises":[],"dependsOn":[],"labels":[],"message":"create poets","kind":"sql",
                "state":"applied","current":false,"head":false,"reversible":true,"checksum":"SUM",
                "appliedAt":"TIME","appliedBy":"app@web-1","executionMs":MS,
                "log":[{"at":"TIME","action":"upgrade","outcome":"done","executionMs":MS,"runId":"RUN","dbUser":"WHO",
                "osUser":"WHO","host":"WHO","toolVersion":"VERSION"}]}
                """));
    }

    @Test
    void aDatabaseThatIsNotThereIsNotFound() throws Exception {
        assertThat(application.get("/other").statusCode()).isEqualTo(404);
    }

    @Test
    void aRevisionThatIsNotThereIsNotFound() throws Exception {
        assertThat(application.get("/default/0003").statusCode()).isEqualTo(404);
        assertThat(application.get("/other/0001").statusCode()).isEqualTo(404);
    }
}
