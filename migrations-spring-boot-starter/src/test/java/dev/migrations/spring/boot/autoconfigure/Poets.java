package dev.migrations.spring.boot.autoconfigure;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The table that the revisions in {@code db/migrations} create, as a bean that cannot live without it. */
final class Poets {

    private final int count;

    /** Fails if the table is not there at this moment. */
    Poets(DataSource dataSource) {
        this.count = countIn(dataSource);
    }

    int count() {
        return count;
    }

    static int countIn(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM poets")) {
            result.next();
            return result.getInt(1);
        } catch (SQLException noTable) {
            throw new IllegalStateException("unmigrated", noTable);
        }
    }

    static boolean areIn(Path file) {
        try {
            return countIn(sqlite(file)) >= 0;
        } catch (IllegalStateException unmigrated) {
            return false;
        }
    }

    static DataSource sqlite(Path file) {
        return new SimpleDriverDataSource(new org.sqlite.JDBC(), url(file));
    }

    static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }
}
