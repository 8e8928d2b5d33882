package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.Migrations;
import dev.migrations.error.RunStoppedException;
import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** With {@code startup=runner} the context is up while it migrates, and somebody may close it. */
class ClosedWhileRunningTest {

    @TempDir
    Path folder;

    private final CompletableFuture<ConfigurableApplicationContext> starting = new CompletableFuture<>();
    private final CountDownLatch underWay = new CountDownLatch(1);

    @Test
    void theUpgradeStopsInGoodOrderAndTheNextOneGoesOn() throws Exception {
        Path file = folder.resolve("poets.db");
        SpringApplication application = new SpringApplicationBuilder(Up.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("endless", new Endless(underWay));
                    starting.complete(context);
                })
                .build();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(this::closeOnceItIsUnderWay);
        assertThatThrownBy(() ->
                        application.run("--migrations.startup=runner", "--spring.datasource.url=" + Poets.url(file)))
                .hasStackTraceContaining(RunStoppedException.class.getName());
        closing.join();

        Migrations next = Migrations.builder(Poets.sqlite(file)).build();
        assertThat(next.current()).hasToString("[applied     0002 add born (current) (head)]");
        assertThat(next.upgrade().isEmpty()).isTrue();
    }

    private void closeOnceItIsUnderWay() {
        try {
            underWay.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        starting.join().close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class})
    static class Up {}

    /** Goes on until it is stopped, which it is where it says how far it is. */
    @MigrationRevision(id = "0003", revises = "0002", message = "never end")
    record Endless(CountDownLatch underWay) implements JavaMigration {
        @Override
        public void upgrade(Operations op) {
            op.connection();
            underWay.countDown();
            for (long done = 0; done < Long.MAX_VALUE; done++) {
                op.progress(done, Long.MAX_VALUE);
            }
        }
    }
}
