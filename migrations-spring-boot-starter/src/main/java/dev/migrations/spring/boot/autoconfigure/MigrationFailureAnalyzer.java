package dev.migrations.spring.boot.autoconfigure;

import dev.migrations.error.MigrationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Prints a {@link MigrationException} as the two parts that it has. First of all analyzers, because the exceptions that
 * wrap and cause it have some of their own, which know less.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<MigrationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MigrationException cause) {
        return new FailureAnalysis(cause.description(), cause.action(), cause);
    }
}
