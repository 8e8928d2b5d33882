package dev.migrations.cli.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Reads a few settings from a Spring Boot project's configuration, so that the standalone command finds the revisions
 * where the application does, and names things as it does. Nothing else: profiles and placeholders are Spring's, and the application's own command
 * has them.
 */
final class SpringProject {

    private static final Set<Setting> PLACES =
            EnumSet.of(Setting.LOCATION, Setting.TABLE, Setting.SCHEMA, Setting.TARGET);
    private static final String PREFIX = "migrations.";
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    private SpringProject() {}

    /** These settings of the project in this directory; none if it is no such project. Properties win, as in Spring. */
    static Settings find(Path directory) {
        Path resources = directory.resolve(RESOURCES);
        return of(resources.resolve("application.properties"))
                .orElse(of(resources.resolve("application.yml")))
                .orElse(of(resources.resolve("application.yaml")));
    }

    private static Settings of(Path file) {
        if (!Files.isRegularFile(file)) {
            return Settings.NONE;
        }
        boolean properties = file.getFileName().toString().endsWith(".properties");
        Map<Setting, Settings.Value> values = new EnumMap<>(Setting.class);
        for (Map<String, String> document : properties ? properties(file) : YamlFile.read(file)) {
            if (document.keySet().stream().noneMatch(name -> name.startsWith("spring.config.activate"))) {
                document.forEach((name, text) -> put(file, name, text, values));
            }
        }
        return new Settings(values);
    }

    private static void put(Path file, String name, String text, Map<Setting, Settings.Value> values) {
        if (!name.startsWith(PREFIX)) {
            return;
        }
        Setting.named(name).filter(SpringProject::isRead).ifPresent(setting -> {
            if (text.contains("${")) {
                throw new InvalidSettingException(
                        setting.word(),
                        "The value of " + name + " in " + file + " holds a placeholder, which only Spring can fill in.",
                        "Use the application's own command, or give the value as an option.");
            }
            values.put(setting, new Settings.Value(text, file.toString()));
        });
    }

    private static boolean isRead(Setting setting) {
        return PLACES.contains(setting) || Setting.NAMING.contains(setting);
    }

    private static List<Map<String, String>> properties(Path file) {
        try {
            List<StringBuilder> documents = new ArrayList<>(List.of(new StringBuilder()));
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                if (isSeparator(line)) {
                    documents.add(new StringBuilder());
                }
                documents.get(documents.size() - 1).append(line).append('\n');
            }
            return documents.stream().map(d -> document(d.toString())).toList();
        } catch (IOException e) {
            throw ConfigurationFileException.unreadable(file.toString(), e);
        }
    }

    private static boolean isSeparator(String line) {
        return line.strip().equals("#---") || line.strip().equals("!---");
    }

    private static Map<String, String> document(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException("Texts can always be read", e);
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }
}
