package dev.migrations.badinput;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The databases that a test may run on. */
enum Db {
    SQLITE,
    POSTGRESQL;

    Project project(Path folder) throws IOException, SQLException {
        return this == SQLITE ? Project.sqlite(folder) : Project.postgresql(folder);
    }
}
