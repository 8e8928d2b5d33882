package dev.migrations;

import dev.migrations.script.NewFile;
import dev.migrations.script.WritableLocation;
import java.nio.file.Path;
import java.util.Optional;

/** The page that a new location starts with. */
final class LocationReadme {

    private static final String TEXT = """
            # Revisions

            Each file here whose name ends in `.sql` is one revision of the database: SQL that takes it one step up,
            and SQL that takes it back. The header of each says which revision comes before it (`revises`).

                migrations create "add invoices"    a new revision on the head
                migrations upgrade                  apply what is pending
                migrations history                  all revisions, and where the database is
                migrations rebase REVISION          put yours onto another's, when both were made at the same time

            A revision that has been applied anywhere but on your own machine is not edited any more: write the next
            one. If a file `%s` is here, its text is what new files start with after their header.
            """.formatted(Authoring.TEMPLATE);

    private LocationReadme() {}

    /** Writes it, and the folder with it, unless it is there. */
    static Optional<Path> write(WritableLocation location) {
        NewFile file = location.file("README.md");
        return file.exists() ? Optional.empty() : Optional.of(file.write(TEXT));
    }
}
