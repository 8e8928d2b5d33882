package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.error.MigrationException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.operation.Batch;
import dev.migrations.operation.Row;
import dev.migrations.operation.RowKeyException;
import dev.migrations.operation.RowValueException;
import dev.migrations.revision.Revision;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.Work;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a revision does with rows. */
interface DataOperationsContract extends Contract {

    private void poems(int count, Work work) {
        files().revision("a1").upgrade("CREATE TABLE poems (id int PRIMARY KEY, lang varchar(9), body varchar(99));");
        builder()
                .javaMigrations(new JavaUp(op -> {
                    Batch insert = op.batch("INSERT INTO poems VALUES (?, ?, ?)");
                    for (int i = 1; i <= count; i++) {
                        insert.add(i, i % 2 == 0 ? "de" : null, "poem " + i);
                    }
                    work.run(op);
                }))
                .build()
                .upgrade();
    }

    private RevisionFailedException failure(Work work) {
        return Contract.failure(RevisionFailedException.class, () -> poems(5, work));
    }

    private <T extends Throwable> T cause(Class<T> type, Work work) {
        Throwable cause = failure(work).getCause();
        assertThat(cause).isInstanceOf(type);
        return Objects.requireNonNull(type.cast(cause));
    }

    @Test
    default void aQueryGivesItsRows() {
        poems(5, op -> {
            assertThat(op.query("SELECT id, lang FROM poems WHERE id < ? ORDER BY id", 4)
                            .list(row -> row.integer("id") + " " + row.string("LANG")))
                    .containsExactly("1 null", "2 de", "3 null");
            long count = op.query("SELECT count(*) FROM poems").single(row -> row.bigint(1));
            assertThat(count).isEqualTo(5);
            assertThat(op.query("SELECT body FROM poems WHERE id = 9").optional(row -> row.string(1)))
                    .isEmpty();
            List<Integer> seen = new ArrayList<>();
            op.query("SELECT id FROM poems ORDER BY id").forEach(row -> seen.add(row.integer(1)));
            assertThat(seen).containsExactly(1, 2, 3, 4, 5);
        });
    }

    @Test
    default void aSingleRowIsNeitherNoneNorTwo() {
        assertThat(cause(
                        RowValueException.class,
                        op -> op.query("SELECT id FROM poems").single(row -> row)))
                .hasMessage("The query gave more than one row where one was asked for: SELECT id FROM poems"
                        + " Ask with list(...), or let the query choose one.");
        assertThat(cause(
                        RowValueException.class,
                        op -> op.query("SELECT id FROM poems WHERE id = 9").single(row -> row)))
                .hasMessage("The query gave no row where one was asked for: SELECT id FROM poems WHERE id = 9"
                        + " Ask with optional(...) if there may be none.");
    }

    @Test
    default void aRowIsAskedForWhatItHas() {
        assertThat(cause(
                        RowValueException.class,
                        op -> op.query("SELECT 'x' AS a FROM poems WHERE id = 1")
                                .single(row -> row.string("b"))))
                .hasMessageStartingWith("The query has no column b. Ask for one of ");
        assertThat(cause(
                        RowValueException.class,
                        op -> op.query("SELECT body FROM poems WHERE id = 1").single(row -> row.integer(1))))
                .hasMessageMatching("(?i)The value of column body, a String, cannot be read as Integer."
                        + " Ask for it with value\\(...\\), or convert it in the query.");
    }

    @Test
    default void eachQuestionMarkHasAValueAndEachValueAQuestionMark() {
        String insert = "INSERT INTO poems (id, lang, body) VALUES (?, ?, ?)";
        poems(5, op -> {
            assertThatThrownBy(() -> op.execute(insert, 77, "de")).isInstanceOf(MigrationException.class);
            assertThatThrownBy(() -> op.update(insert, 77, "de", "text", "more"))
                    .isInstanceOf(MigrationException.class);
            assertThatThrownBy(() -> op.batch(insert).add(77, "de", "text", "more"))
                    .isInstanceOf(MigrationException.class);
            assertThatThrownBy(() -> op.query("SELECT * FROM poems WHERE id = ? OR lang = ?", 77)
                            .list(row -> row.integer(1)))
                    .isInstanceOf(MigrationException.class);
        });
        assertThat(db().rows("SELECT count(*) FROM poems")).containsExactly("5");
    }

