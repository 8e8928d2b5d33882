package dev.migrations.spring.boot.autoconfigure;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches where there is a {@code DataSource} that no other context has migrated: in this context, or in an ancestor
 * that this starter is not at work in. (There the gate is too late, and says so.)
 */
final class OnDataSource extends SpringBootCondition implements ConfigurationCondition {

    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.REGISTER_BEAN;
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConditionMessage.Builder message = ConditionMessage.forCondition("Migrated DataSource");
        ConfigurableListableBeanFactory beanFactory = context.getBeanFactory();
        if (beanFactory == null) {
            return ConditionOutcome.noMatch(message.because("there is no bean factory"));
        }
        if (beanFactory.getBeanNamesForType(DataSource.class, true, false).length > 0) {
            return ConditionOutcome.match(message.because("this context has a DataSource bean"));
        }
        if (inAncestors(beanFactory).isEmpty()) {
            return ConditionOutcome.noMatch(message.because("there is no DataSource bean"));
        }
        return migratedByAncestor(beanFactory)
                ? ConditionOutcome.noMatch(message.because("a parent context migrates its DataSource"))
                : ConditionOutcome.match(message.because("a parent context has a DataSource that it does not migrate"));
    }

    /** The {@code DataSource} beans of the contexts above this one. */
    static List<String> inAncestors(ConfigurableListableBeanFactory beanFactory) {
        return namesInAncestors(beanFactory, DataSource.class);
    }

    private static boolean migratedByAncestor(ConfigurableListableBeanFactory beanFactory) {
        return !namesInAncestors(beanFactory, MigrationRunner.class).isEmpty();
    }

    private static List<String> namesInAncestors(ConfigurableListableBeanFactory beanFactory, Class<?> type) {
        BeanFactory parent = beanFactory.getParentBeanFactory();
        return parent instanceof ListableBeanFactory ancestors
                ? Arrays.asList(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(ancestors, type, true, false))
                : List.of();
    }
}
