package dev.migrations.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One revision file that grows. */
public final class RevisionText {

    private final Path file;
    private String header;
    private String body = "";

    RevisionText(Path file, String header) {
        this.file = file;
        this.header = header;
        write();
    }

    /** Gives a branch label. */
    public RevisionText label(String label) {
        return header("labels", label);
    }

    /** Depends on these. */
    public RevisionText needs(String ids) {
        return header("depends-on", ids);
    }

    private RevisionText header(String key, String value) {
        header += "-- " + key + ": " + value + "\n";
        return write();
    }

    /** Runs in one transaction. */
    public RevisionText upgrade(String sql) {
        return section("upgrade", sql);
    }

    /** Runs statement by statement. */
    public RevisionText upgradeAlone(String sql) {
        return section("upgrade transaction=none", sql);
    }

    /** Takes it back in one transaction. */
    public RevisionText downgrade(String sql) {
        return section("downgrade", sql);
    }

    /** Takes it back statement by statement. */
    public RevisionText downgradeAlone(String sql) {
        return section("downgrade transaction=none", sql);
    }

    private RevisionText section(String mark, String sql) {
        body += "\n-- migrate: " + mark + "\n" + sql + "\n";
        return write();
    }

    private RevisionText write() {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, header + body);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
