package dev.migrations.cli.output;

/** What came of a command. Both forms say the same; which one is written is decided elsewhere. */
public interface Answer {

    /** What the process ends with. */
    default ExitStatus status() {
        return ExitStatus.DONE;
    }

    /** The answer for people. */
    void writeTo(Page page);

    /** The answer for programs: one object. */
    Json json();
}
