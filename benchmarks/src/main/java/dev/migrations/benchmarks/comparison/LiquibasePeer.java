package dev.migrations.benchmarks.comparison;

import java.nio.file.Path;
import java.sql.DriverManager;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;

/** Liquibase with formatted SQL change logs and {@code includeAll}. */
final class LiquibasePeer implements Subject {

    private final Job job;

    LiquibasePeer(Job job) {
        this.job = job;
    }

    @Override
    public void upgrade() throws Exception {
        with(liquibase -> {
            liquibase.update(new Contexts(), new LabelExpression());
            return 0;
        });
    }

    @Override
    public int history() throws Exception {
        return with(liquibase -> liquibase
                .getChangeSetStatuses(new Contexts(), new LabelExpression())
                .size());
    }

    @Override
    public void downgrade() throws Exception {
        with(liquibase -> {
            liquibase.rollback(job.revisions(), null, new Contexts(), new LabelExpression());
            return 0;
        });
    }

    private int with(Work work) throws Exception {
        try (JdbcConnection connection = new JdbcConnection(DriverManager.getConnection(job.url()))) {
            Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(connection);
            ResourceAccessor files = job.inJar()
                    ? new ClassLoaderResourceAccessor()
                    : new DirectoryResourceAccessor(Path.of(job.location()));
            try (Liquibase liquibase = new Liquibase("db/liquibase/changelog.yaml", files, database)) {
                return work.run(liquibase);
            }
        }
    }

    private interface Work {
        int run(Liquibase liquibase) throws LiquibaseException;
    }
}
