package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.stereotype.Component;

/** Where somebody may hold the DataSource before the gate is up, the application does not start. */
class GateMissedTest {

    @TempDir
    Path folder;

    private DataSource dataSource;

    @BeforeEach
    void aDatabase() {
        dataSource = Poets.sqlite(folder.resolve("poets.db"));
    }

    @Test
    void aFinishedObjectIsRefused() {
        Applications.bare()
                .withInitializer(context -> context.getBeanFactory().registerSingleton("ready", dataSource))
                .run(context -> assertThat(Applications.analysis(context)).isEqualTo("""
                                Description: The DataSource "ready" cannot be migrated before it is used: it was created \
                                before the context started to look for its beans.
                                Action: Define it as a bean instead of registering a finished object, and do not ask for \
                                it in a bean definition registry post-processor or an application context initializer. To \
                                start without migrating, set migrations.startup=none."""));
    }

    @Test
    void aFinishedObjectIsLeftAloneWhenNothingIsToBeMigrated() {
        Applications.bare()
                .withInitializer(context -> context.getBeanFactory().registerSingleton("ready", dataSource))
                .withPropertyValues("migrations.startup=none")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void aBeanThatSkipsAllPostProcessorsIsRefused() {
        Applications.bare()
                .withInitializer(this::registerSynthetic)
                .run(context -> assertThat(Applications.analysis(context)).isEqualTo("""
                        Description: The DataSource "synthetic" cannot be migrated before it is used: the context made it \
                        without its bean post-processors.
                        Action: Define it as an ordinary bean instead of registering a finished object. To start without \
                        migrating, set migrations.startup=none."""));
    }

    private void registerSynthetic(ConfigurableApplicationContext context) {
        RootBeanDefinition definition = new RootBeanDefinition(DataSource.class, () -> dataSource);
        definition.setSynthetic(true);
        ((BeanDefinitionRegistry) context).registerBeanDefinition("synthetic", definition);
    }

    @Test
    void aDataSourceInACircleOfBeansIsRefused() {
        Applications.bare()
                .withAllowCircularReferences(true)
                .withUserConfiguration(Circle.class)
                .run(context -> assertThat(Applications.analysis(context)).isEqualTo("""
                        Description: The DataSource "circular" cannot be migrated before it is used: a bean that it \
                        cannot be made without asks for it in turn, and would get it unfinished \
                        (spring.main.allow-circular-references=true).
                        Action: Break the circle: let no bean that the DataSource needs ask for the DataSource. To start \
                        without migrating, set migrations.startup=none."""));
    }

    @Test
    void aCircleIsLeftAloneWhenNothingIsToBeMigrated() {
        Applications.bare()
                .withAllowCircularReferences(true)
                .withUserConfiguration(Circle.class)
                .withPropertyValues("migrations.startup=none")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @Import({CircularDataSource.class, EarlyUser.class})
    static class Circle {}

    @Component("circular")
    static class CircularDataSource extends AbstractDataSource {

        @Autowired
        void setUser(EarlyUser user) {}

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("never asked");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    static class EarlyUser {

        @Autowired
        void setDataSource(DataSource dataSource) {}
    }

    @Test
    void aDataSourceOfTheParentContextIsRefusedInTheChild() {
        try (GenericApplicationContext parent = new GenericApplicationContext()) {
            parent.registerBean("shared", DataSource.class, () -> dataSource);
            parent.refresh();
            Applications.bare()
                    .withParent(parent)
                    .run(context -> assertThat(Applications.analysis(context)).isEqualTo("""
                            Description: The DataSource "shared" cannot be migrated before it is used: it belongs to the \
                            parent context, which is running already.
                            Action: Let the parent context import MigrationsAutoConfiguration, where the DataSource is. To \
                            start without migrating, set migrations.startup=none."""));
        }
    }

    @Test
    void theChildOfAContextThatMigratesHasNothingToDo() {
        Applications.with("shared", dataSource)
                .run(parent -> Applications.bare()
                        .withParent(parent)
                        .withBean(Poets.class)
                        .run(child -> {
                            assertThat(child).hasSingleBean(Poets.class);
                            assertThat(child.getBeanFactory().containsLocalBean("migrationRunner"))
                                    .isFalse();
                        }));
    }

    @Test
    void aChildMigratesADataSourceOfItsOwn() {
        Path own = folder.resolve("own.db");
        Applications.with("shared", dataSource)
                .run(parent -> Applications.with("own", Poets.sqlite(own))
                        .withParent(parent)
                        .run(child -> assertThat(Poets.areIn(own)).isTrue()));
    }
}