    @Test
    default void aBatchMissesAValueToo() {
        failure(op ->
                op.batch("INSERT INTO poems (id, lang, body) VALUES (?, ?, ?)").add(77, "de"));
    }

    @Test
    default void whatTheDatabaseRefusesIsNamed() {
        RevisionFailedException failure = failure(op -> op.update("UPDATE missing SET id = ?", 7));
        assertThat(failure.getMessage())
                .startsWith("Revision j1 \"do it in Java\" failed at operation 2 (update)\n"
                        + "dev.migrations.testkit.JavaUp, line ")
                .contains(":\n  UPDATE missing SET id = ?\n")
                .contains(" says: ");
    }

    @Test
    default void rowsMayBeChangedWhileTheyAreGoneThrough() {
        List<Integer> seen = new ArrayList<>();
        poems(10, op -> {
            long rows = op.forEachRow("SELECT id, body FROM poems WHERE lang IS NULL", "id", 2, row -> {
                seen.add(row.integer("id"));
                op.update("UPDATE poems SET lang = ? WHERE id = ?", "en", row.integer("id"));
            });
            assertThat(rows).isEqualTo(5);
        });
        assertThat(seen).containsExactly(1, 3, 5, 7, 9);
        assertThat(db().rows("SELECT count(*) FROM poems WHERE lang = 'en'")).containsExactly("5");
    }

    @Test
    default void aBatchIsSentBeforeWhateverComesBehindIt() {
        poems(10, op -> {
            Batch update = op.batch("UPDATE poems SET body = ? WHERE id = ?");
            op.forEachRow("SELECT id FROM poems", "id", 3, row -> update.add("new", row.integer(1)));
            int changed =
                    op.query("SELECT count(*) FROM poems WHERE body = 'new'").single(row -> row.integer(1));
            assertThat(changed).isEqualTo(10);
            update.add("newest", 7);
        });
        assertThat(db().rows("SELECT id FROM poems WHERE body = 'newest'")).containsExactly("7");
    }

    @Test
    default void aBatchMayBeAskedForWithEachRow() {
        poems(10, op -> {
            String sql = "UPDATE poems SET body = ? WHERE id = ?";
            Batch first = op.batch(sql);
            first.add("new", 1);
            op.forEachRow("SELECT id FROM poems", "id", 3, row -> op.batch(sql).add("new", row.integer(1)));
            assertThat(op.batch(sql)).isSameAs(first);
        });
        assertThat(db().rows("SELECT count(*) FROM poems WHERE body = 'new'")).containsExactly("10");
    }

    @Test
    default void aBatchAmongManyLosesNothing() {
        poems(10, op -> {
            Batch first = op.batch("UPDATE poems SET body = ? WHERE id = ?");
            first.add("new", 1);
            for (int i = 1; i <= 250; i++) {
                op.batch("UPDATE poems SET lang = ? WHERE id = 2 AND " + i + " = " + i)
                        .add("l" + i);
            }
            first.add("newer", 3);
            op.batch("UPDATE poems SET body = ? WHERE id = ?").add("newest", 4);
        });
        assertThat(db().rows("SELECT id, body FROM poems WHERE body LIKE 'new%' ORDER BY id"))
                .containsExactly("1 new", "3 newer", "4 newest");
        assertThat(db().rows("SELECT lang FROM poems WHERE id = 2")).containsExactly("l250");
    }

    @Test
    default void aKeyMayHaveSeveralColumns() {
        List<String> seen = new ArrayList<>();
        poems(
                6,
                op -> op.query(
                                "SELECT id, CASE WHEN id < 4 THEN 0 ELSE 1 END AS part, body FROM poems WHERE id > ?;",
                                1)
                        .forEachByKey(
                                List.of("part", "id"), 2, row -> seen.add(row.string("part") + row.string("id"))));
        assertThat(seen).containsExactly("02", "03", "14", "15", "16");
    }

    @Test
    default void aPageMayBeTheLastOne() {
        poems(5, op -> {
            for (int size : List.of(1, 4, 5, 6)) {
                assertThat(op.forEachRow("SELECT id FROM poems", "id", size, row -> {}))
                        .isEqualTo(5);
            }
            assertThat(op.forEachRow("SELECT id FROM poems WHERE id > 9", "id", 2, row -> {}))
                    .isZero();
        });
    }

