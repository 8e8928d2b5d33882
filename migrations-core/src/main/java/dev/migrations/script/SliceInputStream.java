package dev.migrations.script;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** The text of a section, out of its file. That it is not what it was when the section was found is an error. */
final class SliceInputStream extends InputStream {

    private final InputStream in;
    private final Section.Extent extent;
    private final CRC32 crc = new CRC32();
    private long left;

    /**
     * A slice.
     *
     * @param in stands at the slice's first byte
     */
    SliceInputStream(InputStream in, Section.Extent extent) {
        this.in = in;
        this.extent = extent;
        this.left = extent.length();
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
        if (read > 0) {
            crc.update(bytes, from, read);
            left -= read;
        }
        boolean differs = left == 0 && crc.getValue() != extent.crc();
        if (read < 0 || differs) {
            throw Problems.changed(extent.content().name());
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
