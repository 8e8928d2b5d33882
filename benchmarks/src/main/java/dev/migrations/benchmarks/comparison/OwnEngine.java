package dev.migrations.benchmarks.comparison;

import dev.migrations.Migrations;

/** This engine, with the settings that it has when nobody sets any. */
final class OwnEngine implements Subject {

    private final Migrations migrations;

    OwnEngine(Job job) {
        String location = job.inJar() ? "classpath:db/migrations" : job.location() + "/db/migrations";
        migrations = Migrations.builder(job.url()).location(location).build();
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
