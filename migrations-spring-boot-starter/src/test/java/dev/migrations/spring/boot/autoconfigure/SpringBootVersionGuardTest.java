package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.error.MigrationException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;

class SpringBootVersionGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"4.0.0", "4.1.1", "5.0.0-M1", "10.2", "unknown"})
    void letsThisVersionPass(String version) {
        assertThatCode(() -> SpringBootVersionGuard.check(version)).doesNotThrowAnyException();
    }

    @Test
    void letsPassWhatDoesNotKnowItsVersion() {
        assertThatCode(() -> SpringBootVersionGuard.check(null)).doesNotThrowAnyException();
    }

    @Test
    void refusesSpringBoot3() {
        assertThatThrownBy(() -> SpringBootVersionGuard.check("3.5.16"))
                .isInstanceOf(UnsupportedSpringBootException.class)
                .hasMessage("migrations-spring-boot-starter needs Spring Boot 4, and this application runs on 3.5.16."
                        + " Update Spring Boot, or replace the starter by migrations-core and wrap the DataSource in"
                        + " Migrations.migrated(dataSource).");
    }

    @Test
    void anApplicationOnSpringBoot3PrintsThatAndNoMissingClass() throws Exception {
        String printed = runOnSpringBoot3();
        assertThat(printed)
                .containsSubsequence(
                        "APPLICATION FAILED TO START",
                        "Description:",
                        "migrations-spring-boot-starter needs Spring Boot 4, and this application runs on 3.5.16.",
                        "Action:",
                        "Update Spring Boot,")
                .doesNotContain("NoClassDefFoundError", "ClassNotFoundException");
    }

    /** With the modules of Spring Boot 4 that the starter brings, as a build would put them together. */
    private static String runOnSpringBoot3() throws IOException, InterruptedException {
        String classPath = String.join(
                File.pathSeparator,
                System.getProperty("spring-boot-3.jars") + File.separator + "*",
                placeOf(SpringBootVersionGuard.class),
                placeOf(SpringBoot3Application.class),
                placeOf(MigrationException.class),
                placeOf(SchemaManagementProvider.class),
                placeOf(DatabaseInitializerDetector.class),
                placeOf(NullMarked.class));
        String java = System.getProperty("java.home") + "/bin/java";
        Process process = new ProcessBuilder(List.of(java, "-cp", classPath, SpringBoot3Application.class.getName()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(1);
        return printed;
    }

    private static String placeOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).getPath();
    }
}
