package dev.migrations.internal.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of the classes on the way to the first connection. A start with nothing to do should not wait for the logging to
 * be set up before it asks for the connection, so this is a class of its own, loaded by the first line that is logged.
 */
public final class EngineLog {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");

    private EngineLog() {}

    /** The logger {@code dev.migrations}. */
    public static Logger log() {
        return log;
    }
}
