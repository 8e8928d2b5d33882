package dev.migrations.cli.output;

/** What the process ends with. Part of the public interface: the numbers never change their meaning. */
public enum ExitStatus {
    /** Done, or nothing to do. */
    DONE(0),
    /** Failed. */
    FAILED(1),
    /** The command was not understood, or a target names no revision. */
    USAGE(2),
    /** Something is pending. */
    PENDING(3),
    /** The build has several heads. */
    SEVERAL_HEADS(4),
    /** Files were changed, got other parents, or are gone. */
    CHANGED(5),
    /** The database holds more than this build. */
    AHEAD(6);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** The number. */
    public int code() {
        return code;
    }

    /** The status of a number. */
    public static ExitStatus of(int code) {
        return values()[code];
    }

    /** Of two, the one with the higher number. */
    public ExitStatus or(ExitStatus other) {
        return code >= other.code ? this : other;
    }
}
