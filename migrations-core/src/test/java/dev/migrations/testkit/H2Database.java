package dev.migrations.testkit;

import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** An H2 database, which is gone when it is closed. */
public final class H2Database extends TestDatabase {

    private final String url;

    private H2Database(String url) {
        this.url = url;
    }

    /** A database in the memory of this process. */
    public static H2Database inMemory() {
        return new H2Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** A database in {@code chat.mv.db} of a folder. */
    public static H2Database in(Path folder) {
        return new H2Database("jdbc:h2:file:" + folder.resolve("chat") + ";DB_CLOSE_DELAY=-1");
    }

    /** A database that is reached by this URL; whoever opens it closes its server. */
    public static H2Database at(String url) {
        return new H2Database(url);
    }

    /** A new database with settings behind it: {@code MODE=PostgreSQL}. */
    public H2Database with(String settings) {
        return new H2Database(url + ";" + settings);
    }

    @Override
    public String url() {
        return url + ";USER=sa";
    }

    @Override
    public DataSource dataSource() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        dataSource.setUser("sa");
        return dataSource;
    }

    @Override
    public boolean definitionsCommit() {
        return true;
    }

    @Override
    public String spelled(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    @Override
    public String maintenance() {
        return "CHECKPOINT";
    }

    @Override
    public String forever() {
        return "SELECT count(*) FROM SYSTEM_RANGE(1, 9223372036854775807) WHERE MOD(X, 3) = 5";
    }

    @Override
    protected String tableNames() {
        return "SELECT LOWER(TABLE_NAME) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = CURRENT_SCHEMA";
    }

    @Override
    public void close() {
        super.close();
        run("SHUTDOWN");
    }
}
