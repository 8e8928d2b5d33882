package dev.migrations.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseUrlTest {

    private static DatabaseUrl parse(String text) {
        return DatabaseUrl.parse(new Settings.Value(text, "DATABASE_URL"));
    }

    @Test
    void aJdbcUrlStaysAsItIs() {
        assertThat(parse("jdbc:sqlite:app.db").jdbc()).isEqualTo("jdbc:sqlite:app.db");
    }

    @Test
    void aPlatformsUrlIsTakenApart() {
        DatabaseUrl url = parse("postgres://me:p%40ss+%2F@db.example:5433/shop?sslmode=require");

        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db.example:5433/shop?sslmode=require");
        assertThat(url.user()).isEqualTo("me");
        assertThat(url.password()).isEqualTo("p@ss+/");
    }

    @Test
    void aUrlMayHoldNoLoginAndNoPort() {
        DatabaseUrl url = parse("mysql://host/shop");

        assertThat(url.jdbc()).isEqualTo("jdbc:mariadb://host/shop");
        assertThat(url.user()).isNull();
        assertThat(url.password()).isNull();
    }

    @Test
    void otherUrlsAreRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> parse("postgres://me:geheim@/x y"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageNotContaining("geheim");
    }
}
