package dev.migrations.benchmarks.comparison;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the driver and the database cost: the statements from memory, a transaction a revision, no state, no files. */
final class PlainJdbc implements Subject {

    private static final int BATCH = 1_000;

    private final Job job;

    PlainJdbc(Job job) {
        this.job = job;
    }

    @Override
    public void upgrade() throws SQLException {
        if (job.verb() == Verb.NOTHING) {
            history();
            return;
        }
        if (job.verb() == Verb.DATA) {
            data();
            return;
        }
        try (Connection connection = DriverManager.getConnection(job.url());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int number = 1; number <= job.revisions(); number++) {
                for (String sql : Workload.upgrade(number)) {
                    statement.execute(sql);
                }
                if (job.verb() != Verb.RUN) {
                    connection.commit();
                }
            }
            connection.commit();
        }
    }

    /** In batches, as one would by hand. */
    private void data() throws SQLException {
        try (Connection connection = DriverManager.getConnection(job.url());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(DataWorkload.TABLE);
            for (int number = 1; number <= job.revisions(); number++) {
                statement.addBatch(DataWorkload.insert(number));
                if (number % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    /** One query. */
    @Override
    public int history() throws SQLException {
        try (Connection connection = DriverManager.getConnection(job.url());
                Statement statement = connection.createStatement();
                ResultSet one = statement.executeQuery("SELECT count(*) FROM item_1")) {
            one.next();
            return one.getInt(1);
        }
    }

    @Override
    public void downgrade() throws SQLException {
        try (Connection connection = DriverManager.getConnection(job.url());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int number = job.revisions(); number > 0; number--) {
                statement.execute(Workload.downgrade(number));
                connection.commit();
            }
        }
    }
}
