package dev.migrations.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that cannot fail is none: each is held against a tangle. */
class LadderTest {

    private static final String ROOT = "dev.migrations.architecture.tangled";

    private final JavaClasses classes = new ClassFileImporter().importPackages(ROOT);
    private final Ladder ladder = new Ladder(ROOT, List.of("error", "plan", "dialect"));

    @Test
    void noticesWhatLeadsUp() {
        assertThat(ladder.stepsUp(classes))
                .anyMatch(step -> step.contains("Ground") && step.contains("plan.Plan"))
                .anyMatch(step -> step.contains("Ground") && step.contains("tangled.Facade"))
                .noneMatch(step -> step.startsWith("Method <dev.migrations.architecture.tangled.plan"));
    }

    @Test
    void noticesACycleThroughTheRoot() {
        assertThat(ladder.cycles(classes)).anyMatch(cycle -> cycle.contains("tangled.Facade"));
    }

    @Test
    void noticesAPackageThatStandsNowhere() {
        assertThat(ladder.strays(classes)).containsExactly(ROOT + ".stray");
    }

    @Test
    void noticesAPackageThatIsNotNullMarked() {
        assertThat(ladder.withoutNullMarked(classes)).containsExactly(ROOT + ".stray");
    }

    @Test
    void noticesARungWithNothingOnIt() {
        assertThat(ladder.empty(classes)).containsExactly("dialect");
    }
}
