package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@TestPropertySource(properties = "migrations.target=0001")
class OtherRevisionsTest {

    @Autowired
    JdbcClient database;

    @Test
    void stopsBeforeTheSecondRevision() {
        assertThat(database.sql("SELECT revision FROM schema_revision")
                        .query(String.class)
                        .list())
                .containsExactly("0001");
    }
}
