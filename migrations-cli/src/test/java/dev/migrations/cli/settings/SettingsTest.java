package dev.migrations.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.operation.NamingConvention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SettingsTest {

    @TempDir
    private Path directory;

    private Settings settings(Map<String, String> environment, String... arguments) {
        ConnectionOptions options = new ConnectionOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("options", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .parseArgs(arguments);
        return options.resolve(environment, directory);
    }

    private void file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String text(Settings settings, Setting setting) {
        return settings.text(setting).orElse("-");
    }

    @Test
    void optionsWinOverTheEnvironmentAndThatOverTheFile() throws IOException {
        file("migrations.yml", "url: jdbc:x:file\nuser: file\ntable: file\n");
        Map<String, String> environment = Map.of("MIGRATIONS_URL", "jdbc:x:env", "MIGRATIONS_USER", "env");

        Settings settings = settings(environment, "--url", "jdbc:x:option");

        assertThat(text(settings, Setting.URL)).isEqualTo("jdbc:x:option");
        assertThat(text(settings, Setting.USER)).isEqualTo("env");
        assertThat(text(settings, Setting.TABLE)).isEqualTo("file");
        assertThat(settings.value(Setting.TABLE).orElseThrow().source()).endsWith("migrations.yml");
    }

    @Test
    void whatPlatformsSetComesLastOfTheEnvironment() {
        Map<String, String> both = Map.of("MIGRATIONS_URL", "jdbc:x:ours", "DATABASE_URL", "postgres://h/d");

        assertThat(text(settings(both), Setting.URL)).isEqualTo("jdbc:x:ours");
        assertThat(text(settings(Map.of("DATABASE_URL", "postgres://h/d")), Setting.URL))
                .isEqualTo("postgres://h/d");
    }

    @Test
    void aPasswordCanBeInAFile() throws IOException {
        file("secret", "geheim\n");
        String secret = directory.resolve("secret").toString();

        assertThat(text(settings(Map.of("MIGRATIONS_PASSWORD_FILE", secret)), Setting.PASSWORD))
                .isEqualTo("geheim");
        assertThat(text(settings(Map.of(), "--password-file", secret), Setting.PASSWORD))
                .isEqualTo("geheim");
    }

    @Test
    void pathsInTheFileAreRelativeToIt() throws IOException {
        file("conf/m.yml", "url: jdbc:sqlite:app.db\nlocation: [sql, classpath:db/migrations, /abs]\nbackup: copies\n");

        Settings settings =
                settings(Map.of(), "--config", directory.resolve("conf/m.yml").toString());

        Path conf = directory.resolve("conf");
        assertThat(text(settings, Setting.URL)).isEqualTo("jdbc:sqlite:" + conf.resolve("app.db"));
        assertThat(settings.list(Setting.LOCATION))
                .containsExactly(conf.resolve("sql").toString(), "classpath:db/migrations", "/abs");
        assertThat(text(settings, Setting.BACKUP))
                .isEqualTo(conf.resolve("copies").toString());
    }

    @Test
    void idsInTheFileStayAsTheyAreWritten() throws IOException {
        file("migrations.yml", "target: 0010\n");

        assertThat(text(settings(Map.of()), Setting.TARGET)).isEqualTo("0010");
    }

    @Test
    void aSettingThatThereIsNotIsRefused() throws IOException {
        file("migrations.yml", "locations: x\n");

        assertThatThrownBy(() -> settings(Map.of()))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("There is no setting 'locations' (")
                .hasMessageEndingWith("Settings are: url, user, password, location, target, table, schema, transaction,"
                        + " naming.primary-key, naming.foreign-key, naming.unique, naming.check, naming.exclusion,"
                        + " naming.index, lock-timeout, statement-lock-timeout, wait-timeout, connect-timeout, ahead, out-of-order,"
                        + " changed, stamp-existing, backup, applied-by.");
    }

    @Test
    void whatIsNotYamlIsRefusedWithItsLine() throws IOException {
        file("migrations.yml", "url: x\n  : : y\n");

        assertThatThrownBy(() -> settings(Map.of()))
                .isInstanceOfSatisfying(
                        ConfigurationFileException.class,
                        e -> assertThat(e.location()).isNotNull());
    }

    @Test
    void ofASpringProjectPlacesAndNamesAreRead() throws IOException {
        file("src/main/resources/application.yml", """
                spring.datasource.url: jdbc:postgresql://prod/shop
                migrations:
                  location: classpath:db/shop
                  table: shop_revision
                  url: jdbc:x
                  naming.unique: "{table}_{columns}_key"
                ---
                spring.config.activate.on-profile: test
                migrations.target: head
                """);
        file("src/main/resources/application.properties", "migrations.table=from_properties\n#---\nx=y\n");

        Settings settings = settings(Map.of());

        assertThat(text(settings, Setting.LOCATION)).isEqualTo("classpath:db/shop");
        assertThat(text(settings, Setting.TABLE)).isEqualTo("from_properties");
        assertThat(text(settings, Setting.NAMING_UNIQUE)).isEqualTo("{table}_{columns}_key");
        assertThat(text(settings, Setting.URL)).isEqualTo("-");
        assertThat(text(settings, Setting.TARGET)).isEqualTo("-");
    }

    @Test
    void theNamesOfConstraintsHaveAPlaceOfTheirOwnInTheFile() throws IOException {
        file("migrations.yml", "naming:\n  unique: '{table}_{columns}_key'\n  primary-key: '{table}_pkey'\n");

        assertThat(new SettingValues(settings(Map.of())).naming())
                .isEqualTo(NamingConvention.standard()
                        .withUnique("{table}_{columns}_key")
                        .withPrimaryKey("{table}_pkey"));
    }

    @Test
    void aPlaceholderOfSpringsIsNotGuessed() throws IOException {
        file("src/main/resources/application.properties", "migrations.table=${TABLE:x}\n");

        assertThatThrownBy(() -> settings(Map.of()))
                .hasMessageContaining("holds a placeholder, which only Spring can fill in.");
    }

    @Test
    void settingsDoNotPrintTheirValues() {
        Settings settings = settings(Map.of("MIGRATIONS_PASSWORD", "geheim", "MIGRATIONS_URL", "jdbc:x:geheim"));

        assertThat(settings.toString() + settings.origins()).doesNotContain("geheim");
    }
}
