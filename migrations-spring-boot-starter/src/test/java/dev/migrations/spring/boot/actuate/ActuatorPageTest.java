package dev.migrations.spring.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on the endpoint shows is what it answers. Times and names differ. */
class ActuatorPageTest {

    @TempDir
    Path folder;

    @Test
    void itsResponsesAreReal() throws Exception {
        List<String> page = blocks();
        try (EndpointApplication application = EndpointApplication.on(folder.resolve("poets.db"))) {
            assertThat(json(application.get("").body())).isEqualTo(json(page.get(0)));
            assertThat(json(application.get("/default").body())).isEqualTo(json(page.get(1)));
            assertThat(json(application.get("/default/0001").body())).isEqualTo(json(page.get(2)));
        }
    }

    @Test
    void soIsItsSql() throws Exception {
        try (EndpointApplication application =
                EndpointApplication.on(folder.resolve("poets.db"), "management.endpoint.migrations.show-sql=always")) {
            String body = application.get("/default/0001").body();
            assertThat(JsonPath.<Object>read(body, "$.sql"))
                    .isEqualTo(JsonPath.read("{" + blocks().get(3) + "}", "$.sql"));
        }
    }

    private static List<String> blocks() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "reference", "actuator.md"));
        return Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static Object json(String text) {
        return JsonPath.parse(text.replaceAll("SQLite [0-9.]+", "SQLite 3.X")
                        .replaceAll("\"[0-9-]{10}T[0-9:]{8}\\.[0-9]{3}Z\"", "\"TIME\"")
                        .replaceAll("(\"executionMs\"): ?[0-9]+", "$1: 0")
                        .replaceAll("(\"(runId|dbUser|osUser|host|by|toolVersion)\"): ?\"[^\"]*\"", "$1: \"ANY\""))
                .json();
    }
}
