package dev.migrations.testkit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Stands between one client and a PostgreSQL server, and does what a pooler does with the server's process number: it tells
 * the client another one.
 */
public final class PoolerLikeProxy implements AutoCloseable {

    private static final int BACKEND_KEY_DATA = 'K';

    private final ServerSocket door;
    private final String host;
    private final int port;

    public PoolerLikeProxy(String host, int port) throws IOException {
        this.door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.host = host;
        this.port = port;
        daemon(this::serve);
    }

    /** Where it listens. */
    public int port() {
        return door.getLocalPort();
    }

    private static void daemon(Forwarding forwarding) {
        Thread thread = new Thread(() -> {
            try {
                forwarding.run();
            } catch (IOException e) {
                // One side has hung up; the other will notice.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Forwarding {
        void run() throws IOException;
    }

    private void serve() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket server = new Socket(host, port);
            daemon(() -> client.getInputStream().transferTo(server.getOutputStream()));
            daemon(() -> answers(server, client));
        }
    }

    private static void answers(Socket server, Socket client) throws IOException {
        DataInputStream in = new DataInputStream(server.getInputStream());
        DataOutputStream out = new DataOutputStream(client.getOutputStream());
        int type = in.read();
        while (type >= 0) {
            int length = in.readInt();
            byte[] body = in.readNBytes(length - Integer.BYTES);
            if (type == BACKEND_KEY_DATA) {
                body[0]++;
            }
            out.write(type);
            out.writeInt(length);
            out.write(body);
            type = in.read();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
