package dev.migrations.cli.settings;

import dev.migrations.operation.NamingConvention;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Texts of settings as what they mean. */
final class SettingValues {

    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1));

    private final Settings settings;

    SettingValues(Settings settings) {
        this.settings = settings;
    }

    /** {@code 30s}, {@code 500ms}, {@code 5m}, or {@code PT5M}. */
    Optional<Duration> duration(Setting setting) {
        return settings.value(setting).map(value -> duration(setting, value));
    }

    private static Duration duration(Setting setting, Settings.Value value) {
        String text = value.text().strip();
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        Duration unit = UNITS.get(text.substring(digits).strip());
        try {
            return unit != null && digits > 0
                    ? unit.multipliedBy(Long.parseLong(text.substring(0, digits)))
                    : Duration.parse(text);
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            throw InvalidSettingException.value(setting, value, "Write a time as in 30s, 5m or 1h.");
        }
    }

    /** The patterns that are set, and the standard ones. */
    NamingConvention naming() {
        NamingConvention standard = NamingConvention.standard();
        return new NamingConvention(
                settings.text(Setting.NAMING_PRIMARY_KEY).orElse(standard.primaryKey()),
                settings.text(Setting.NAMING_FOREIGN_KEY).orElse(standard.foreignKey()),
                settings.text(Setting.NAMING_UNIQUE).orElse(standard.unique()),
                settings.text(Setting.NAMING_CHECK).orElse(standard.check()),
                settings.text(Setting.NAMING_EXCLUSION).orElse(standard.exclusion()),
                settings.text(Setting.NAMING_INDEX).orElse(standard.index()));
    }

    /** One of an enumeration, by its word. */
    <E extends Enum<E>> Optional<E> choice(Setting setting, Class<E> type) {
        return settings.value(setting).map(value -> choice(setting, value, type));
    }

    private static <E extends Enum<E>> E choice(Setting setting, Settings.Value value, Class<E> type) {
        List<E> all = Arrays.asList(type.getEnumConstants());
        return all.stream()
                .filter(constant -> word(constant).equals(value.text().strip()))
                .findFirst()
                .orElseThrow(() -> InvalidSettingException.value(
                        setting,
                        value,
                        "Write one of: "
                                + String.join(
                                        ", ",
                                        all.stream().map(SettingValues::word).toList()) + "."));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
