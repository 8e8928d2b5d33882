package dev.migrations.spring.boot.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A command line that calls the command and not the application: {@code [spring options] migrations COMMAND ...}.
 *
 * @param word what the command is called here
 * @param springOptions what comes before it, for Spring
 * @param arguments what comes after it, for the command
 */
record CommandCall(String word, List<String> springOptions, List<String> arguments) {

    private static final String OPTION = "--";

    CommandCall {
        springOptions = List.copyOf(springOptions);
        arguments = List.copyOf(arguments);
    }

    /**
     * The call, if it is one: the first argument that is no option is the word.
     *
     * @param word finds out what the word is, given the options; not asked where there is no such argument
     */
    static Optional<CommandCall> find(String[] args, Function<List<String>, String> word) {
        List<String> options = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith(OPTION)) {
                String name = word.apply(options);
                List<String> rest = Arrays.asList(args).subList(i + 1, args.length);
                return args[i].equals(name) ? Optional.of(new CommandCall(name, options, rest)) : Optional.empty();
            }
            options.add(args[i]);
        }
        return Optional.empty();
    }
}
