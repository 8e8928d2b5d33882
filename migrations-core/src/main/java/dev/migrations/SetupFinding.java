package dev.migrations;

/**
 * One thing that a look at the setup has found.
 *
 * @param subject what was looked at, in a word
 * @param severity how much it matters; {@link Severity#INFORMATION}: it is as it should be
 * @param message what was found, as whole sentences
 * @param action what can be done about it, as whole sentences; empty if nothing is to be done
 */
public record SetupFinding(String subject, Severity severity, String message, String action) {

    static SetupFinding good(String subject, String message) {
        return new SetupFinding(subject, Severity.INFORMATION, message, "");
    }
}
