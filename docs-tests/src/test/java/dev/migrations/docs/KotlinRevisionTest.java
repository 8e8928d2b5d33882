package dev.migrations.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.migrations.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

/** The revision in Kotlin that the page shows: compiled, found on the class path beside one in SQL, run up and down. */
@Tag("slow")
class KotlinRevisionTest {

    private static final String PAGE = "docs/reference/java-revisions.md";

    /** What the revision of the page revises. */
    private static final String POEMS = """
            -- revision: 2f0c1d9a7be4
            -- revises: base

            -- migrate: upgrade
            CREATE TABLE poems (id bigint PRIMARY KEY, body text);
            CREATE INDEX ix_poems_body ON poems (body);
            INSERT INTO poems VALUES (1, 'Ein Gleiches

            Über allen Gipfeln
            ist Ruh'), (2, NULL);

            -- migrate: downgrade
            DROP TABLE poems;
            """;

    @TempDir
    Path folder;

    private Path classes;
    private KotlinCompiler compiler;

    @BeforeEach
    void writeWhatItRevises() throws IOException {
        classes = folder.resolve("classes");
        compiler = new KotlinCompiler(classes);
        Files.writeString(
                Files.createDirectories(classes.resolve("db/migrations")).resolve("poems.sql"), POEMS);
    }

    @Test
    void theRevisionOfThePageGoesUpAndDownOnSqlite() throws IOException {
        SQLiteDataSource file = new SQLiteDataSource();
        file.setUrl("jdbc:sqlite:" + folder.resolve("poems.db") + "?foreign_keys=true");
        goesUpAndDown(file, "SELECT name FROM sqlite_schema WHERE name");
    }

    @Test
    void theRevisionOfThePageGoesUpAndDownOnPostgresql() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            goesUpAndDown(server.getPostgresDatabase(), "SELECT relname FROM pg_class WHERE relname");
        }
    }

    @Test
    void kotlinKnowsThatAValueOfARowMayBeNull() {
        KotlinCompiler.Outcome outcome = compiler.compile("""
                fun body(row: dev.migrations.operation.Row): String = row.string("body")
                """);
        assertThat(outcome.status()).isEqualTo("COMPILATION_ERROR");
        assertThat(outcome.printed()).contains("expected 'String', actual 'String?'");
    }

    @Test
    void aValueOfARowIsAskedForAsAnotherClass() {
        KotlinCompiler.Outcome outcome = compiler.compile("""
                enum class Mood { SAD, GLAD }
                fun mood(row: dev.migrations.operation.Row): Mood? = row.value("mood", Mood::class.java)
                """);
        assertThat(outcome).isEqualTo(new KotlinCompiler.Outcome("OK", ""));
    }

    @Test
    void numbersIndexesAndBatchesNeedNoWordsOfTheirOwn() {
        KotlinCompiler.Outcome outcome = compiler.compile("""
                import dev.migrations.operation.IfExists.IF_EXISTS
                import dev.migrations.operation.Operations
                import dev.migrations.schema.Define.*
                import dev.migrations.schema.ReferentialAction.SET_NULL
                fun change(op: Operations) {
                    op.createTable("t", column("id", bigint()).identity { it.startWith(1000).always() }.primaryKey())
                    op.alterColumn("t", "id") { it.from(column("id", bigint())).identity { n -> n.incrementBy(2) } }
                    op.batchAlterTable("t") {
                        it.dropIndex("ix", IF_EXISTS)
                            .addColumnAfter(column("note", text()), "id")
                            .createIndex("ix_note", "note")
                            .createIndex(index("iy").on("t", asc("note").prefix(9).nullsFirst(), desc("id")))
                            .addConstraint(foreignKey("id").references("s", "id").onDelete(SET_NULL, "id").notValid())
                            .commentOnTable(null)
                    }
                }
                """);
        assertThat(outcome).isEqualTo(new KotlinCompiler.Outcome("OK", ""));
    }

    private void goesUpAndDown(DataSource database, String names) throws IOException {
        JdbcClient sql = JdbcClient.create(database);
        String changed = names + " IN ('verses', 'ix_verses_words', 'ix_poems_body')";
        try (URLClassLoader loader = compiledPage()) {
            Migrations migrations =
                    Migrations.builder(database).classLoader(loader).build();
            migrations.upgrade();
            assertThat(texts(sql, changed)).containsExactlyInAnyOrder("verses", "ix_verses_words");
            isCutIntoVerses(sql);
            migrations.downgrade("2f0c1d9a7be4");
            assertThat(texts(sql, changed)).isEmpty();
            isAsBefore(sql);
        }
    }

    private URLClassLoader compiledPage() throws IOException {
        String page = Block.of(PAGE).stream()
                .filter(block -> block.language().equals("kotlin"))
                .map(Block::text)
                .reduce("", String::concat);
        assertThat(compiler.compile(page)).isEqualTo(new KotlinCompiler.Outcome("OK", ""));
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }

    private static void isCutIntoVerses(JdbcClient sql) {
        assertThat(texts(sql, "SELECT poem_id || ' ' || line || ' ' || words FROM verses ORDER BY poem_id, line"))
                .containsExactly("1 1 Ein Gleiches", "1 3 Über allen Gipfeln", "1 4 ist Ruh");
        assertThat(texts(sql, "SELECT id || ' ' || lines FROM poems ORDER BY id"))
                .containsExactly("1 4", "2 1");
        isRefused(sql, "INSERT INTO poems (id, body) VALUES (3, 'a poem whose lines nobody has counted')");
        isRefused(sql, "INSERT INTO poems (id, lines) VALUES (3, 0)");
        isRefused(sql, "INSERT INTO verses VALUES (1, 0, 'before the first line')");
        isRefused(sql, "INSERT INTO verses VALUES (1, 1, 'a second first line')");
        isRefused(sql, "INSERT INTO verses VALUES (9, 1, 'of no poem')");
    }

    private static void isAsBefore(JdbcClient sql) {
        assertThat(sql.sql("SELECT * FROM poems ORDER BY id").query().listOfRows())
                .extracting(row -> String.join(" ", row.keySet()), row -> String.valueOf(row.get("body")))
                .containsExactly(
                        tuple("id body", "Ein Gleiches\n\nÜber allen Gipfeln\nist Ruh"), tuple("id body", "null"));
    }

    private static void isRefused(JdbcClient sql, String insert) {
        assertThatThrownBy(() -> sql.sql(insert).update()).as(insert).isInstanceOf(DataAccessException.class);
    }

    private static List<String> texts(JdbcClient sql, String query) {
        return sql.sql(query).query(String.class).list();
    }
}
