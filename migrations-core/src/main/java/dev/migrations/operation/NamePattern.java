package dev.migrations.operation;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** A name that is made of a pattern. Letters, digits and {@code _} only, so that it needs no quotes. */
final class NamePattern {

    private static final int HASH_LENGTH = 8;

    private final String text;

    private NamePattern(String text) {
        this.text = text;
    }

    static NamePattern of(String pattern) {
        return new NamePattern(pattern);
    }

    NamePattern with(String part, String value) {
        return new NamePattern(text.replace("{" + part + "}", plain(value)));
    }

    /** Blanks do not count: a formatter may have changed them. */
    NamePattern withHash(String of) {
        return with("hash", hash(of.strip().replaceAll("\\s+", " ")));
    }

    String name() {
        if (text.length() <= NamingConvention.LONGEST) {
            return text;
        }
        return text.substring(0, NamingConvention.LONGEST - HASH_LENGTH - 1) + "_" + hash(text);
    }

    private static String plain(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean fits = c < 128 && (Character.isLetterOrDigit(c) || c == '_');
            boolean doubled = !fits && !plain.isEmpty() && plain.charAt(plain.length() - 1) == '_';
            if (!doubled) {
                plain.append(fits ? c : '_');
            }
        }
        return plain.toString();
    }

    private static String hash(String of) {
        CRC32 crc = new CRC32();
        crc.update(of.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
