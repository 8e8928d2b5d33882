package dev.migrations.dialect.render;

import static dev.migrations.schema.Define.bigint;
import static dev.migrations.schema.Define.binary;
import static dev.migrations.schema.Define.bool;
import static dev.migrations.schema.Define.check;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.date;
import static dev.migrations.schema.Define.doublePrecision;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.json;
import static dev.migrations.schema.Define.numeric;
import static dev.migrations.schema.Define.primaryKey;
import static dev.migrations.schema.Define.real;
import static dev.migrations.schema.Define.smallint;
import static dev.migrations.schema.Define.string;
import static dev.migrations.schema.Define.table;
import static dev.migrations.schema.Define.text;
import static dev.migrations.schema.Define.time;
import static dev.migrations.schema.Define.timestamp;
import static dev.migrations.schema.Define.timestampWithZone;
import static dev.migrations.schema.Define.unique;
import static dev.migrations.schema.Define.uuid;

import dev.migrations.schema.Column;
import dev.migrations.schema.SqlType;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableElement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A table of whatever can be said on every database. */
final class RandomTable {

    private static final List<String> NAMES = List.of(
            "id", "Title", "select", "two words", "quo\"te", "tick`", "a'b", "größe", "_x", "1st", "order", "日本");

    /** Types that may be in a key everywhere, and a default for each. */
    private static final Map<SqlType, Object> KEYS = Map.of(
            integer(),
            7,
            bigint(),
            Long.MAX_VALUE,
            smallint(),
            -3,
            string(40),
            "it's\\ \"so\"",
            date(),
            LocalDate.of(2000, 2, 29),
            uuid(),
            UUID.fromString("57dc007f-6d46-4c1d-94bc-ac9585c93f9c"),
            numeric(12, 3),
            new BigDecimal("-1.250"),
            bool(),
            true);

    private static final Map<SqlType, Object> OTHERS = Map.of(
            text(),
            "back\\slash\nline",
            real(),
            0.5,
            doublePrecision(),
            -1.0e-9,
            time(),
            LocalTime.of(23, 59, 59),
            timestamp(),
            LocalDateTime.of(1999, 12, 31, 23, 59, 59, 999_000_000),
            timestampWithZone(),
            LocalDateTime.of(2026, 11, 20, 10, 40),
            json(),
            "{\"a\": 1}",
            binary(20),
            new byte[] {0, -1});

    private final Random random;
    private final List<TableElement> elements = new ArrayList<>();
    private final List<String> keyable = new ArrayList<>();

    private RandomTable(long seed) {
        this.random = new Random(seed);
    }

    static Table of(long seed) {
        return new RandomTable(seed).make();
    }

    private Table make() {
        List<String> names = new ArrayList<>(NAMES);
        int columns = 1 + random.nextInt(8);
        for (int i = 0; i < columns; i++) {
            elements.add(random(names.remove(random.nextInt(names.size()))));
        }
        addKeys();
        String name = random.nextBoolean() ? "poems" : "\"the order\"";
        return table(name, elements.toArray(TableElement[]::new))
                .comment(random.nextBoolean() ? "it's a \\ table" : null);
    }

    private Column random(String name) {
        boolean forKey = random.nextBoolean();
        List<Map.Entry<SqlType, Object>> types = List.copyOf((forKey ? KEYS : OTHERS).entrySet());
        Map.Entry<SqlType, Object> type = types.get(random.nextInt(types.size()));
        Column column = column(name, type.getKey());
        if (forKey) {
            keyable.add(name);
        }
        if (random.nextInt(3) == 0) {
            column = column.notNull();
        }
        if (random.nextInt(3) == 0) {
            column = column.defaultTo(type.getValue());
        }
        return random.nextInt(4) == 0 ? column.comment("for 'people'") : column;
    }

    private void addKeys() {
        if (keyable.isEmpty()) {
            elements.add(column("key", bigint()).identity().primaryKey());
            return;
        }
        if (random.nextBoolean()) {
            elements.set(indexOf(keyable.get(0)), ((Column) elements.get(indexOf(keyable.get(0)))).notNull());
            elements.add(primaryKey(keyable.get(0)));
        }
        if (keyable.size() > 1 && random.nextBoolean()) {
            elements.add(unique(keyable.toArray(String[]::new)));
        }
        if (random.nextBoolean()) {
            elements.add(check("1 < 2"));
        }
    }

    private int indexOf(String name) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Column column && column.name().equals(name)) {
                return i;
            }
        }
        throw new IllegalStateException(name);
    }
}
