package dev.migrations.spring.boot.command;

import dev.migrations.Migrations;
import dev.migrations.MigrationsBuilder;
import dev.migrations.cli.Application;
import dev.migrations.cli.MigrationsCli;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the command gets of an application. Loaded only where the command line is on the class path. */
final class ContextApplication implements Application {

    private static final String JDBC = "jdbc:";
    private static final Duration DEFAULT_WAIT = Duration.ofMinutes(5);

    private final CommandCall call;
    private final ConfigurableApplicationContext context;

    private ContextApplication(CommandCall call, ConfigurableApplicationContext context) {
        this.call = call;
        this.context = context;
    }

    /** Runs the command, and says what the process ends with. */
    static int run(CommandCall call, ConfigurableApplicationContext context) {
        return MigrationsCli.run(
                new ContextApplication(call, context), call.arguments().toArray(String[]::new));
    }

    @Override
    public String commandName() {
        return call.word();
    }

    @Override
    public boolean hasDatabase() {
        return context.getBeanNamesForType(Migrations.class, true, false).length > 0;
    }

    @Override
    public Optional<String> dialect() {
        return Stream.of("migrations.url", "spring.datasource.url")
                .map(name -> context.getEnvironment().getProperty(name, ""))
                .filter(url -> url.startsWith(JDBC))
                .map(url -> url.substring(JDBC.length()).split(":", 2)[0])
                .findFirst();
    }

    @Override
    public Migrations migrations() {
        Migrations migrations = context.getBeanProvider(Migrations.class).getIfAvailable();
        if (migrations == null) {
            throw new NoMigrationsException();
        }
        return migrations;
    }

    @Override
    public List<String> locations() {
        return Binder.get(context.getEnvironment())
                .bind("migrations.location", Bindable.listOf(String.class))
                .orElseGet(() -> List.of(MigrationsBuilder.DEFAULT_LOCATION));
    }

    @Override
    public ClassLoader classLoader() {
        ClassLoader loader = context.getClassLoader();
        return loader != null ? loader : ContextApplication.class.getClassLoader();
    }

    @Override
    public Duration waitTimeout() {
        return Binder.get(context.getEnvironment())
                .bind("migrations.wait-timeout", Duration.class)
                .orElse(DEFAULT_WAIT);
    }
}
