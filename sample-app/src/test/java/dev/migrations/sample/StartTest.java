package dev.migrations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;

/** Whatever the application finds, it comes up with everything applied and nothing lost. */
class StartTest {

    private static final String UP_TO_DATE =
            "\"state\":\"up-to-date\",\"upToDate\":true,\"target\":\"heads\",\"current\":[\"3f9c0a11be02\"],\"heads\":[\"3f9c0a11be02\"],"
                    + "\"counts\":{\"applied\":9,\"pending\":0,\"unknown\":0,\"changed\":0}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void onNoDatabase(TestDatabase.Kind kind) {
        TestDatabase database = kind.create(folder);

        assertThat(startOn(database)).contains(UP_TO_DATE);
        assertThat(actions(database)).containsExactly("upgrade done 9");
    }

    @ParameterizedTest
    @EnumSource
    void onADatabaseOfAnOlderReleaseThatTheFirstRevisionTolerates(TestDatabase.Kind kind) {
        TestDatabase database = kind.create(folder).leftByAnOlderRelease();

        assertThat(startOn(database)).contains(UP_TO_DATE);
        assertThat(actions(database)).containsExactly("upgrade done 9");
        assertNothingIsLost(database);
    }

    @ParameterizedTest
    @EnumSource
    void onADatabaseOfAnOlderReleaseThatIsStamped(TestDatabase.Kind kind) {
        TestDatabase database = kind.create(folder).leftByAnOlderRelease();

        assertThat(startOn(database, "--migrations.stamp-existing=94bcac9585c9 if chats"))
                .contains(UP_TO_DATE);
        assertThat(actions(database)).containsExactly("stamp done 1", "upgrade done 8");
        assertNothingIsLost(database);
    }

    @ParameterizedTest
    @EnumSource
    void onADatabaseThatStoppedHalfWay(TestDatabase.Kind kind) {
        TestDatabase database = kind.create(folder).leftByAnOlderRelease();
        database.migrations().upgrade("1e5b90d3c7f4");

        assertThat(startOn(database)).contains(UP_TO_DATE);
        assertThat(actions(database)).containsExactly("upgrade done 9");
        assertNothingIsLost(database);
    }

    @ParameterizedTest
    @EnumSource
    void onADatabaseThatIsUpToDate(TestDatabase.Kind kind) {
        TestDatabase database = kind.create(folder);
        database.migrations().upgrade();

        assertThat(startOn(database)).contains(UP_TO_DATE);
        assertThat(actions(database)).containsExactly("upgrade done 9");
    }

    /** What the running application answers at {@code /actuator/migrations}. */
    private static String startOn(TestDatabase database, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--spring.main.banner-mode=off",
                                "--spring.datasource.url=" + database.url()),
                        Stream.of(more))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext application = SpringApplication.run(SampleApplication.class, arguments)) {
            String port = application.getEnvironment().getRequiredProperty("local.server.port");
            String answer = RestClient.create("http://localhost:" + port)
                    .get()
                    .uri("/actuator/migrations")
                    .retrieve()
                    .body(String.class);
            return String.valueOf(answer);
        }
    }

    private static List<String> actions(TestDatabase database) {
        return database.rows(
                "SELECT action, outcome, count(*) FROM schema_revision_log GROUP BY action, outcome ORDER BY action");
    }

    private static void assertNothingIsLost(TestDatabase database) {
        assertThat(database.rows("SELECT chat_id, title, created_at FROM chats ORDER BY chat_id"))
                .containsExactly(
                        "c1 Paris 1767225600000", "c2 Rome 1767312000000", "c3 nothing said yet 1767312000001");
        assertThat(database.rows("SELECT chat_id, asked_at, prompt, reply FROM exchanges ORDER BY exchange_id"))
                .containsExactly(
                        "c1 1767225601000 Où est le Café? Près du pont.",
                        "c1 1767225602000 And then? Left.",
                        "c2 1767312001000 Ciao Ciao!");
    }
}
