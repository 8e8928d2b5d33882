package dev.migrations.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class JsonTest {

    @Test
    void objectsAreSetOut() {
        Json json = Json.of("text", "a")
                .with("number", 1L)
                .with("truth", true)
                .with("nothing", null)
                .with("at", Instant.parse("2026-11-20T10:40:03.12Z"))
                .with("ids", List.of("a", "b"))
                .with("none", List.of())
                .with("inner", Json.of("x", 1))
                .with("objects", List.of(Json.of("y", 2).members()));

        assertThat(json).hasToString("""
                {
                  "text": "a",
                  "number": 1,
                  "truth": true,
                  "nothing": null,
                  "at": "2026-11-20T10:40:03.120Z",
                  "ids": ["a", "b"],
                  "none": [],
                  "inner": {
                    "x": 1
                  },
                  "objects": [
                    {
                      "y": 2
                    }
                  ]
                }""");
    }

    @Test
    void anyTextComesBackAsItWas() {
        Random random = new Random(8259);
        for (int round = 0; round < 200; round++) {
            String text = random.ints(30, 0, 0x2100)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            JsonNode read =
                    new ObjectMapper().readTree(Json.of(text, List.of(text)).toString());
            assertThat(read.get(text).get(0).asString()).isEqualTo(text);
        }
    }
}
