package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What Spring Boot, editors and test slices look for in the jar is there; {@link ConfigurationMetadataTest} reads it. */
class BuiltJarIT {

    @Test
    void holdsWhatOthersLookFor() throws IOException, URISyntaxException {
        try (JarFile jar = new JarFile(place().toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains(
                            "META-INF/spring-configuration-metadata.json",
                            "META-INF/spring-autoconfigure-metadata.properties",
                            "META-INF/spring.factories",
                            "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports",
                            "META-INF/spring/org.springframework.boot.test.autoconfigure.jdbc"
                                    + ".AutoConfigureDataSourceInitialization.imports",
                            "META-INF/LICENSE");
        }
    }

    @Test
    void isWhatTheseTestsRead() throws URISyntaxException {
        assertThat(place().toString()).endsWith(".jar");
    }

    private static Path place() throws URISyntaxException {
        return Path.of(MigrationsProperties.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
