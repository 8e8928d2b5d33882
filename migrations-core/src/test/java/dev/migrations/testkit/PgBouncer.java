package dev.migrations.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PgBouncer in transaction mode with five connections to the server. The program is the one that the environment
 * variable {@value #PROGRAM} names, else one that is installed, else Debian's package, unpacked and not installed.
 */
public final class PgBouncer implements AutoCloseable {

    /** Names the program. */
    public static final String PROGRAM = "MIGRATIONS_TEST_PGBOUNCER";

    private static final List<String> PACKAGES =
            List.of("pgbouncer", "libc-ares2", "libcares2", "libevent-2.1-7", "libevent-2.1-7t64");
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(20);

    private final Process process;
    private final int port;

    private PgBouncer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** One in front of the server of a database; empty where there is no such program. */
    public static Optional<PgBouncer> inFrontOf(PostgreSqlDatabase database) {
        try {
            Path folder = Files.createTempDirectory("pgbouncer");
            // It does not run as root, and whom it becomes instead must read this.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            @Nullable Path program = program(folder);
            return program == null ? Optional.empty() : Optional.of(start(program, folder, database));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path program(Path folder) throws IOException {
        Stream<String> places = Stream.concat(
                Stream.ofNullable(System.getenv(PROGRAM)),
                Stream.of(System.getenv("PATH").split(":", -1)).map(p -> p + "/pgbouncer"));
        Optional<Path> installed = Stream.concat(places, Stream.of("/usr/sbin/pgbouncer"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        return installed.isPresent() ? installed.get() : unpacked(folder);
    }

    /** The names of the libraries differ from release to release; what one does not have is left out. */
    private static @Nullable Path unpacked(Path folder) throws IOException {
        for (String name : PACKAGES) {
            run(folder, "apt-get", "download", name);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".deb")).toList()) {
                run(folder, "dpkg", "-x", file.toString(), folder.toString());
            }
        }
        Path program = folder.resolve("usr/sbin/pgbouncer");
        return Files.isExecutable(program) ? program : null;
    }

    private static void run(Path folder, String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("unpacked.log").toFile())
                    .start();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static PgBouncer start(Path program, Path folder, PostgreSqlDatabase database) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        URI server = URI.create(database.uri());
        Path configuration = Files.writeString(folder.resolve("pgbouncer.ini"), """
                [databases]
                * = host=%s port=%d user=%s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = transaction
                default_pool_size = 5
                ignore_startup_parameters = extra_float_digits
                """.formatted(
                        server.getHost(), server.getPort(), server.getUserInfo().split(":", -1)[0], port));
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "-q", "-u", "nobody", configuration.toString());
        builder.environment().put("LD_LIBRARY_PATH", libraries(folder));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                .start();
        PgBouncer bouncer = new PgBouncer(process, port);
        bouncer.awaitAnswer(folder, database);
        return bouncer;
    }

    private static String libraries(Path folder) throws IOException {
        Path libraries = folder.resolve("usr/lib");
        if (!Files.isDirectory(libraries)) {
            return "";
        }
        try (Stream<Path> folders = Files.list(libraries)) {
            return folders.map(Path::toString).findFirst().orElse("");
        }
    }

    private void awaitAnswer(Path folder, PostgreSqlDatabase database) throws IOException {
        long end = System.nanoTime() + PATIENCE_NS;
        while (!answers(database)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new AssertionError(Files.readString(folder.resolve("pgbouncer.log")));
            }
            Thread.onSpinWait();
        }
    }

    private boolean answers(PostgreSqlDatabase database) {
        try {
            DriverManager.getConnection(url(database)).close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** A database of the server through it, without statements that the driver prepares on the server. */
    public String url(PostgreSqlDatabase database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database.name() + "?user=postgres&prepareThreshold=0";
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
