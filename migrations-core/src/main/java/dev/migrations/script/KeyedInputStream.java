package dev.migrations.script;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Computes the {@link SourceKey} of what is read through it. */
final class KeyedInputStream extends FilterInputStream {

    /** Most often nothing is left but the end. */
    private static final int SMALL = 1 << 8;

    private static final int LARGE = 1 << 16;

    private final CRC32 crc = new CRC32();
    private long length;
    private boolean atEnd;

    KeyedInputStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (atEnd) {
            return -1;
        }
        int read = super.read(bytes, from, count);
        atEnd = read < 0;
        if (read > 0) {
            crc.update(bytes, from, read);
            length += read;
        }
        return read;
    }

    /** Reads what is left and gives the key of all of it. */
    SourceKey keyOfAll() throws IOException {
        byte[] rest = new byte[SMALL];
        for (int read = read(rest, 0, rest.length); read >= 0; read = read(rest, 0, rest.length)) {
            if (read == rest.length && read < LARGE) {
                rest = new byte[LARGE];
            }
        }
        return new SourceKey(length, crc.getValue());
    }
}