    @Test
    default void aKeyIsNeverNull() {
        assertThat(cause(RowKeyException.class, op -> op.forEachRow("SELECT * FROM poems", "lang", 2, row -> {})))
                .hasMessage("The key lang is null in some rows, so rows would be left out. Give columns that are unique"
                        + " together and never NULL, such as the primary key.");
    }

    @Test
    default void aKeyTellsRowsApart() {
        for (int size : List.of(1, 2, 10)) {
            assertThat(cause(
                            RowKeyException.class,
                            op -> op.forEachRow(
                                    "SELECT lang FROM poems WHERE lang IS NOT NULL", "lang", size, row -> {})))
                    .hasMessageStartingWith("The key lang is the same in some rows, so rows would be left out.");
        }
    }

    @Test
    default void whatAnActionThrowsComesOutAsItIs() {
        Exception thrown = new Exception("no words");
        RevisionFailedException failure = failure(op -> op.forEachRow("SELECT id FROM poems", "id", 2, row -> {
            throw thrown;
        }));
        assertThat(failure.getCause()).isSameAs(thrown);
        assertThat(failure.databaseMessage()).isEqualTo("java.lang.Exception: no words");
    }

    @Test
    default void aListenerHearsHowFarItIs() {
        List<String> heard = new ArrayList<>();
        files().table("a1");
        builder()
                .javaMigrations(new JavaUp(op -> {
                    for (int i = 1; i <= 5; i++) {
                        op.execute("INSERT INTO a1 VALUES (?)", i);
                    }
                    op.forEachRow("SELECT id FROM a1", "id", 2, row -> {});
                }))
                .listener(new MigrationListener() {
                    @Override
                    public void progress(Revision revision, long done, long total) {
                        heard.add(revision.id() + " " + done + "/" + total);
                    }
                })
                .build()
                .upgrade();
        assertThat(heard).containsExactly("j1 2/5", "j1 4/5", "j1 5/5");
    }

    /** Columns for the values of each kind: {@code s, i, l, d, f, b, x, u, born, clock, stamp, zoned, unit}. */
    String valuesTable();

    @Test
    default void valuesComeBackAsTheyWere() {
        files().table("a1");
        db().run(valuesTable());
        List<Object> values = List.of(
                "it's",
                7,
                1L << 40,
                new BigDecimal("12.50"),
                0.25,
                true,
                new byte[] {0, -1, 39},
                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"),
                LocalDate.of(2026, 3, 29),
                LocalTime.of(2, 30),
                LocalDateTime.of(2026, 3, 29, 2, 30, 0, 123_000_000),
                OffsetDateTime.parse("2026-03-29T02:30:00.123+02:00"),
                TimeUnit.DAYS);
        builder()
                .javaMigrations(new JavaUp(op -> {
                    op.execute("INSERT INTO vals VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values.toArray());
                    Row row = op.query("SELECT * FROM vals").single(r -> r);
                    assertThat(row.string("s")).isEqualTo("it's");
                    assertThat(row.integer("i")).isEqualTo(7);
                    assertThat(row.bigint("l")).isEqualTo(1L << 40);
                    assertThat(row.numeric("d")).isEqualByComparingTo("12.5");
                    assertThat(row.doublePrecision("f")).isEqualTo(0.25);
                    assertThat(row.bool("b")).isTrue();
                    assertThat(row.binary("x")).containsExactly(0, -1, 39);
                    assertThat(row.uuid("u")).isEqualTo(values.get(7));
                    assertThat(row.date("born")).isEqualTo(values.get(8));
                    assertThat(row.time("clock")).isEqualTo(values.get(9));
                    assertThat(row.timestamp("stamp")).isEqualTo(values.get(10));
                    assertThat(row.value("zoned", Instant.class)).isEqualTo(Instant.parse("2026-03-29T00:30:00.123Z"));
                    assertThat(row.value("unit", TimeUnit.class)).isEqualTo(TimeUnit.DAYS);
                }))
                .build()
                .upgrade();
    }

    @Test
    default void nullComesBackAsNull() {
        files().table("a1");
        db().run(valuesTable());
        builder()
                .javaMigrations(new JavaUp(op -> {
                    op.execute("INSERT INTO vals VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", new Object[13]);
                    Row row = op.query("SELECT * FROM vals").single(r -> r);
                    for (int i = 1; i <= 13; i++) {
                        assertThat(row.value(i)).isNull();
                    }
                    assertThat(row.integer("i")).isNull();
                    assertThat(row.bool("b")).isNull();
                }))
                .build()
                .upgrade();
    }
}
