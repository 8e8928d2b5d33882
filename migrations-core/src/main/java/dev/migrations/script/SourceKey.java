package dev.migrations.script;

/**
 * Length and CRC-32 of a file's bytes: equal keys, the same file, without looking at its text. A jar's directory holds
 * both, so there the key costs no reading at all.
 */
record SourceKey(long length, long crc32) {

    /** {@code <length>-<crc32 in 8 hex digits>}; at most 28 characters. */
    @Override
    public String toString() {
        String hex = Long.toHexString(crc32);
        return length + "-" + "0".repeat(8 - hex.length()) + hex;
    }
}
