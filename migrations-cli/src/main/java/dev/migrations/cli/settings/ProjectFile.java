package dev.migrations.cli.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code migrations.yml}. Paths in it are relative to it, not to where the command is started. */
final class ProjectFile {

    private static final List<String> NAMES = List.of("migrations.yml", "migrations.yaml");

    private final Path file;

    private ProjectFile(Path file) {
        this.file = file;
    }

    /** The settings of the file in this directory; none if there is no such file. */
    static Settings find(Path directory) {
        return NAMES.stream()
                .map(directory::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(ProjectFile::read)
                .orElse(Settings.NONE);
    }

    /** The settings of this file, which must be there. */
    static Settings read(Path file) {
        return new ProjectFile(file).read();
    }

    private Settings read() {
        Map<Setting, Settings.Value> values = new EnumMap<>(Setting.class);
        for (Map<String, String> document : YamlFile.read(file)) {
            document.forEach((name, text) -> {
                Setting setting =
                        Setting.named(name).orElseThrow(() -> InvalidSettingException.unknown(name, file.toString()));
                values.put(setting, new Settings.Value(resolved(setting, text), file.toString()));
            });
        }
        return new Settings(values);
    }

    private String resolved(Setting setting, String text) {
        return switch (setting) {
            case LOCATION ->
                String.join(
                        ",",
                        Arrays.stream(text.split(",", -1))
                                .map(part -> RelativePaths.location(directory(), part.strip()))
                                .toList());
            case BACKUP -> RelativePaths.path(directory(), text);
            case URL -> RelativePaths.url(directory(), text);
            default -> text;
        };
    }

    private Path directory() {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }
}
