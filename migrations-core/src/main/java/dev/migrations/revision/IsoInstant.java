package dev.migrations.revision;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Points in time as headers and rows have them. The JDK's formatter, which a cold JVM was measured to make in ten
 * milliseconds, is left to the texts that only a person writes.
 */
public final class IsoInstant {

    private static final String TO_THE_SECOND = "0000-00-00T00:00:00Z";
    private static final String TO_THE_MILLISECOND = "0000-00-00T00:00:00.000Z";
    private static final int NANOS_PER_MILLISECOND = 1_000_000;

    private IsoInstant() {}

    /** The same as {@link Instant#parse}. */
    public static Instant parse(String text) {
        if (!hasForm(text, TO_THE_SECOND) && !hasForm(text, TO_THE_MILLISECOND)) {
            return Instant.parse(text);
        }
        try {
            boolean toTheSecond = text.length() == TO_THE_SECOND.length();
            int nanos = toTheSecond ? 0 : NANOS_PER_MILLISECOND * number(text, 20, 23);
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            nanos)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            // An instant may be at 24:00 or in a leap second, and says in its own words what it may not.
            return Instant.parse(text);
        }
    }

    private static boolean hasForm(String text, String form) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (form.charAt(i) == '0' ? !digit : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** The same as {@link Instant#toString}. */
    public static String text(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        boolean fullMinute = time.getSecond() == 0 && time.getNano() == 0;
        return time + (fullMinute ? ":00Z" : "Z");
    }
}
