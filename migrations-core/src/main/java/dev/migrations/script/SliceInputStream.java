package dev.migrations.script;

import java.io.IOException;
import java.io.InputStream;

/** A part of a file. That the file ends before the part does is an error: it was changed. */
final class SliceInputStream extends InputStream {

    private final InputStream in;
    private final String file;
    private long left;

    private SliceInputStream(InputStream in, String file, long length) {
        this.in = in;
        this.file = file;
        this.left = length;
    }

    static SliceInputStream of(Content content, long from, long length) throws IOException {
        InputStream in = content.open();
        try {
            in.skipNBytes(from);
            return new SliceInputStream(in, content.name(), length);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = in.read(bytes, from, (int) Math.min(count, left));
        if (read < 0) {
            throw Problems.changed(file);
        }
        left -= read;
        return read;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(left, in.available());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
