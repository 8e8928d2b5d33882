package dev.migrations.cli;

import dev.migrations.cli.output.Page;
import dev.migrations.cli.output.Surroundings;
import dev.migrations.cli.output.Terminal;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A short life of a project: revisions are created and applied, two people make two heads, which are joined. */
final class Demo implements Consumer<Page> {

    private static final String SETTINGS = "url: jdbc:sqlite:demo.db\nlocation: migrations\n";

    @Override
    public void accept(Page page) {
        try {
            Path folder = Files.createTempDirectory("migrations-demo");
            try {
                new Story(folder, page).tell();
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder of the demo", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** One telling of it. */
    private record Story(Path folder, Page page) {

        void tell() throws IOException {
            Files.writeString(folder.resolve("migrations.yml"), SETTINGS);
            page.line("In a temporary folder, with this migrations.yml:");
            SETTINGS.lines().forEach(line -> page.line("  " + line));
            run("init", "create poets");
            write("create_poets", "CREATE TABLE poets (id INTEGER PRIMARY KEY, name TEXT);", "DROP TABLE poets;");
            run("create", "add lifespan", "--id", "lifespan");
            write(
                    "add_lifespan",
                    "ALTER TABLE poets ADD COLUMN lifespan TEXT;",
                    "ALTER TABLE poets DROP COLUMN lifespan;");
            run("upgrade");
            page.line("");
            page.line("# Meanwhile somebody else has begun at the same revision.");
            run("create", "create poems", "--head", "lifespan-1", "--splice");
            write("create_poems", "CREATE TABLE poems (id INTEGER PRIMARY KEY, text TEXT);", "DROP TABLE poems;");
            run("history", "--graph");
            run("merge", "-m", "join lifespan and poems");
            run("upgrade");
            run("history", "--graph");
            run("downgrade", "lifespan", "--yes");
            run("status");
        }

        private void run(String... arguments) {
            page.line("");
            page.line("$ migrations "
                    + String.join(" ", Stream.of(arguments).map(Story::quoted).toList()));
            StringWriter said = new StringWriter();
            PrintWriter writer = new PrintWriter(said);
            MigrationsCli.run(new Surroundings(Map.of(), folder, writer, writer, Terminal.NONE), arguments);
            said.toString().replace(folder + File.separator, "").lines().forEach(page::line);
        }

        private static String quoted(String argument) {
            return argument.indexOf(' ') < 0 ? argument : '"' + argument + '"';
        }

        private void write(String name, String upgrade, String downgrade) throws IOException {
            try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
                Path file = files.filter(path -> path.toString().endsWith("_" + name + ".sql"))
                        .findFirst()
                        .orElseThrow();
                String text = Files.readString(file);
                Files.writeString(
                        file,
                        text.replace("-- migrate: upgrade\n", "-- migrate: upgrade\n" + upgrade + "\n")
                                .replace("-- migrate: downgrade\n", "-- migrate: downgrade\n" + downgrade + "\n"));
            }
        }
    }
}
