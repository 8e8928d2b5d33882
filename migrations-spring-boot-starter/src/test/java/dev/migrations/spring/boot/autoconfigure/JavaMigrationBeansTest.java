package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Java revisions that are beans: they run behind the gate, so they cannot have what is in front of it. */
class JavaMigrationBeansTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFile() {
        file = folder.resolve("poets.db");
    }

    @Test
    void aRevisionGetsWhatDoesNotNeedTheDataSource() {
        Applications.on(file)
                .withBean(String.class, () -> "Sappho")
                .withBean(AddPoet.class)
                .run(context -> assertThat(new JdbcTemplate(Poets.sqlite(file))
                                .queryForList("SELECT name FROM poets", String.class))
                        .containsExactly("Sappho"));
    }

    @Test
    void aRevisionThatNeedsTheDataSourceIsToldWhatToUseInstead() {
        Applications.on(file)
                .withBean("addPoets", NeedsDataSource.class)
                .run(context -> assertThat(Applications.analysis(context)).isEqualTo("""
                        Description: The Java revision "addPoets" needs the DataSource, or a bean that needs it, and nobody \
                        gets the DataSource before all revisions have run.
                        Action: Use the connection that the revision is given: op.connection(), or op.execute(...). \
                        Whatever else it needs must not lead to the DataSource."""));
    }

    @Test
    void soIsOneThatNeedsABeanThatNeedsIt() {
        Applications.on(file)
                .withBean(JdbcTemplate.class)
                .withBean("addPoets", NeedsJdbcTemplate.class)
                .run(context -> assertThat(Applications.analysis(context))
                        .startsWith("Description: The Java revision \"addPoets\" needs the DataSource, or a bean"));
    }

    @Test
    void soIsOneWhereCirclesAreAllowed() {
        Applications.on(file)
                .withAllowCircularReferences(true)
                .withBean("addPoets", NeedsDataSource.class)
                .run(context -> assertThat(Applications.analysis(context))
                        .startsWith("Description: The Java revision \"addPoets\" needs the DataSource, or a bean"));
    }

    @MigrationRevision(id = "0003", revises = "0002", message = "add a poet")
    record AddPoet(String name) implements JavaMigration {
        @Override
        public void upgrade(Operations op) throws SQLException {
            op.execute("INSERT INTO poets (id, name) VALUES (1, ?)", name);
        }
    }

    @MigrationRevision(id = "0003", revises = "0002")
    record NeedsDataSource(DataSource dataSource) implements JavaMigration {
        @Override
        public void upgrade(Operations op) {}
    }

    @MigrationRevision(id = "0003", revises = "0002")
    record NeedsJdbcTemplate(JdbcTemplate template) implements JavaMigration {
        @Override
        public void upgrade(Operations op) {}
    }
}
