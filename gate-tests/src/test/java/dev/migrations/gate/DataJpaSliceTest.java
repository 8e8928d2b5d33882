package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;

@DataJpaTest(showSql = false, properties = "spring.jpa.hibernate.ddl-auto=validate")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class DataJpaSliceTest {

    @Autowired
    TestEntityManager entities;

    @Test
    void findsTheMigratedSchema() {
        entities.persistAndFlush(new Poet(1, "Sappho", -630));
        assertThat(entities.getEntityManager()
                        .createQuery("SELECT p.name FROM Poet p", String.class)
                        .getResultList())
                .containsExactly("Sappho");
    }
}
