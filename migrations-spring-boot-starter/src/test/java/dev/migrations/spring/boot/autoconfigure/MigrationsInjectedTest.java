package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.Migrations;
import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** {@link Migrations} is made from the DataSource, so nothing that the DataSource or the gate needs can have it. */
class MigrationsInjectedTest {

    private static final String CIRCLE = """
            Description: The DataSource "needy" needs Migrations, or a bean that needs it, and Migrations is made from that \
            DataSource.
            Action: Let nothing that the DataSource is made from ask for Migrations. A bean that calls it only later can \
            take ObjectProvider<Migrations>.""";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFile() {
        file = folder.resolve("poets.db");
    }

    @Test
    void aBeanBehindTheGateGetsIt() {
        Applications.on(file)
                .withBean(User.class)
                .run(context -> assertThat(context.getBean(User.class)
                                .migrations()
                                .status()
                                .upToDate())
                        .isTrue());
    }

    @Test
    void aJavaRevisionIsToldWhatToUseInstead() {
        Applications.on(file)
                .withBean("addPoets", NeedsMigrations.class)
                .run(context -> assertThat(Applications.analysis(context)).isEqualTo("""
                        Description: The Java revision "addPoets" needs the DataSource, or a bean that needs it, and nobody \
                        gets the DataSource before all revisions have run.
                        Action: Use the connection that the revision is given: op.connection(), or op.execute(...). \
                        Whatever else it needs must not lead to the DataSource."""));
    }

    @Test
    void aDataSourceThatNeedsItIsRefused() {
        Applications.bare()
                .withPropertyValues("file=" + file)
                .withUserConfiguration(NeedyDataSource.class)
                .run(context -> assertThat(Applications.analysis(context)).isEqualTo(CIRCLE));
    }

    @Test
    void soIsOneThatNeedsABeanThatNeedsIt() {
        Applications.bare()
                .withPropertyValues("file=" + file)
                .withBean(User.class)
                .withUserConfiguration(IndirectlyNeedyDataSource.class)
                .run(context -> assertThat(Applications.analysis(context)).isEqualTo(CIRCLE));
    }

    record User(Migrations migrations) {}

    @Configuration(proxyBeanMethods = false)
    static class NeedyDataSource {
        @Bean
        static DataSource needy(Environment environment, Migrations migrations) {
            return Poets.sqlite(Path.of(environment.getRequiredProperty("file")));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class IndirectlyNeedyDataSource {
        @Bean
        static DataSource needy(Environment environment, User user) {
            return Poets.sqlite(Path.of(environment.getRequiredProperty("file")));
        }
    }

    @MigrationRevision(id = "0003", revises = "0002")
    record NeedsMigrations(Migrations migrations) implements JavaMigration {
        @Override
        public void upgrade(Operations op) {}
    }
}
