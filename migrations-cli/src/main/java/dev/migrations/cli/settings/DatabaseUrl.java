package dev.migrations.cli.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, as JDBC wants it. Platforms write {@code postgres://user:password@host:5432/name}, of which the
 * user and the password are taken out. Says nothing when printed.
 *
 * @param jdbc the JDBC URL
 * @param user the user that stands in it; null if none does
 * @param password the password that stands in it; null if none does
 */
record DatabaseUrl(
        String jdbc, @Nullable String user, @Nullable String password) {

    private static final Map<String, String> SUBPROTOCOLS = Map.of(
            "postgres", "postgresql",
            "postgresql", "postgresql",
            "mysql", "mariadb",
            "mariadb", "mariadb");

    static DatabaseUrl parse(Settings.Value value) {
        String text = value.text();
        if (text.startsWith("jdbc:")) {
            return new DatabaseUrl(text, null, null);
        }
        return uri(text).map(DatabaseUrl::of).orElseThrow(() -> unusable(value));
    }

    /** The kind of database, as the URL calls it. */
    String dialect() {
        String rest = jdbc.substring("jdbc:".length());
        int colon = rest.indexOf(':');
        return colon < 0 ? rest : rest.substring(0, colon);
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text);
            boolean known = uri.getScheme() != null && SUBPROTOCOLS.containsKey(uri.getScheme());
            return known && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static DatabaseUrl of(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String jdbc =
                "jdbc:" + SUBPROTOCOLS.get(uri.getScheme()) + "://" + uri.getHost() + port + uri.getRawPath() + query;
        String login = uri.getRawUserInfo();
        if (login == null) {
            return new DatabaseUrl(jdbc, null, null);
        }
        int colon = login.indexOf(':');
        return colon < 0
                ? new DatabaseUrl(jdbc, decoded(login), null)
                : new DatabaseUrl(jdbc, decoded(login.substring(0, colon)), decoded(login.substring(colon + 1)));
    }

    /** In a URL's login a plus sign is a plus sign. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the text: a password may stand in it. */
    private static InvalidSettingException unusable(Settings.Value value) {
        return new InvalidSettingException(
                Setting.URL.word(),
                "The database's URL (" + value.source() + ") is not one that can be used.",
                "Write jdbc:sqlite:app.db, jdbc:postgresql://host/name, or postgres://user@host/name.");
    }

    @Override
    public String toString() {
        return "DatabaseUrl";
    }
}
