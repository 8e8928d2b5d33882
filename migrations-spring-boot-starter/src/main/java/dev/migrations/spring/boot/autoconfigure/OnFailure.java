package dev.migrations.spring.boot.autoconfigure;

/** What becomes of the application when the upgrade at its start fails. */
enum OnFailure {
    /** It does not start. */
    STOP,
    /** It starts on the last good revision, with a warning. */
    WARN
}
