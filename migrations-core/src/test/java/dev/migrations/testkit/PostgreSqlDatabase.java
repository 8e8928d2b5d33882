package dev.migrations.testkit;

import javax.sql.DataSource;

/** A database on a PostgreSQL server, emptied when it is closed. */
public final class PostgreSqlDatabase extends TestDatabase {

    private final PostgreSqlServer server;
    private final String name;

    PostgreSqlDatabase(PostgreSqlServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    @Override
    public String url() {
        return server.url(name);
    }

    /** What its own client calls it, with user and password. */
    public String uri() {
        return server.uri(name);
    }

    @Override
    public DataSource dataSource() {
        return server.dataSource(name);
    }

    @Override
    public String forever() {
        return "SELECT pg_sleep(600)";
    }

    @Override
    protected String tableNames() {
        return "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = 'public'";
    }

    @Override
    public void close() {
        super.close();
        server.empty(this);
    }
}
