package dev.migrations.spring.boot.actuate;

import static dev.migrations.spring.boot.actuate.EndpointApplication.inOneLine;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers where not all is well; as public as those in {@link MigrationsEndpointTest}. */
class MigrationsEndpointStatesTest {

    @TempDir
    Path folder;

    @Test
    void nothingIsAppliedYet() throws Exception {
        try (EndpointApplication application = start("migrations.startup=none")) {
            assertThat(application.body("")).isEqualTo(inOneLine("""
                    {"databases":{"default":{
                    "product":"SQLite 3.X","state":"pending","upToDate":false,"target":"heads",
                    "current":[],"heads":["0002"],
                    "counts":{"applied":0,"pending":2,"unknown":0,"changed":0}}}}
                    """));
        }
    }

    @Test
    void aRevisionThatIsNotApplied() throws Exception {
        try (EndpointApplication application = start("migrations.startup=none")) {
            assertThat(application.body("/default/0001")).isEqualTo(inOneLine("""
                    {"revision":"0001","revises":[],"dependsOn":[],"labels":[],"message":"create poets","kind":"sql",
                    "state":"pending","current":false,"head":false,"reversible":true,"log":[]}
                    """));
        }
    }

    @Test
    void theLastUpgradeFailed() throws Exception {
        try (EndpointApplication application = startBroken()) {
            assertThat(application.body("")).isEqualTo(inOneLine("""
                    {"databases":{"default":{
                    "product":"SQLite 3.X","state":"failed","upToDate":false,"target":"heads",
                    "current":["0001"],"heads":["0002"],
                    "counts":{"applied":1,"pending":1,"unknown":0,"changed":0},
                    "last":{"revision":"0002","action":"upgrade","outcome":"failed","at":"TIME","by":"WHO"}}}}
                    """));
        }
    }

    @Test
    void theRevisionThatFailed() throws Exception {
        try (EndpointApplication application = startBroken()) {
            assertThat(application.body("/default/0002")).isEqualTo(inOneLine("""
                    {"revision":"0002","revises":["0001"],"dependsOn":[],"labels":[],"message":"add lifespan","kind":"sql",
                    "state":"pending","current":false,"head":true,"reversible":false,
                    "log":[{"at":"TIME","action":"upgrade","outcome":"failed","statement":2,
                    "error":"no such table: poet (SQLITE_ERROR)","executionMs":MS,"runId":"RUN","dbUser":"WHO",
                    "osUser":"WHO","host":"WHO","toolVersion":"VERSION"}]}
                    """));
        }
    }

    private EndpointApplication startBroken() {
        return start("migrations.location=classpath:db/broken", "migrations.on-failure=warn");
    }

    private EndpointApplication start(String... properties) {
        return EndpointApplication.on(folder.resolve("poets.db"), properties);
    }
}
