package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.poetry.PoetryHistory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A history of the size and kind of a real application, all of it in Java: three branches, their merge, five tables. */
interface PoetryContract extends Contract {

    /** From a pool: H2 2.4.240 evaluates no CHECK with IN once the connection that created it is closed. */
    private Migrations poetry() {
        return Migrations.builder(db().pool(pool -> pool.setMaximumPoolSize(2)))
                .location(files().created().toString())
                .javaMigrations(PoetryHistory.revisions())
                .build();
    }

    private List<String> poems() {
        return db().rows("SELECT p.title, o.name, p.word_count, p.source_language FROM poems p"
                + " JOIN poets o ON o.id = p.poet_id ORDER BY p.id");
    }

    private List<String> translations() {
        return db().rows(
                        "SELECT poem_id, user_id, kind, target_language, translated_text FROM translations ORDER BY id");
    }

    @Test
    default void theHistoryOfAnApplicationGoesUpDownAndUp() {
        poetry().upgrade();
        List<String> first = poems();
        List<String> translated = translations();
        poetry().downgrade("base");
        assertThat(db().tables()).isEmpty();
        assertThat(poetry().upgrade().steps()).hasSize(10);
        assertThat(poems()).isEqualTo(first).hasSize(3);
        assertThat(translations()).isEqualTo(translated).hasSize(3);
        assertThat(current()).containsExactly("d5e6f7081920");
    }

    @Test
    default void oneBranchOfTheHistoryGoesDownAndUpAgain() {
        poetry().upgrade();
        List<String> first = poems();
        poetry().downgrade("6a1f00c2d9b4");
        assertThat(db().tables()).containsExactly("poems", "translations", "users");
        poetry().upgrade("poets@head");
        poetry().upgrade();
        assertThat(poems()).isEqualTo(first);
        assertThat(translations()).hasSize(3);
    }

    @Test
    default void theConstraintsOfTheHistoryHold() {
        poetry().upgrade();
        db().run(
                        "UPDATE users SET role = 'editor' WHERE id = 1",
                        "UPDATE translations SET kind = 'hybrid' WHERE id = 1");
        assertThatThrownBy(() -> db().run("UPDATE users SET role = 'owner' WHERE id = 1"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> db().run("UPDATE translations SET quality = 6 WHERE id = 1"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> db().run("UPDATE poems SET poet_id = NULL WHERE id = 1"))
                .isInstanceOf(IllegalStateException.class);
    }
}
