package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a revision can ask about a schema that its session does not look in. */
interface QualifiedNamesContract extends NamedConstraintsContract {

    /** Makes another schema, and returns its name. */
    default String otherSchema() {
        db().run("CREATE SCHEMA audit");
        return "audit";
    }

    /** Drops it, where it does not go with the database. */
    default void dropOtherSchema(String schema) {}

    @Test
    default void aNameMaySayItsSchema() {
        String audit = otherSchema();
        try {
            db().run("CREATE TABLE " + audit + ".events (id int PRIMARY KEY, what varchar(80))");
            db().run("CREATE TABLE what (id int)");
            assertThat(has(i -> i.hasTable("events"))).isFalse();
            assertThat(has(i -> i.hasTable(audit + ".events"))).isTrue();
            assertThat(has(i -> i.hasTable(audit + ".what"))).isFalse();
            assertThat(has(i -> i.hasTable("nowhere.events"))).isFalse();
            assertThat(all(i -> i.columnNames(audit + ".events")))
                    .containsExactly(db().spelled("id"), db().spelled("what"));
            assertThat(all(i -> i.indexes(audit + ".events"))).hasSize(1);
            assertThat(all(i -> i.constraints(audit + ".events"))).hasSize(1);
        } finally {
            dropOtherSchema(audit);
        }
    }
}
