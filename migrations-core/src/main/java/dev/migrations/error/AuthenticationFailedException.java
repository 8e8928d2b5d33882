package dev.migrations.error;

/** The database was reached and did not accept the user or does not hold the database that was named. */
public final class AuthenticationFailedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public AuthenticationFailedException(String said, Throwable cause) {
        super(
                "The database refused the connection: " + said + ".",
                "Correct the user, the password or the database's name.",
                cause);
    }
}
