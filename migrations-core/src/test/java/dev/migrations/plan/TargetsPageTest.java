package dev.migrations.plan;

import static dev.migrations.testkit.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.testkit.Graphs;
import dev.migrations.testkit.MarkdownPage;
import dev.migrations.testkit.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page on targets says of each of its examples. */
class TargetsPageTest {

    private static final RevisionGraph HISTORY =
            graph("57dc007f6d46 <- b200(billing) <- b300", "57dc007f6d46 <- s200(shop) <- s300", "s300 needs b200");

    private static final List<String> LINES =
            MarkdownPage.of("docs/reference/targets.md").prose();

    /** One row of a table under the name of a verb. */
    record Example(String verb, String target, String from, String outcome) {}

    static Stream<Example> examples() {
        List<Example> examples = new ArrayList<>();
        String verb = "";
        for (String line : LINES) {
            if (line.startsWith("## ")) {
                verb = line.substring(3);
            }
            String[] cells = line.split("\\|", -1);
            if (line.startsWith("| `") && cells.length == 6) {
                examples.add(new Example(verb, cells[1].strip().replace("`", ""), cells[3].strip(), cells[4].strip()));
            }
        }
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAsItIsShown(Example example) {
        String[] from =
                example.from().equals("base") ? new String[0] : example.from().split(", ", -1);
        assertThat(outcome(example, Rows.upTo(HISTORY, from))).isEqualTo(example.outcome());
    }

    private static String outcome(Example example, AppliedSet applied) {
        try {
            List<RevisionId> ids = run(example.verb(), applied, RevisionSelector.parse(example.target()));
            return ids.isEmpty() ? "nothing" : String.join(", ", Graphs.names(ids));
        } catch (MigrationException e) {
            return "refused";
        }
    }

    private static List<RevisionId> run(String verb, AppliedSet applied, RevisionSelector target) {
        return switch (verb) {
            case "upgrade" -> Planner.planUpgrade(HISTORY, applied, target).ids();
            case "downgrade" -> Planner.planDowngrade(HISTORY, applied, target).ids();
            case "stamp" -> Planner.planStamp(HISTORY, applied, List.of(target)).currentAfter();
            case "history" -> HistoryRange.of(HISTORY, applied, target);
            default -> throw new IllegalArgumentException(verb);
        };
    }

    @Test
    void everyVerbHasExamples() {
        assertThat(examples().map(Example::verb).distinct())
                .containsExactly("upgrade", "downgrade", "stamp", "history");
    }

    @Test
    void everyFormIsOne() {
        List<String> forms = LINES.stream()
                .filter(line -> line.startsWith("| `") && line.split("\\|", -1).length == 4)
                .flatMap(line -> Stream.of(line.split("\\|", -1)[1].split(", ", -1)))
                .toList();
        assertThat(forms).hasSizeGreaterThan(15);
        forms.forEach(form -> RevisionSelector.parse(form.strip().replace("`", "")));
    }

    @Test
    void whatGoesBesidesIsNamedAsThePageSays() {
        AppliedSet applied = Rows.upTo(HISTORY, "b300", "s300");
        MigrationPlan plan = Planner.planDowngrade(HISTORY, applied, RevisionSelector.parse("billing@base"));
        assertThat(plan.collateral()).hasToString("[s300]");
    }
}
