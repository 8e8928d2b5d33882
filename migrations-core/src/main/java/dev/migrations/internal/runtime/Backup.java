package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.BackupFailedException;
import dev.migrations.internal.store.Session;
import dev.migrations.revision.RevisionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A copy of a SQLite database, made by SQLite itself before anything is run. The newest three copies of a database are
 * kept; a file with any other form of name is never touched.
 *
 * @param folder where copies go; null if none are wanted
 */
public record Backup(@Nullable Path folder) {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");
    private static final int KEPT = 3;
    private static final int LONGEST_PLACE = 80;

    /** Copies into {@code folder}; none if it is null. */
    public static Backup of(@Nullable Path folder) {
        return new Backup(folder);
    }

    /** Makes the copy, and removes those that are older than the newest three. */
    public void make(Session session, List<RevisionId> current) {
        if (folder == null) {
            return;
        }
        if (session.dialect() != Dialect.sqlite()) {
            throw new BackupFailedException(
                    folder.toString(), session.database().product() + " is not SQLite", null);
        }
        try {
            String name = name(session);
            Path copy = folder.resolve(name + "." + place(current) + "." + now() + ".backup");
            Files.createDirectories(folder);
            copyTo(session, copy);
            log.info("backup: {}", copy);
            removeOld(name);
        } catch (SQLException e) {
            throw new BackupFailedException(folder.toString(), session.describe(e), e);
        } catch (IOException e) {
            throw new BackupFailedException(folder.toString(), e.toString(), e);
        }
    }

    /** Two databases whose files have one name are told apart by where they lie. */
    private static String name(Session session) throws SQLException, IOException {
        String file = session.queryTexts("SELECT file FROM pragma_database_list WHERE name = 'main'")
                .get(0);
        String place = file == null || file.isEmpty()
                ? session.database().identity()
                : Path.of(file).toRealPath().toString();
        CRC32 crc = new CRC32();
        crc.update(place.getBytes(StandardCharsets.UTF_8));
        return session.database().name() + "." + HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** The formatter takes longer to make than to use, and most runs make no copy. */
    private static String now() {
        return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(Instant.now());
    }

    private static String place(List<RevisionId> current) {
        String place = current.isEmpty()
                ? "base"
                : current.stream().map(RevisionId::value).collect(Collectors.joining("+"));
        return place.length() <= LONGEST_PLACE ? place : place.substring(0, LONGEST_PLACE);
    }

    /** Half a copy would be taken for one, and push a whole one out. */
    private static void copyTo(Session session, Path copy) throws SQLException, IOException {
        boolean thereBefore = Files.exists(copy);
        try (PreparedStatement statement = session.connection().prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        } catch (SQLException e) {
            if (!thereBefore) {
                Files.deleteIfExists(copy);
            }
            throw e;
        }
    }

    private void removeOld(String name) throws IOException {
        List<Path> copies;
        try (Stream<Path> files = Files.list(Objects.requireNonNull(folder))) {
            copies = files.filter(f -> isCopyOf(name, f.getFileName().toString()))
                    .sorted((a, b) -> time(b).compareTo(time(a)))
                    .toList();
        }
        for (Path old : copies.subList(Math.min(KEPT, copies.size()), copies.size())) {
            Files.delete(old);
        }
    }

    /** A name says where its file lies, so that what follows it cannot be the rest of a longer name. */
    private static boolean isCopyOf(String name, String file) {
        return file.startsWith(name + ".") && file.substring(name.length()).matches("\\..+\\.\\d{8}T\\d{9}Z\\.backup");
    }

    /** The time is the second part from the end, and of one length, so that it sorts as text. */
    private static String time(Path copy) {
        String[] parts = copy.getFileName().toString().split("\\.", -1);
        return parts[parts.length - 2];
    }
}
