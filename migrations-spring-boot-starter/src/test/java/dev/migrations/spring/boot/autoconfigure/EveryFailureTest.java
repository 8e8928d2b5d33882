package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.migrations.error.MigrationException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/** Each exception that this library has, in each way it can be made, as the page that Spring Boot prints of it. */
@ExtendWith(OutputCaptureExtension.class)
class EveryFailureTest {

    /** Made once: there are a hundred failures, and each making loads all analyzers of Spring Boot. */
    private static final List<SpringBootExceptionReporter> REPORTERS =
            SpringFactoriesLoader.forDefaultResourceLocation()
                    .load(
                            SpringBootExceptionReporter.class,
                            ArgumentResolver.of(ConfigurableApplicationContext.class, new GenericApplicationContext()));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.migrations");

    @ParameterizedTest
    @MethodSource("failures")
    void isAPageOfADescriptionAndAnAction(MigrationException failure, CapturedOutput output) {
        assertThat(report(new BeanCreationException("dataSource", "wrapped as the container does it", failure)))
                .isTrue();
        assertThat(output).contains("""

                ***************************
                APPLICATION FAILED TO START
                ***************************

                Description:

                %s

                Action:

                %s
                """.formatted(failure.description(), failure.action()));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysBothInSentences(MigrationException failure) {
        assertThat(failure.description()).matches("(?s)\\S.*[.)]").doesNotContain("null", "Optional[", "[A1.]");
        assertThat(failure.action()).matches("(?s)[A-Z].*[.\"]").doesNotContain("null", "Optional[", "[A1.]");
        assertThat(failure.getMessage()).contains(failure.description(), failure.action());
    }

    @Test
    void noneIsLeftOut() {
        assertThat(failures().map(Object::getClass)).containsAll(types());
    }

    static Stream<MigrationException> failures() {
        return types().stream().flatMap(Fabricated::each).map(MigrationException.class::cast);
    }

    private static List<Class<?>> types() {
        return OURS.stream()
                .filter(type -> type.isAssignableTo(MigrationException.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static boolean report(Throwable failure) {
        return REPORTERS.stream().anyMatch(reporter -> reporter.reportException(failure));
    }
}
