package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;

/** Spring Data JDBC knows no SQLite; for what is asked here, PostgreSQL's dialect is its own. */
@DataJdbcTest(properties = "spring.data.jdbc.dialect=postgresql")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class DataJdbcSliceTest {

    @Autowired
    JdbcAggregateTemplate aggregates;

    @Test
    void findsTheMigratedSchema() {
        aggregates.insert(new Poet(1, "Sappho", -630));
        assertThat(aggregates.findAll(Poet.class)).extracting(poet -> poet.name).containsExactly("Sappho");
    }
}
