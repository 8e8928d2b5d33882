package dev.migrations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.migrations.error.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scripts whose statements were observed in the databases themselves. */
class SplitCasesTest {

    private static final Map<String, List<LexicalRules>> RULES = Map.of(
            "sqlite", List.of(LexicalRules.sqlite()),
            "postgresql", List.of(LexicalRules.postgresql()),
            "mysql", List.of(LexicalRules.mysql(), LexicalRules.mariadb()),
            "h2", List.of(LexicalRules.h2()));

    @TestFactory
    Stream<DynamicTest> splitsLikeTheDatabase() {
        return cases().flatMap(c -> rules(c).stream().map(rules -> dynamicTest(c.name(), () -> check(c, rules))));
    }

    @Test
    void hasCasesForEachDatabase() {
        assertThat(cases().map(SplitCase::dialect)).hasSize(95).containsAll(RULES.keySet());
    }

    private static void check(SplitCase expected, LexicalRules rules) throws IOException {
        if (expected.error() != null) {
            assertThatThrownBy(() -> split(expected, rules))
                    .isInstanceOfSatisfying(
                            ScriptSyntaxException.class,
                            e -> assertThat(e.problem()).isEqualTo(expected.error()));
            return;
        }
        Result result = split(expected, rules);
        assertThat(result.statements()).isEqualTo(expected.statements());
        assertThat(result.copyData()).isEqualTo(expected.copyData());
    }

    private static List<LexicalRules> rules(SplitCase script) {
        return Objects.requireNonNull(RULES.get(script.dialect())).stream()
                .map(rules -> rules.withSqlMode(script.sqlMode()))
                .toList();
    }

    private static Result split(SplitCase script, LexicalRules rules) throws IOException {
        SqlSplitter splitter =
                new SqlSplitter(rules, new StringReader(script.script()), new SourceLocation("case.sql", 1));
        Result result = new Result(new ArrayList<>(), new TreeMap<>());
        for (SqlStatement s = splitter.next(); s != null; s = splitter.next()) {
            if (s.isCopyFromStdin()) {
                StringWriter data = new StringWriter();
                s.copyData().transferTo(data);
                result.copyData().put(result.statements().size(), data.toString());
            }
            result.statements().add(s.text());
        }
        return result;
    }

    /** The scripts of all cases, for other tests. */
    static List<String> scripts() {
        return cases().map(SplitCase::script).toList();
    }

    private static Stream<SplitCase> cases() {
        try (InputStream json = SplitCasesTest.class.getResourceAsStream("/conformance/split-cases.json")) {
            List<SplitCase> cases = new ArrayList<>();
            for (JsonNode node : JsonMapper.shared().readTree(json)) {
                SplitCase c = SplitCase.of(node);
                if (RULES.containsKey(c.dialect())) {
                    cases.add(c);
                }
            }
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Result(List<String> statements, Map<Integer, String> copyData) {}

    private record SplitCase(
            String dialect,
            String title,
            String script,
            List<String> statements,
            Map<Integer, String> copyData,
            String sqlMode,
            @Nullable String error) {

        static SplitCase of(JsonNode node) {
            List<String> statements = new ArrayList<>();
            node.get("statements").forEach(s -> statements.add(s.asString()));
            Map<Integer, String> copyData = new TreeMap<>();
            node.path("copy_data")
                    .properties()
                    .forEach(e -> copyData.put(
                            Integer.valueOf(e.getKey()), e.getValue().asString()));
            JsonNode error = node.get("error");
            return new SplitCase(
                    node.get("dialect").asString(),
                    node.get("name").asString(),
                    node.get("script").asString(),
                    statements,
                    copyData,
                    node.path("sql_mode").asString(""),
                    error == null ? null : error.asString());
        }

        String name() {
            return dialect + ": " + title;
        }
    }
}
