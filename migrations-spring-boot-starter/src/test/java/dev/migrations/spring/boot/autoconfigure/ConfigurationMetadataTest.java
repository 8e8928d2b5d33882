package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an editor offers, read from the file that the compiler made. */
class ConfigurationMetadataTest {

    private final JsonNode metadata = read();

    @Test
    void everyPropertyIsThereWithItsDefault() {
        Map<String, String> defaults = new TreeMap<>();
        ours().forEach(property -> defaults.put(
                property.get("name").asString(),
                property.has("defaultValue") ? property.get("defaultValue").toString() : "-"));
        assertThat(defaults)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("migrations.ahead", "\"warn\""),
                        Map.entry("migrations.applied-by", "-"),
                        Map.entry("migrations.backup", "-"),
                        Map.entry("migrations.changed", "\"fail\""),
                        Map.entry("migrations.command-name", "\"migrations\""),
                        Map.entry("migrations.connect-timeout", "\"30s\""),
                        Map.entry("migrations.enabled", "true"),
                        Map.entry("migrations.location", "[\"classpath:db/migrations\"]"),
                        Map.entry("migrations.locations", "-"),
                        Map.entry("migrations.lock-timeout", "\"5m\""),
                        Map.entry("migrations.naming.check", "\"ck_{table}_{hash}\""),
                        Map.entry("migrations.naming.exclusion", "\"ex_{table}_{hash}\""),
                        Map.entry("migrations.naming.foreign-key", "\"fk_{table}_{columns}_{referenced}\""),
                        Map.entry("migrations.naming.index", "\"ix_{table}_{columns}\""),
                        Map.entry("migrations.naming.primary-key", "\"pk_{table}\""),
                        Map.entry("migrations.naming.unique", "\"uq_{table}_{columns}\""),
                        Map.entry("migrations.on-failure", "\"stop\""),
                        Map.entry("migrations.out-of-order", "\"apply\""),
                        Map.entry("migrations.password", "-"),
                        Map.entry("migrations.schema", "-"),
                        Map.entry("migrations.stamp-existing", "-"),
                        Map.entry("migrations.startup", "\"upgrade\""),
                        Map.entry("migrations.statement-lock-timeout", "\"5s\""),
                        Map.entry("migrations.table", "\"schema_revision\""),
                        Map.entry("migrations.target", "\"heads\""),
                        Map.entry("migrations.transaction", "\"revision\""),
                        Map.entry("migrations.url", "-"),
                        Map.entry("migrations.user", "-"),
                        Map.entry("migrations.wait-timeout", "\"5m\"")));
    }

    @Test
    void theReferencePageHasARowForEach() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "reference", "properties.md"));
        assertThat(ours()).filteredOn(property -> !property.has("deprecation")).allSatisfy(property -> {
            String name = property.get("name").asString();
            assertThat(page).contains("\n| `" + name + "` | " + cell(property.get("defaultValue")) + "| ");
        });
    }

    private static String cell(@Nullable JsonNode defaultValue) {
        return defaultValue == null ? "" : "`" + defaultValue.toString().replaceAll("[\\[\\]\"]", "") + "` ";
    }

    @Test
    void everyDescriptionIsPlainSentences() {
        assertThat(ours())
                .allSatisfy(property -> assertThat(property.get("description").asString())
                        .matches("[A-Z][^{}<>]*\\.")
                        .doesNotStartWith("The ")
                        .doesNotStartWith("A "));
    }

    @Test
    void everyChoiceHasAHintForEachOfItsValues() throws ClassNotFoundException {
        for (JsonNode property : ours()) {
            Class<?> type = Class.forName(property.get("type").asString().replaceFirst("<.*", ""));
            if (type.isEnum()) {
                assertThat(hintedValues(property.get("name").asString()))
                        .containsExactlyElementsOf(Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.toString()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))
                                .toList());
            }
        }
    }

    @Test
    void theTargetsThatHaveNamesAreHinted() {
        assertThat(hintedValues("migrations.target")).containsExactly("heads", "head");
    }

    @Test
    void flywaysSpellingIsMarkedAsAnErrorWithItsReplacement() {
        JsonNode deprecation = ours().stream()
                .filter(property -> property.get("name").asString().equals("migrations.locations"))
                .findFirst()
                .orElseThrow()
                .get("deprecation");
        assertThat(deprecation.get("level").asString()).isEqualTo("error");
        assertThat(deprecation.get("replacement").asString()).isEqualTo("migrations.location");
    }

    private List<JsonNode> ours() {
        return stream(metadata.get("properties"))
                .filter(property -> property.get("name").asString().startsWith("migrations."))
                .toList();
    }

    private List<String> hintedValues(String name) {
        List<String> values = new ArrayList<>();
        stream(metadata.get("hints"))
                .filter(hint -> hint.get("name").asString().equals(name))
                .flatMap(hint -> stream(hint.get("values")))
                .forEach(value -> values.add(value.get("value").asString()));
        return values;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read() {
        try (InputStream file =
                MigrationsProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
