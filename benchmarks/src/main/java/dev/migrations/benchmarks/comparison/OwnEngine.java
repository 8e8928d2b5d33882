package dev.migrations.benchmarks.comparison;

import dev.migrations.Migrations;
import dev.migrations.plan.TransactionMode;

/** This engine, with the settings that it has when nobody sets any. */
final class OwnEngine implements Subject {

    private final Migrations migrations;

    OwnEngine(Job job) {
        String location = job.inJar() ? "classpath:db/migrations" : job.location() + "/db/migrations";
        TransactionMode transaction = job.verb() == Verb.RUN ? TransactionMode.RUN : TransactionMode.REVISION;
        migrations = Migrations.builder(job.url())
                .location(location)
                .transaction(transaction)
                .build();
    }

    @Override
    public void upgrade() {
        migrations.upgrade();
    }

    @Override
    public int history() {
        return migrations.history().size();
    }

    @Override
    public void downgrade() {
        migrations.downgrade("base");
    }
}
