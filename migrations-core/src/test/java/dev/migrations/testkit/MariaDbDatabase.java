package dev.migrations.testkit;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** A database on a MariaDB or MySQL server, emptied when it is closed. */
public final class MariaDbDatabase extends TestDatabase {

    private final MariaDbServer server;
    private final String name;

    MariaDbDatabase(MariaDbServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The client that came with its server. */
    String client() {
        return server.client();
    }

    @Override
    public String url() {
        return server.url(name);
    }

    /** The same database, reached by another name of the machine. */
    public String aliasUrl() {
        return url().replace("//localhost", "//127.0.0.1");
    }

    @Override
    public DataSource dataSource() {
        return at(url());
    }

    /** What leads to another URL, through the driver that it names. */
    public DataSource at(String url) {
        try {
            if (url.startsWith("jdbc:mariadb:")) {
                return new MariaDbDataSource(url);
            }
            MysqlDataSource dataSource = new MysqlDataSource();
            dataSource.setUrl(url);
            return dataSource;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean definitionsCommit() {
        return true;
    }

    @Override
    public String currentSchema() {
        return "DATABASE()";
    }

    @Override
    public String maintenance() {
        return "FLUSH STATUS";
    }

    @Override
    public String forever() {
        return "SELECT count(*) FROM information_schema.columns a, information_schema.columns b,"
                + " information_schema.columns c WHERE a.column_name < b.column_name || c.column_name";
    }

    @Override
    protected String tableNames() {
        return "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()";
    }

    @Override
    public void close() {
        super.close();
        server.empty(this);
    }
}
