package dev.migrations.cli.output;

import org.jspecify.annotations.Nullable;

/** The person at the other end, if there is one. */
public interface Terminal {

    /** Nobody is there: a script, a pipe, a container. */
    Terminal NONE = new Terminal() {
        @Override
        public boolean isPresent() {
            return false;
        }

        @Override
        public @Nullable String ask(String question) {
            return null;
        }

        @Override
        public @Nullable String askSecret(String question) {
            return null;
        }
    };

    /** The process's own, if its input and its output are one. */
    static Terminal ofProcess() {
        return SystemTerminal.find();
    }

    /** Whether a person reads what is written and can answer. */
    boolean isPresent();

    /** What the person types; null at the end of input, or if nobody is there. */
    @Nullable
    String ask(String question);

    /** Like {@link #ask}, and nothing of it is shown. */
    @Nullable
    String askSecret(String question);
}
