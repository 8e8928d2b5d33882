package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.error.MigrationException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.ScopeNotActiveException;
import org.springframework.core.MethodParameter;

/**
 * Which of the {@code DataSource} beans is migrated. Found from bean definitions alone, by the container's own rules for
 * an injection point, so that no bean is created to find out. Definitions may still change while the context starts;
 * nothing is remembered.
 */
final class TargetDataSource {

    private static final DependencyDescriptor MARKED = injectionPoint(0);
    private static final DependencyDescriptor PLAIN = injectionPoint(1);

    private final ConfigurableListableBeanFactory beanFactory;

    TargetDataSource(ConfigurableListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    /**
     * The one marked with {@link MigrationsDataSource}, else the only or primary one.
     *
     * @throws NoSingleDataSourceException if nothing says which one of several
     */
    String beanName() {
        List<String> names = choices();
        return theOneOf(names).orElseThrow(() -> new NoSingleDataSourceException(names.isEmpty() ? all() : names));
    }

    /** Whether this is the target, as the application gets it. */
    boolean is(DataSource dataSource) {
        return theOneOf(choices())
                .map(name -> beanFactory.getBean(name, DataSource.class))
                .filter(dataSource::equals)
                .isPresent();
    }

    /** Whether it is also what an unmarked injection point gets. */
    boolean isPlain() {
        return theOneOf(candidates(PLAIN)).filter(beanName()::equals).isPresent();
    }

    /** Whether the gate stands before this bean: the target itself or, where that is a scoped proxy, what is behind it. */
    boolean isGated(String beanName) {
        return beanName.equals(gatedBeanName());
    }

    /**
     * Has the container create it, if it has not yet.
     *
     * @return false if it lives in a scope that is not active yet; its first user opens it then
     */
    boolean open() {
        try {
            beanFactory.getBean(gatedBeanName(), DataSource.class);
            return true;
        } catch (ScopeNotActiveException notYet) {
            return false;
        }
    }

    /**
     * The target as the application gets it.
     *
     * @throws CircularMigrationsException if it is being created, and whoever asks for this keeps it from being ready
     */
    DataSource get() {
        String name = beanName();
        try {
            return beanFactory.getBean(name, DataSource.class);
        } catch (BeanCreationException failure) {
            if (failure.contains(BeanCurrentlyInCreationException.class)
                    && !failure.contains(MigrationException.class)) {
                throw new CircularMigrationsException(name, failure);
            }
            throw failure;
        }
    }

    /** All {@code DataSource} beans of this context, its ancestors' left out. */
    List<String> all() {
        return Arrays.asList(beanFactory.getBeanNamesForType(DataSource.class, true, false));
    }

    private String gatedBeanName() {
        String name = beanName();
        String behindProxy = ScopedProxyUtils.getTargetBeanName(name);
        return beanFactory.containsBeanDefinition(behindProxy) ? behindProxy : name;
    }

    private List<String> choices() {
        List<String> marked = candidates(MARKED);
        return marked.isEmpty() ? candidates(PLAIN) : marked;
    }

    private List<String> candidates(DependencyDescriptor injectionPoint) {
        return all().stream()
                .filter(name -> beanFactory.isAutowireCandidate(name, injectionPoint))
                .toList();
    }

    private Optional<String> theOneOf(List<String> names) {
        List<String> primary =
                names.stream().filter(defined(BeanDefinition::isPrimary)).toList();
        List<String> regular = names.stream()
                .filter(defined(BeanDefinition::isFallback).negate())
                .toList();
        return Stream.of(names, primary, regular)
                .filter(choice -> choice.size() == 1)
                .map(choice -> choice.get(0))
                .findFirst();
    }

    private Predicate<String> defined(Predicate<BeanDefinition> property) {
        return name ->
                beanFactory.containsBeanDefinition(name) && property.test(beanFactory.getMergedBeanDefinition(name));
    }

    private static DependencyDescriptor injectionPoint(int parameter) {
        return new DependencyDescriptor(
                new MethodParameter(InjectionPoints.class.getDeclaredMethods()[0], parameter), false);
    }

    /** Never called: the container is asked whom it would inject here. */
    interface InjectionPoints {
        void of(@MigrationsDataSource DataSource marked, DataSource plain);
    }
}
