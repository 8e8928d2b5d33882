package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/** Whoever gets the DataSource, however early, finds the table: {@link Poets} cannot be made without it. */
class GateTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("poets.db");
    }

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceInitializationAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        MigrationsAutoConfiguration.class))
                .withPropertyValues("spring.datasource.url=" + Poets.url(file()), "file=" + file());
    }

    @Test
    void aBeanThatQueriesInItsConstructor() {
        application().withBean(Poets.class).run(context -> assertThat(context).hasSingleBean(Poets.class));
    }

    @Test
    void aBeanThatIsDefinedBeforeTheDataSource() {
        application()
                .withUserConfiguration(EarlyUser.class)
                .run(context -> assertThat(context).hasSingleBean(Poets.class));
    }

    @Test
    void aBeanThatTakesThePoolByItsClass() {
        application()
                .withUserConfiguration(PoolUser.class)
                .run(context -> assertThat(context).hasBean("poolUser"));
    }

    @Test
    void aUserOfJdbcTemplate() {
        application()
                .run(context -> assertThat(context.getBean(JdbcTemplate.class)
                                .queryForObject("SELECT count(*) FROM poets", Integer.class))
                        .isZero());
    }

    @Test
    void aUserOfJdbcClient() {
        application()
                .run(context -> assertThat(context.getBean(JdbcClient.class)
                                .sql("SELECT count(*) FROM poets")
                                .query(Integer.class)
                                .single())
                        .isZero());
    }

    @Test
    void aBeanFactoryPostProcessor() {
        application()
                .withUserConfiguration(FactoryPostProcessorUser.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void aPriorityOrderedBeanPostProcessor() {
        application()
                .withUserConfiguration(PostProcessorUser.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void aBeanThatOnlyDependsOnDatabaseInitialization() {
        application()
                .withUserConfiguration(InitializationUser.class)
                .run(context -> assertThat(context).hasSingleBean(Poets.class));
    }

    @Test
    void schemaSqlRunsAfterTheMigrations() {
        application()
                .withPropertyValues("spring.sql.init.mode=always", "spring.sql.init.data-locations=classpath:poets.sql")
                .run(context -> assertThat(Poets.countIn(context.getBean(DataSource.class)))
                        .isEqualTo(1));
    }

    @Test
    void aDataSourceThatAFactoryBeanMakes() {
        application()
                .withUserConfiguration(FromFactoryBean.class)
                .withBean(Poets.class)
                .run(context -> assertThat(context).hasSingleBean(Poets.class));
    }

    @Test
    void aDataSourceBehindAScopedProxy() {
        application()
                .withInitializer(context -> context.getBeanFactory().registerScope("thread", new SimpleThreadScope()))
                .withUserConfiguration(BehindScopedProxy.class)
                .withBean(Poets.class)
                .run(context -> assertThat(context).hasSingleBean(Poets.class));
    }

    @Test
    void aDataSourceThatIsWrappedAfterwards() {
        application().withBean(Wrapper.class).withBean(Poets.class).run(context -> {
            assertThat(context).hasSingleBean(Poets.class);
            assertThat(context.getBean(DataSource.class)).isInstanceOf(LazyConnectionDataSourceProxy.class);
        });
    }

    @Test
    void theDataSourceGoesOnAsItWas() {
        application()
                .run(context -> assertThat(context.getBean(DataSource.class)).isInstanceOf(HikariDataSource.class));
    }

    @Test
    void aFactoryBeanThatTakesTheDataSource() {
        application()
                .withBean(PoetsFactoryBean.class)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Poets.class));
    }

    @Test
    void aLazyBeanOfALazyApplication() {
        application()
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .withBean(Poets.class)
                .run(context -> assertThat(context.getBean(Poets.class).count()).isZero());
    }

    @Test
    void aContextThatIsRefreshedTwice() {
        try (AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext()) {
            TestPropertyValues.of("file=" + file()).applyTo(context.getEnvironment());
            context.register(OwnDataSource.class, EarlyUser.class, MigrationsAutoConfiguration.class);
            context.refresh();
            assertThat(file().toFile().delete()).isTrue();
            context.refresh();
            assertThat(context.getBean(Poets.class).count()).isZero();
        }
    }

    @Test
    void aSecondContextInTheSameProcess() {
        application().withBean(Poets.class).run(context -> assertThat(context).hasNotFailed());
        application().withBean(Poets.class).run(context -> assertThat(context).hasNotFailed());
    }

    static class Wrapper implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String beanName) {
            return bean instanceof DataSource pool ? new LazyConnectionDataSourceProxy(pool) : bean;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class EarlyUser {
        @Bean
        static Poets poets(DataSource dataSource) {
            return new Poets(dataSource);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class PoolUser {
        @Bean
        Poets poolUser(HikariDataSource pool) {
            return new Poets(pool);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnDataSource {
        @Bean
        static DataSource dataSource(Environment environment) {
            return Poets.sqlite(Path.of(environment.getRequiredProperty("file")));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FactoryPostProcessorUser extends OwnDataSource {
        @Bean
        static BeanFactoryPostProcessor user() {
            return beanFactory -> new Poets(beanFactory.getBean(DataSource.class));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class PostProcessorUser extends OwnDataSource {
        @Bean
        static EarlyPostProcessor user(DataSource dataSource) {
            return new EarlyPostProcessor(new Poets(dataSource));
        }
    }

    record EarlyPostProcessor(Poets poets) implements BeanPostProcessor, PriorityOrdered {
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class InitializationUser {
        @Bean
        @DependsOnDatabaseInitialization
        static Poets poets(Environment environment) {
            return new Poets(Poets.sqlite(Path.of(environment.getRequiredProperty("file"))));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FromFactoryBean {
        @Bean
        static FactoryBean<DataSource> dataSource(Environment environment) {
            return new SqliteFactoryBean(Path.of(environment.getRequiredProperty("file")));
        }
    }

    record PoetsFactoryBean(Poets poets) implements FactoryBean<Poets> {
        @Autowired
        PoetsFactoryBean(DataSource dataSource) {
            this(new Poets(dataSource));
        }

        @Override
        public Poets getObject() {
            return poets;
        }

        @Override
        public Class<?> getObjectType() {
            return Poets.class;
        }
    }

    record SqliteFactoryBean(Path file) implements FactoryBean<DataSource> {
        @Override
        public DataSource getObject() {
            return Poets.sqlite(file);
        }

        @Override
        public Class<?> getObjectType() {
            return DataSource.class;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class BehindScopedProxy {
        @Bean
        @Scope(scopeName = "thread", proxyMode = ScopedProxyMode.INTERFACES)
        static DataSource dataSource(Environment environment) {
            return Poets.sqlite(Path.of(environment.getRequiredProperty("file")));
        }
    }
}
