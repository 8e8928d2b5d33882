package dev.migrations.plan;

import static dev.migrations.testkit.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.revision.UnsuitableSelectorException;
import dev.migrations.testkit.Rows;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of selector means something to every verb, or is refused in words. */
class SelectorFormsTest {

    private final RevisionGraph graph = graph("a <- b <- c1(L1) <- d1", "b <- c2(L2)", "c2 needs c1");
    private final AppliedSet applied = Rows.upTo(graph, "c1");

    static List<String> forms() {
        return List.of("c1", "head", "heads", "base", "current", "L1@head", "+1", "-1", "b+1", "a:b", "d1,c2");
    }

    @Test
    void everyFormIsTried() {
        Set<Class<?>> tried = forms().stream()
                .map(form -> RevisionSelector.parse(form).getClass())
                .collect(Collectors.toSet());
        assertThat(tried).containsExactlyInAnyOrder(RevisionSelector.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyVerbTakesItOrRefusesItInWords(String form) {
        RevisionSelector selector = RevisionSelector.parse(form);
        takesOrRefuses(() -> Planner.planUpgrade(graph, applied, selector));
        takesOrRefuses(() -> Planner.planDowngrade(graph, applied, selector));
        takesOrRefuses(() -> Planner.planStamp(graph, applied, List.of(selector)));
        takesOrRefuses(() -> graph.resolve(selector));
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "a:b", ":b", "a:", "-1", "L1@-1", "c2,current", "c2,-1"})
    void anUpgradeSaysWhichFormsItTakes(String form) {
        assertThatThrownBy(() -> Planner.planUpgrade(graph, applied, RevisionSelector.parse(form)))
                .isInstanceOf(UnsuitableSelectorException.class)
                .hasMessage("'" + form.substring(form.indexOf(',') + 1) + "' cannot be the target of an upgrade. Say an"
                        + " id, a label, head, heads, base, +1, ae10+1, one of these on a branch, as in billing@head,"
                        + " or several with commas between.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "a:b", ":b", "a:", "+1", "L1@+1", "c1,b"})
    void aDowngradeSaysWhichFormsItTakes(String form) {
        assertThatThrownBy(() -> Planner.planDowngrade(graph, applied, RevisionSelector.parse(form)))
                .isInstanceOf(UnsuitableSelectorException.class)
                .hasMessage("'" + form + "' cannot be the target of a downgrade. Say an id, a label, base, -1, ae10-1,"
                        + " or one of these on a branch, as in billing@base.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"current", "a:b", ":b", "a:", "+1", "-1", "b+1", "d1-1", "head-1", "L1@+1", "L1@b+1", "c2,+1"})
    void aStampSaysWhichFormsItTakes(String form) {
        assertThatThrownBy(() -> Planner.planStamp(graph, applied, List.of(RevisionSelector.parse(form))))
                .isInstanceOf(UnsuitableSelectorException.class)
                .hasMessage(
                        "'" + form.substring(form.indexOf(',') + 1) + "' cannot be the target of a stamp. Say an id,"
                                + " a label, head, heads, base, or one of these on a branch, as in billing@head.");
    }

    private static void takesOrRefuses(Runnable verb) {
        try {
            verb.run();
        } catch (MigrationException refused) {
            assertThat(refused.description()).endsWith(".");
            assertThat(refused.action()).isNotBlank();
        }
    }
}
