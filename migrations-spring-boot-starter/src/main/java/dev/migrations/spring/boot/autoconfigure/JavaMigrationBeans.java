package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.script.JavaMigration;
import java.util.Arrays;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;

/** The Java revisions that are beans. They are created while the {@code DataSource} waits at the gate. */
final class JavaMigrationBeans {

    private final ListableBeanFactory beanFactory;

    JavaMigrationBeans(ListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    JavaMigration[] create() {
        String[] names =
                BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beanFactory, JavaMigration.class, true, false);
        return Arrays.stream(names).map(this::create).toArray(JavaMigration[]::new);
    }

    private JavaMigration create(String name) {
        try {
            return beanFactory.getBean(name, JavaMigration.class);
        } catch (BeanCreationException failure) {
            if (failure.contains(BeanCurrentlyInCreationException.class)
                    || failure.contains(GateMissedException.class)) {
                throw new CircularJavaMigrationException(name, failure);
            }
            throw failure;
        }
    }
}
