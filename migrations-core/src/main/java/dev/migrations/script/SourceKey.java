package dev.migrations.script;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * Length and CRC-32 of a file's bytes: equal keys, the same file, without looking at its text. A jar's directory holds
 * both, so there the key costs no reading at all.
 */
record SourceKey(long length, long crc32) {

    /** The key of all that is left to read, through {@code buffer}. */
    static SourceKey of(InputStream in, byte[] buffer) throws IOException {
        CRC32 crc = new CRC32();
        long length = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            crc.update(buffer, 0, read);
            length += read;
        }
        return new SourceKey(length, crc.getValue());
    }

    /** Written out: what a record does by itself is put together anew in every process. */
    boolean isSameAs(SourceKey other) {
        return length == other.length && crc32 == other.crc32;
    }

    /** {@code <length>-<crc32 in 8 hex digits>}; at most 28 characters. */
    @Override
    public String toString() {
        String hex = Long.toHexString(crc32);
        return length + "-" + "0".repeat(8 - hex.length()) + hex;
    }
}
