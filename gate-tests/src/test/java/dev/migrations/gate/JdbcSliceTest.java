package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class JdbcSliceTest {

    @Autowired
    JdbcClient database;

    @Test
    void findsTheMigratedSchema() {
        database.sql("INSERT INTO poets (id, name) VALUES (1, 'Sappho')").update();
        assertThat(database.sql("SELECT name FROM poets").query(String.class).list())
                .containsExactly("Sappho");
    }
}
