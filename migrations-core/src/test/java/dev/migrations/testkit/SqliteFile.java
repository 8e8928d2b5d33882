package dev.migrations.testkit;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** A SQLite database in a file. */
public final class SqliteFile extends TestDatabase {

    private final Path file;
    private final String parameters;

    private SqliteFile(Path file, String parameters) {
        this.file = file;
        this.parameters = parameters;
    }

    /** A database in {@code chat.db} of a folder, opened with the driver's defaults. */
    public static SqliteFile in(Path folder) {
        return new SqliteFile(folder.resolve("chat.db"), "");
    }

    /** The same file, opened with parameters: {@code foreign_keys=true}. */
    public SqliteFile with(String parameters) {
        return new SqliteFile(file, "?" + parameters);
    }

    /** The file. */
    public Path file() {
        return file;
    }

    @Override
    public String url() {
        return "jdbc:sqlite:" + file + parameters;
    }

    @Override
    public DataSource dataSource() {
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl(url());
        return dataSource;
    }

    @Override
    public String forever() {
        return "SELECT count(*) FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT i FROM n)";
    }

    @Override
    protected String tableNames() {
        return "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
    }
}
