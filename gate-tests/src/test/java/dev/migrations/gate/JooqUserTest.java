package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;

class JooqUserTest {

    @TempDir
    Path folder;

    @Test
    void aBeanThatQueriesWithJooqInItsConstructor() {
        Application.onSqlite(folder, JooqAutoConfiguration.class)
                .withBean(User.class)
                .run(context -> assertThat(context.getBean(User.class).poets).isZero());
    }

    static class User {

        final int poets;

        User(DSLContext database) {
            this.poets = database.fetchCount(DSL.table("poets"));
        }
    }
}
