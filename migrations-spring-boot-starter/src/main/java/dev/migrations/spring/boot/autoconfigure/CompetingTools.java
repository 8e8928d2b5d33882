package dev.migrations.spring.boot.autoconfigure;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Looks, in the bean definitions, for another tool that would migrate the same {@code DataSource} at this start. */
final class CompetingTools {

    private final ConfigurableListableBeanFactory beanFactory;
    private final Environment environment;
    private final TargetDataSource target;

    CompetingTools(ConfigurableListableBeanFactory beanFactory, Environment environment, TargetDataSource target) {
        this.beanFactory = beanFactory;
        this.environment = environment;
        this.target = target;
    }

    void refuse() {
        for (OtherTool tool : OtherTool.values()) {
            if (isActive(tool) && targets(tool)) {
                throw new CompetingToolException(tool, target.beanName());
            }
        }
    }

    private boolean isActive(OtherTool tool) {
        return load(tool.beanType()).stream()
                .flatMap(type -> Arrays.stream(beanFactory.getBeanNamesForType(type, true, false)))
                .anyMatch(this::mayUseTarget);
    }

    /** Which of several DataSources a bean of the application's own uses is not to be seen before it is created. */
    private boolean mayUseTarget(String beanName) {
        return target.all().size() == 1 || isAutoConfigured(beanName);
    }

    private boolean isAutoConfigured(String beanName) {
        String definedBy = beanFactory.getMergedBeanDefinition(beanName).getFactoryBeanName();
        return definedBy != null && definedBy.startsWith("org.springframework.boot.");
    }

    private boolean targets(OtherTool tool) {
        if (environment.containsProperty(tool.urlProperty())) {
            return false;
        }
        List<String> marked = load(tool.qualifier())
                .map(type -> marked(type.asSubclass(Annotation.class)))
                .orElse(List.of());
        return marked.isEmpty() ? target.isPlain() : marked.contains(target.beanName());
    }

    private List<String> marked(Class<? extends Annotation> qualifier) {
        return target.all().stream()
                .filter(name -> beanFactory.findAnnotationOnBean(name, qualifier, false) != null)
                .toList();
    }

    private Optional<Class<?>> load(String className) {
        try {
            return Optional.of(ClassUtils.forName(className, beanFactory.getBeanClassLoader()));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }
}
