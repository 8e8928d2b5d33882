package dev.migrations.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

class MigrationRunnerTest {

    private final List<DataSource> upgraded = new ArrayList<>();
    private final DataSource one = new SimpleDriverDataSource();
    private final DataSource other = new SimpleDriverDataSource();

    @Test
    void migratesEachDataSourceOnce() {
        MigrationRunner runner = new MigrationRunner(upgraded::add, () -> {});
        runner.run(one);
        runner.run(other);
        runner.run(one);
        assertThat(upgraded).containsExactly(one, other);
    }

    @Test
    void keepsNoDataSourceThatNobodyElseKeeps() throws InterruptedException {
        MigrationRunner runner = new MigrationRunner(dataSource -> {}, () -> {});
        ReferenceQueue<DataSource> collected = new ReferenceQueue<>();
        WeakReference<DataSource> forgotten = runOnOneOfItsOwn(runner, collected);
        System.gc();
        assertThat(collected.remove(20_000)).isSameAs(forgotten);
        assertThat(runner.hasRun()).isTrue();
    }

    private static WeakReference<DataSource> runOnOneOfItsOwn(
            MigrationRunner runner, ReferenceQueue<DataSource> collected) {
        DataSource dataSource = new SimpleDriverDataSource();
        runner.run(dataSource);
        return new WeakReference<>(dataSource, collected);
    }

    @Test
    void triesAgainAfterAFailure() {
        MigrationRunner runner = new MigrationRunner(this::failAtFirst, () -> {});
        assertThatThrownBy(() -> runner.run(one)).hasMessage("at first");
        assertThat(runner.hasRun()).isFalse();
        runner.run(one);
        assertThat(upgraded).containsExactly(one, one);
    }

    @Test
    void asApplicationRunnerAsksForTheDataSourceAndDoesNoMore() {
        List<String> asked = new ArrayList<>();
        new MigrationRunner(upgraded::add, () -> asked.add("open")).run(new DefaultApplicationArguments());
        assertThat(asked).containsExactly("open");
        assertThat(upgraded).isEmpty();
    }

    @Test
    void comesBeforeAllOtherRunners() {
        assertThat(new MigrationRunner(upgraded::add, () -> {}).getOrder()).isEqualTo(Ordered.HIGHEST_PRECEDENCE);
    }

    private void failAtFirst(DataSource dataSource) {
        upgraded.add(dataSource);
        if (upgraded.size() == 1) {
            throw new IllegalStateException("at first");
        }
    }
}
