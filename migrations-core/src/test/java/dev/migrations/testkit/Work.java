package dev.migrations.testkit;

import dev.migrations.operation.Operations;

/** What a Java revision of a test does. */
@FunctionalInterface
public interface Work {

    void run(Operations op) throws Exception;
}
