package dev.migrations.internal.store;

import dev.migrations.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Which database a session is on, for log lines and for telling databases apart within this process. Never holds a
 * password.
 *
 * @param dialect its rules
 * @param name the file's or the database's name
 * @param version the product's version, as short as people say it
 * @param identity equal for two connections to the same database
 */
public record Database(Dialect dialect, String name, String version, String identity) {

    private static final String H2_IN_MEMORY = "jdbc:h2:mem:";

    /** What MariaDB before 11 puts in front of its version, for old replicas. */
    private static final String OLD_MARIADB = "5.5.5-";

    static Database of(String product, String version, String url, @Nullable String catalog) {
        Dialect dialect = Dialect.of(product, version);
        String withoutParameters = withoutParameters(url);
        // H2 makes the catalogue's name of the file's, in upper case.
        String known = dialect.product().equals("H2") ? null : catalog;
        return new Database(dialect, name(withoutParameters, known), shortVersion(version), withoutParameters);
    }

    private static String withoutParameters(String url) {
        int end = 0;
        while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != ';') {
            end++;
        }
        return url.substring(0, end);
    }

    /** The file's last name for {@code jdbc:sqlite:/var/lib/chat.db}; the database's for a server. */
    private static String name(String url, @Nullable String catalog) {
        if (catalog != null && !catalog.isEmpty()) {
            return catalog;
        }
        String place = url.substring(url.lastIndexOf(':') + 1);
        String last = place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
        return last.isEmpty() ? "memory" : last;
    }

    private static String shortVersion(String reported) {
        String own = reported.startsWith(OLD_MARIADB) ? reported.substring(OLD_MARIADB.length()) : reported;
        String version = own.strip();
        int dots = 0;
        int end = 0;
        while (end < version.length() && isOfVersion(version.charAt(end), dots)) {
            dots += version.charAt(end) == '.' ? 1 : 0;
            end++;
        }
        return version.substring(0, end);
    }

    /** Of the numbers, the first two are kept. */
    private static boolean isOfVersion(char c, int dots) {
        return (c >= '0' && c <= '9') || (c == '.' && dots == 0);
    }

    /** Whether it lives and dies in the memory of this process. */
    boolean isInProcess() {
        return identity.startsWith(H2_IN_MEMORY);
    }

    /** As in {@code PostgreSQL 18.6}. */
    public String product() {
        return dialect.product() + " " + version;
    }

    /** As in {@code chat.db (SQLite 3.54)}. */
    @Override
    public String toString() {
        return name + " (" + product() + ")";
    }
}
