package dev.migrations.spring.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees the SQL of a revision at the endpoint. */
class ShowSqlTest {

    @TempDir
    Path folder;

    private String revision(String... properties) throws Exception {
        try (EndpointApplication application = EndpointApplication.on(folder.resolve("poets.db"), properties)) {
            return application.get("/default/0001").body();
        }
    }

    @Test
    void nobodyByDefault() throws Exception {
        assertThat(revision()).contains("\"revision\":\"0001\"").doesNotContain("\"sql\":{");
    }

    @Test
    void everybodyWhereItIsAlwaysShown() throws Exception {
        assertThat(revision("management.endpoint.migrations.show-sql=always"))
                .contains("\"sql\":{\"upgrade\":\"-- migrate: upgrade\\nCREATE TABLE poets")
                .contains("\"downgrade\":\"-- migrate: downgrade\\nDROP TABLE poets");
    }

    @Test
    void nobodyWhoIsNotAuthorized() throws Exception {
        assertThat(revision("management.endpoint.migrations.show-sql=when-authorized"))
                .doesNotContain("\"sql\":{");
    }

    @Test
    void onlyThoseWithTheRoleWhereItNeedsOne() throws Exception {
        try (EndpointApplication application = EndpointApplication.on(
                folder.resolve("poets.db"),
                "management.endpoint.migrations.show-sql=when-authorized",
                "management.endpoint.migrations.roles=dba")) {
            assertThat(application.getAs("dba", "/default/0001").body())
                    .contains("\"sql\":{\"upgrade\":\"-- migrate: upgrade\\nCREATE TABLE poets");
            assertThat(application.getAs("poet", "/default/0001").body()).doesNotContain("\"sql\":{");
        }
    }

    @Test
    void everyUserWhereNoRoleIsAskedFor() throws Exception {
        try (EndpointApplication application = EndpointApplication.on(
                folder.resolve("poets.db"), "management.endpoint.migrations.show-sql=when-authorized")) {
            assertThat(application.getAs("poet", "/default/0001").body()).contains("\"sql\":{\"upgrade\":");
        }
    }
}
