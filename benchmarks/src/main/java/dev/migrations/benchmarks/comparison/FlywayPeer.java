package dev.migrations.benchmarks.comparison;

import org.flywaydb.core.Flyway;

/** Flyway; with {@code group} all pending migrations in one transaction. */
final class FlywayPeer implements Subject {

    private final Flyway flyway;

    FlywayPeer(Job job, boolean group) {
        String location = job.inJar() ? "classpath:db/flyway" : "filesystem:" + job.location() + "/db/flyway";
        flyway = Flyway.configure()
                .dataSource(job.url(), null, null)
                .locations(location)
                .group(group)
                .load();
    }

    @Override
    public void upgrade() {
        flyway.migrate();
    }

    @Override
    public int history() {
        return flyway.info().all().length;
    }

    @Override
    public void downgrade() {
        throw new UnsupportedOperationException("the free edition takes nothing back");
    }
}
