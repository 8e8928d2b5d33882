package dev.migrations.cli.output;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** The process's own terminal, if its input and its output are one. */
final class SystemTerminal implements Terminal {

    private final Console console;

    private SystemTerminal(Console console) {
        this.console = console;
    }

    @SuppressWarnings("SystemConsoleNull") // It still is null up to Java 21, and newer ones are asked.
    static Terminal find() {
        Console console = System.console();
        return console != null && isTerminal(console) ? new SystemTerminal(console) : NONE;
    }

    /** From Java 22 on there is a console even where there is no terminal; it knows, and older ones have no need to. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public @Nullable String ask(String question) {
        return console.readLine("%s", question);
    }

    @Override
    public @Nullable String askSecret(String question) {
        char[] secret = console.readPassword("%s", question);
        return secret == null ? null : new String(secret);
    }
}
