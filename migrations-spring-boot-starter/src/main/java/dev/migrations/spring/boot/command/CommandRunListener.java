package dev.migrations.spring.boot.command;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.util.ClassUtils;

/**
 * Runs the command in place of the application when the command line calls it, and does nothing otherwise. The command
 * has the application's configuration; nothing of the application is started. Standard output is the command's alone:
 * whatever else is printed goes to standard error.
 */
final class CommandRunListener implements SpringApplicationRunListener, Ordered {

    private static final String COMMAND_LINE = "dev.migrations.cli.MigrationsCli";
    private static final int USAGE = 2;

    /** A status never upgrades, and what a downgrade has taken back stays so. */
    private static final Map<String, Object> FORCED = Map.of(
            "migrations.startup", "none",
            "spring.main.banner-mode", "off",
            "spring.main.log-startup-info", "false",
            "spring.main.web-application-type", "none");

    private final @Nullable CommandCall call;

    CommandRunListener(SpringApplication application, String[] args) {
        call = CommandCall.find(args, CommandName::configured).orElse(null);
        if (call != null) {
            requireCommandLine(call);
            prepare(application);
        }
    }

    private static void requireCommandLine(CommandCall call) {
        if (!ClassUtils.isPresent(COMMAND_LINE, CommandRunListener.class.getClassLoader())) {
            System.err.println(
                    "error: '" + call.word() + "' is the command of dev.migrations:migrations-cli, which this"
                            + " application does not have.\nAdd it to the dependencies, or set " + CommandName.PROPERTY
                            + " to another word if this was meant for the application.");
            System.exit(USAGE);
        }
    }

    /** Before anything is logged, so that all logs go where errors go. */
    private static void prepare(SpringApplication application) {
        System.setOut(System.err);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setAddCommandLineProperties(false);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setApplicationContextFactory(type -> new CommandContext());
    }

    @Override
    public void environmentPrepared(ConfigurableBootstrapContext bootstrap, ConfigurableEnvironment environment) {
        if (call != null) {
            MutablePropertySources sources = environment.getPropertySources();
            sources.addFirst(
                    new SimpleCommandLinePropertySource(call.springOptions().toArray(String[]::new)));
            sources.addFirst(new MapPropertySource("migrationsCommand", FORCED));
        }
    }

    /** Before runners, which are the application's. */
    @Override
    public void started(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
        if (call != null) {
            System.exit(ContextApplication.run(call, context));
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
