package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** MyBatis on a connection that the container does not know of: only the order of the beans can help it. */
class MyBatisUserTest {

    @TempDir
    Path folder;

    @Test
    void aSqlSessionFactoryIsMadeAfterTheMigrations() {
        Application.onSqlite(folder)
                .withUserConfiguration(Mapping.class)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(SqlSessionFactory.class));
    }

    @Test
    void whereNothingIsMigratedItIsMadeAtOnce() {
        Application.onSqlite(folder)
                .withPropertyValues("migrations.enabled=false")
                .withUserConfiguration(Mapping.class)
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("no such table: poets"));
    }

    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Mapping {
        @Bean
        static SqlSessionFactory sessions(Environment environment) {
            String url = environment.getRequiredProperty("spring.datasource.url");
            JdbcClient.create(new DriverManagerDataSource(url))
                    .sql("SELECT id FROM poets")
                    .query()
                    .listOfRows();
            return new DefaultSqlSessionFactory(new Configuration());
        }
    }
}
