package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which section MariaDB takes. */
interface MariaDbSectionContract extends Contract {

    private void sections(String... dialects) {
        StringBuilder text = new StringBuilder("CREATE TABLE plain (id int);\n");
        for (String dialect : dialects) {
            text.append("\n-- migrate: upgrade dialect=")
                    .append(dialect)
                    .append("\nCREATE TABLE of_")
                    .append(dialect)
                    .append(" (id int);\n");
        }
        files().revision("a1").upgrade(text.toString());
        migrations().upgrade();
    }

    @Test
    default void mariaDbTakesItsOwnSectionFirst() {
        sections("mysql", "mariadb", "postgresql");
        assertThat(db().tables()).containsExactly("of_mariadb");
    }

    @Test
    default void mariaDbTakesTheSectionOfMySqlNext() {
        sections("mysql", "postgresql");
        assertThat(db().tables()).containsExactly("of_mysql");
    }

    @Test
    default void mariaDbTakesTheSectionForAllLast() {
        sections("postgresql", "h2");
        assertThat(db().tables()).containsExactly("plain");
    }
}
