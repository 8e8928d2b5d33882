package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jooq.test.autoconfigure.JooqTest;

@JooqTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class JooqSliceTest {

    @Autowired
    DSLContext database;

    @Test
    void findsTheMigratedSchema() {
        database.insertInto(table("poets"), field("id"), field("name"))
                .values(1, "Sappho")
                .execute();
        assertThat(database.fetchCount(table("poets"))).isEqualTo(1);
    }
}
