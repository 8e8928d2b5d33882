package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.schema.ConstraintInfo.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a catalogue tells of a constraint besides what it demands. */
interface NamedConstraintsContract extends SchemaInspectorContract {

    @Test
    default void constraintsAreFoundByTheirNames() {
        poems();
        for (String name : List.of("ck_poems_price", "fk_poems_poet", "FK_POEMS_POET")) {
            assertThat(has(i -> i.hasConstraint("poems", name))).as(name).isTrue();
        }
        assertThat(has(i -> i.hasConstraint("poets", "uq_poets_name"))).isTrue();
        assertThat(has(i -> i.hasConstraint("poets", "ck_poems_price"))).isFalse();
    }

    @Test
    default void aCheckTellsItsCondition() {
        poems();
        assertThat(constraints(Kind.CHECK))
                .singleElement()
                .satisfies(c ->
                        assertThat(c.condition()).containsIgnoringCase("price").contains("> "));
    }
}
