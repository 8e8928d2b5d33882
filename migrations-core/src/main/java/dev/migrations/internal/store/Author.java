package dev.migrations.internal.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Who runs this process, as the state tables record it.
 *
 * @param appliedBy what the state table says
 * @param osUser the operating system's user
 * @param host the machine
 * @param toolVersion the version of this library
 */
public record Author(String appliedBy, String osUser, String host, String toolVersion) {

    /** This process; {@code appliedBy} replaces user and host where it is given. */
    public static Author current(@Nullable String appliedBy) {
        String user = System.getProperty("user.name", "unknown");
        String host = Host.NAME;
        return new Author(appliedBy != null ? appliedBy : user + "@" + host, user, host, version());
    }

    private static String version() {
        String version = Author.class.getPackage().getImplementationVersion();
        return version != null ? version : "development";
    }

    /** Looked up once: it can take seconds where the name service is slow. */
    private static final class Host {

        static final String NAME = find();

        private static String find() {
            String environment = System.getenv("HOSTNAME");
            if (environment != null && !environment.isBlank()) {
                return environment;
            }
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return "unknown";
            }
        }
    }
}
