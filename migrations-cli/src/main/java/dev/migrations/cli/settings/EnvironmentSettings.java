package dev.migrations.cli.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Reads the environment's variables. The most exact one wins: {@code DATABASE_URL} is what platforms set. */
final class EnvironmentSettings {

    private static final Map<Setting, String> VARIABLES = Map.of(
            Setting.URL, "MIGRATIONS_URL",
            Setting.USER, "MIGRATIONS_USER",
            Setting.PASSWORD, "MIGRATIONS_PASSWORD",
            Setting.LOCATION, "MIGRATIONS_LOCATION");

    private final Map<String, String> environment;
    private final Map<Setting, Settings.Value> values = new EnumMap<>(Setting.class);

    private EnvironmentSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The settings among the variables; an empty one counts as absent. */
    static Settings read(Map<String, String> environment) {
        return new EnvironmentSettings(environment).read();
    }

    private Settings read() {
        VARIABLES.forEach(this::put);
        put(Setting.URL, "DATABASE_URL");
        String file = environment.getOrDefault("MIGRATIONS_PASSWORD_FILE", "");
        if (!file.isEmpty()) {
            values.putIfAbsent(Setting.PASSWORD, new Settings.Value(secret(Path.of(file)), "MIGRATIONS_PASSWORD_FILE"));
        }
        return new Settings(values);
    }

    private void put(Setting setting, String variable) {
        String text = environment.getOrDefault(variable, "");
        if (!text.isEmpty()) {
            values.putIfAbsent(setting, new Settings.Value(text, variable));
        }
    }

    /** The first line; editors and {@code echo} put an end of line after it. */
    static String secret(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw ConfigurationFileException.unreadable(file.toString(), e);
        }
    }
}
