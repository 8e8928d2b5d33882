package dev.migrations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.migrations.architecture.Ladder;
import dev.migrations.operation.Operations;
import dev.migrations.testkit.MarkdownPage;
import java.io.File;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The whole architecture: the ladder, and what each part of it must not touch. */
@AnalyzeClasses(packages = "dev.migrations", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.migrations";

    private static final Ladder LADDER = new Ladder(
            ROOT,
            List.of(
                    "error",
                    "revision",
                    "sql",
                    "schema",
                    "operation",
                    "script",
                    "plan",
                    "dialect.sqlite",
                    "dialect",
                    "dialect.render",
                    "internal.store",
                    "internal.reflect",
                    "internal.rows",
                    "internal.runtime",
                    "internal.offline"));

    private static final String[] PURE = Stream.of("revision", "sql", "schema", "operation", "plan")
            .map(p -> ROOT + "." + p)
            .toArray(String[]::new);

    @ArchTest
    static void aPackageUsesOnlyWhatStandsBelowIt(JavaClasses classes) {
        assertThat(LADDER.stepsUp(classes)).isEmpty();
    }

    @ArchTest
    static void thereAreNoCycles(JavaClasses classes) {
        assertThat(LADDER.cycles(classes)).isEmpty();
    }

    @ArchTest
    static void everyPackageStandsOnTheLadder(JavaClasses classes) {
        assertThat(LADDER.strays(classes)).isEmpty();
        assertThat(LADDER.empty(classes)).isEmpty();
    }

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        assertThat(LADDER.withoutNullMarked(classes)).isEmpty();
    }

    @ArchTest
    static void thePageShowsTheLadder(JavaClasses classes) {
        assertThat(MarkdownPage.of("ARCHITECTURE.md").mentions(Pattern.compile("^\\| `([a-z.]+)` \\|")))
                .isEqualTo(LADDER.packages());
    }

    @ArchTest
    static final ArchRule onlyTheEngineAndOneInterfaceKnowJdbc = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".internal..")
            .and()
            .areNotAssignableTo(Operations.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule thePureHaveNoFiles = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Files.class.getPackageName())
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(File.class);

    @ArchTest
    static final ArchRule thePureHaveNoClockAndNoRandomness = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    /** A clock that is set while they run must change nothing: waits are measured, and times are the database's. */
    @ArchTest
    static final ArchRule onlyNamesAndNotesComeFromTheWallClock = noClasses()
            // The name of a copy, the note of who holds the lock since when, the created line of a new file.
            .that()
            .doNotHaveSimpleName("Backup")
            .and()
            .doNotHaveSimpleName("Holder")
            .and()
            .doNotHaveSimpleName("Authoring")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);
}
