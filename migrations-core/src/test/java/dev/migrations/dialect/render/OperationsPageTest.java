package dev.migrations.dialect.render;

import static dev.migrations.schema.Define.bigint;
import static dev.migrations.schema.Define.binary;
import static dev.migrations.schema.Define.bool;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.date;
import static dev.migrations.schema.Define.doublePrecision;
import static dev.migrations.schema.Define.enumeration;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.json;
import static dev.migrations.schema.Define.numeric;
import static dev.migrations.schema.Define.real;
import static dev.migrations.schema.Define.smallint;
import static dev.migrations.schema.Define.string;
import static dev.migrations.schema.Define.table;
import static dev.migrations.schema.Define.text;
import static dev.migrations.schema.Define.time;
import static dev.migrations.schema.Define.timestamp;
import static dev.migrations.schema.Define.timestampWithZone;
import static dev.migrations.schema.Define.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.Operation;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.SqlType;
import dev.migrations.testkit.MarkdownPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page has a row of each operation, and the types that the databases really get. */
class OperationsPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.of("docs/reference/operations.md");

    @Test
    void eachOperationHasARow() {
        assertThat(PAGE.mentions(Pattern.compile("^\\| `([A-Z][A-Za-z]+)` \\|")))
                .containsExactlyInAnyOrderElementsOf(RenderingTest.operations(Operation.class)
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void eachTypeHasARow() {
        List<String> rows = types().entrySet().stream()
                .map(type -> "| `" + type.getKey() + "` | " + words(type.getValue()) + " |")
                .toList();
        assertThat(PAGE.prose()).containsAll(rows);
    }

    private static Map<String, SqlType> types() {
        Map<String, SqlType> types = new LinkedHashMap<>();
        types.put("string(80)", string(80));
        types.put("text()", text());
        types.put("smallint()", smallint());
        types.put("integer()", integer());
        types.put("bigint()", bigint());
        types.put("numeric(10, 2)", numeric(10, 2));
        types.put("real()", real());
        types.put("doublePrecision()", doublePrecision());
        types.put("bool()", bool());
        types.put("date()", date());
        types.put("time()", time());
        types.put("timestamp()", timestamp());
        types.put("timestampWithZone()", timestampWithZone());
        types.put("uuid()", uuid());
        types.put("json()", json());
        types.put("binary()", binary());
        types.put("binary(16)", binary(16));
        types.put("enumeration(\"mood\", \"sad\", \"glad\")", enumeration("mood", "sad", "glad"));
        return types;
    }

    private static String words(SqlType type) {
        return Dialect.all().stream()
                .map(dialect -> "`" + word(dialect, type) + "`")
                .collect(Collectors.joining(" | "));
    }

    /** What stands behind the name of the only column. */
    private static String word(Dialect dialect, SqlType type) {
        List<String> statements = OperationRenderer.of(dialect)
                .render(new CreateTable(table("t", column("c", type)), false), ExistingSchema.unseen());
        return statements
                .get(statements.size() - 1)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("c "))
                .map(line -> line.substring(2))
                .findFirst()
                .orElseThrow();
    }
}
