package dev.migrations.error;

/** No JDBC driver knows the URL. */
public final class NoDriverException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /** Without a cause: all that java.sql.DriverManager says besides is the URL, and that may hold a password. */
    public NoDriverException() {
        super(
                "No JDBC driver on the class path knows the database's URL.",
                "Add the driver (org.xerial:sqlite-jdbc or org.postgresql:postgresql), or correct the URL: it begins with"
                        + " jdbc:sqlite: or jdbc:postgresql:.");
    }
}
