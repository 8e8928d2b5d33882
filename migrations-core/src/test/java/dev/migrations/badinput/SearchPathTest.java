package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A section that moves the session to another schema, as the first lines of a pg_dump file do. */
class SearchPathTest {

    private static final String PLACES =
            "SELECT relnamespace::regnamespace || '.' || relname FROM pg_class WHERE relkind = 'r'"
                    + " AND (relname LIKE 't\\_%' OR relname LIKE 'schema\\_%') ORDER BY 1";

    @TempDir
    Path folder;

    @Test
    void movesNeitherTheStateTablesNorTheNextRevision() throws Exception {
        Project project = Project.postgresql(folder)
                .execute("CREATE SCHEMA shop")
                .upgradeSection("0001", "base", "SET search_path = shop;", "CREATE TABLE t_0001 (id integer);")
                .revision("0002", "0001", "add verse")
                .upgradeSection("0003", "0002", "SELECT pg_catalog.set_config('search_path', '', false);")
                .revision("0004", "0003", "add tax")
                .upgrade();

        assertThat(project.query(PLACES))
                .containsExactly(
                        "public.schema_revision",
                        "public.schema_revision_log",
                        "public.t_0002",
                        "public.t_0004",
                        "shop.t_0001");
    }
}
