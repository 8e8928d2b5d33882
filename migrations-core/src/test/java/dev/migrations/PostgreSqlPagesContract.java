package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.testkit.JavaUp;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How PostgreSQL reads the pages of a large table. */
interface PostgreSqlPagesContract extends Contract {

    /** A column that was just added has no statistics, by which PostgreSQL would sort the whole table for each page. */
    @Test
    default void eachPageIsReadAlongTheIndexOfTheKey() {
        files().revision("a1").upgrade("""
                CREATE TABLE poems (id int PRIMARY KEY, body text);
                INSERT INTO poems SELECT i, 'poem ' || i FROM generate_series(1, 50000) i;
                ALTER TABLE poems ADD COLUMN words int;""");
        AtomicLong scans = new AtomicLong();
        builder()
                .javaMigrations(new JavaUp(op -> {
                    op.forEachRow("SELECT id FROM poems WHERE words IS NULL", "id", 1000, row -> {});
                    scans.set(op.query("SELECT seq_scan FROM pg_stat_xact_user_tables WHERE relname = 'poems'")
                            .single(row -> row.bigint(1)));
                    assertThat(op.query("SHOW enable_sort").<String>single(row -> row.string(1)))
                            .isEqualTo("on");
                }))
                .build()
                .upgrade();
        assertThat(scans).as("scans, of which one counts the rows").hasValueLessThanOrEqualTo(5);
    }
}
