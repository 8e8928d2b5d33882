package dev.migrations.spring.boot.autoconfigure;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections for the migrations alone, each new from the driver: from {@code migrations.url}, else from the URL that the
 * application's own connections have, whatever pool they come from. Not a bean: the gate would take it for one of the
 * application's. Thread-safe.
 */
final class OwnConnections extends AbstractDataSource {

    private final DataSource application;
    private final Properties credentials = new Properties();
    private volatile @Nullable String url;

    private OwnConnections(DataSource application, MigrationsProperties properties) {
        this.application = application;
        this.url = properties.url();
        put("user", properties.user());
        put("password", properties.password());
    }

    /** Those that the properties ask for; null if they ask for none. Opens nothing yet. */
    static @Nullable DataSource of(MigrationsProperties properties, DataSource application) {
        if (properties.user() == null && properties.password() != null) {
            throw new IncompleteCredentialsException();
        }
        boolean none = properties.url() == null && properties.user() == null;
        return none ? null : new OwnConnections(application, properties);
    }

    private void put(String name, @Nullable String value) {
        if (value != null) {
            credentials.setProperty(name, value);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connect(credentials);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Properties others = new Properties();
        others.setProperty("user", user);
        others.setProperty("password", password);
        return connect(others);
    }

    private Connection connect(Properties login) throws SQLException {
        String known = url;
        if (known == null) {
            known = urlOfApplication();
            url = known;
        }
        if (login.containsKey("user") && namesUser(known)) {
            throw MigrationsUrlException.namesUser();
        }
        Connection connection = driver(known).connect(known, login);
        if (connection == null) {
            throw MigrationsUrlException.noDriver();
        }
        return connection;
    }

    /** Asked of a connection, because every pool keeps its URL under another name. */
    private String urlOfApplication() throws SQLException {
        try (Connection connection = application.getConnection()) {
            String found = connection.getMetaData().getURL();
            if (found == null) {
                throw MigrationsUrlException.unknown();
            }
            return found;
        }
    }

    /** In the URL it would win over the property, in silence. */
    private static boolean namesUser(String url) {
        String parameters = url.substring(url.indexOf('?') + 1).toLowerCase(Locale.ROOT);
        return parameters.startsWith("user=") || parameters.contains("&user=");
    }

    private static Driver driver(String url) {
        try {
            return DriverManager.getDriver(url);
        } catch (SQLException noneTakesIt) {
            // Not kept as the cause: its message quotes the URL.
            throw MigrationsUrlException.noDriver();
        }
    }
}
