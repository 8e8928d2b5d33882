package dev.migrations.spring.boot.autoconfigure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;
import org.springframework.util.ClassUtils;

/**
 * Names to Spring Boot what it does not order after the initialization of a database by itself: R2DBC's clients, which
 * reach the database past the {@code DataSource}, and MyBatis.
 */
final class OtherDatabaseUsers implements DependsOnDatabaseInitializationDetector {

    // A ConnectionFactory is not among them: the initializer of R2DBC's schema.sql needs one.
    private static final List<String> TYPES = List.of(
            "org.springframework.r2dbc.core.DatabaseClient",
            "org.springframework.data.r2dbc.core.R2dbcEntityOperations",
            "org.apache.ibatis.session.SqlSessionFactory");

    /** None where nothing is migrated: there this library changes nothing. */
    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beanFactory) {
        if (beanFactory.getBeanNamesForType(MigrationInitializer.class, true, false).length == 0) {
            return Set.of();
        }
        return TYPES.stream()
                .flatMap(type -> load(type, beanFactory.getBeanClassLoader()))
                .flatMap(type -> Arrays.stream(beanFactory.getBeanNamesForType(type, true, false)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Class<?>> load(String type, @Nullable ClassLoader classLoader) {
        try {
            return Stream.of(ClassUtils.forName(type, classLoader));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Stream.empty();
        }
    }
}
