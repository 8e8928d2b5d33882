package dev.migrations.spring.boot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The starter is the first client of the engine's public interface, and has no other way in. */
@AnalyzeClasses(packages = "dev.migrations.spring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theEnginesInternalsAreNotUsed =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.migrations.internal..");

    @ArchTest
    static final ArchRule theGateDoesNotKnowTheActuator = noClasses()
            .that()
            .resideInAPackage("..autoconfigure")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..actuate..");
}
