package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

/** A build that prepares the context ahead of time runs the post-processors, and must not run a migration. */
class AheadOfTimeTest {

    @TempDir
    Path folder;

    @Test
    void theBuildKeepsTheGateAndLeavesTheDatabaseAlone() {
        Path file = folder.resolve("poets.db");
        InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
        process(file, files);
        assertThat(files.getGeneratedFiles(Kind.SOURCE).keySet())
                .anyMatch(name -> name.contains("MigrationsAutoConfiguration__BeanDefinitions"));
        assertThat(file).doesNotExist();
    }

    private static void process(Path file, InMemoryGeneratedFiles files) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of("spring.datasource.url=" + Poets.url(file)).applyTo(context);
        context.register(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class);
        DefaultGenerationContext generation =
                new DefaultGenerationContext(new ClassNameGenerator(ClassName.get("example", "Application")), files);
        new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
        generation.writeGeneratedContent();
    }
}
