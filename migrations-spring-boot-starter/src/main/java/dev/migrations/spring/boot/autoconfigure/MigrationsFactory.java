package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.Migrations;
import dev.migrations.MigrationsBuilder;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Makes an engine for a {@code DataSource} from the properties and the Java revisions that are beans. */
final class MigrationsFactory {

    private final MigrationsProperties properties;
    private final ConfigurableListableBeanFactory beanFactory;

    MigrationsFactory(MigrationsProperties properties, ConfigurableListableBeanFactory beanFactory) {
        this.properties = properties;
        this.beanFactory = beanFactory;
    }

    Migrations create(DataSource dataSource) {
        MigrationsBuilder builder = Migrations.builder(dataSource);
        builder.migrationDataSource(OwnConnections.of(properties, dataSource));
        files(builder);
        times(builder);
        policies(builder);
        customize(builder);
        return builder.build();
    }

    private void files(MigrationsBuilder builder) {
        builder.location(properties.namedLocations().toArray(String[]::new));
        builder.javaMigrations(new JavaMigrationBeans(beanFactory).create());
        ClassLoader classLoader = beanFactory.getBeanClassLoader();
        if (classLoader != null) {
            builder.classLoader(classLoader);
        }
        String backup = properties.backup();
        if (backup != null) {
            builder.backup(Path.of(backup));
        }
    }

    private void times(MigrationsBuilder builder) {
        builder.lockTimeout(properties.lockTimeout())
                .statementLockTimeout(properties.statementLockTimeout())
                .connectTimeout(properties.connectTimeout());
    }

    private void customize(MigrationsBuilder builder) {
        List<MigrationsBuilderCustomizer> customizers;
        try {
            customizers = beanFactory
                    .getBeanProvider(MigrationsBuilderCustomizer.class)
                    .orderedStream()
                    .toList();
        } catch (BeanCreationException failure) {
            if (failure.contains(BeanCurrentlyInCreationException.class)
                    || failure.contains(GateMissedException.class)) {
                throw new CircularCustomizerException(failure);
            }
            throw failure;
        }
        customizers.forEach(customizer -> customizer.customize(builder));
    }

    private void policies(MigrationsBuilder builder) {
        builder.target(properties.target())
                .table(properties.table())
                .schema(properties.schema())
                .transaction(properties.transaction())
                .namingConvention(properties.naming().convention())
                .ahead(properties.ahead())
                .outOfOrder(properties.outOfOrder())
                .changed(properties.changed())
                .onFailure(properties.onFailure())
                .stampExisting(properties.stampExisting())
                .appliedBy(properties.appliedBy());
    }
}
