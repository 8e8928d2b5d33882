package dev.migrations.cli.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of the standalone command that say which database and which files. */
public final class ConnectionOptions {

    @Option(
            names = "--url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "The database: jdbc:sqlite:app.db, or postgres://user@host/name.")
    private @Nullable String url;

    @Option(
            names = {"-u", "--user"},
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "The database's user. The password is asked for, or read from MIGRATIONS_PASSWORD.")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The file whose first line is the password.")
    private @Nullable Path passwordFile;

    @Option(
            names = {"-l", "--location"},
            scope = ScopeType.INHERIT,
            paramLabel = "PLACE",
            description = "Where the revisions are: a directory, or classpath:db/migrations (the default).")
    private List<String> location = new ArrayList<>();

    @Option(
            names = "--classpath",
            scope = ScopeType.INHERIT,
            paramLabel = "PATH",
            description = "Where compiled Java revisions are; by default target/classes, build/classes/java/main and"
                    + " build/classes/kotlin/main.")
    private @Nullable String classPath;

    @Option(
            names = {"-c", "--config"},
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The file with settings; by default migrations.yml, if there is one.")
    private @Nullable Path config;

    @Option(
            names = "--set",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME=VALUE",
            description = "Any setting of migrations.yml, as in --set lock-timeout=10m.")
    private Map<String, String> others = new LinkedHashMap<>();

    /** Where compiled Java revisions are; null if nobody said. */
    public @Nullable String classPath() {
        return classPath;
    }

    /** All settings, the first source that knows a value wins: options, environment, project file, Spring's files. */
    public Settings resolve(Map<String, String> environment, Path directory) {
        Settings file = config == null ? ProjectFile.find(directory) : ProjectFile.read(config);
        return options()
                .orElse(EnvironmentSettings.read(environment))
                .orElse(file)
                .orElse(SpringProject.find(directory));
    }

    private Settings options() {
        Map<Setting, Settings.Value> values = new EnumMap<>(Setting.class);
        others.forEach((name, text) -> values.put(
                Setting.named(name).orElseThrow(() -> InvalidSettingException.unknown(name, "--set")),
                new Settings.Value(text, "--set " + name)));
        put(values, Setting.URL, url, "--url");
        put(values, Setting.USER, user, "--user");
        put(values, Setting.LOCATION, location.isEmpty() ? null : String.join(",", location), "--location");
        if (passwordFile != null) {
            put(values, Setting.PASSWORD, EnvironmentSettings.secret(passwordFile), "--password-file");
        }
        return new Settings(values);
    }

    private static void put(
            Map<Setting, Settings.Value> values, Setting setting, @Nullable String text, String source) {
        if (text != null) {
            values.put(setting, new Settings.Value(text, source));
        }
    }
}
