package dev.migrations.spring.boot.actuate;

import java.util.Map;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * The answer of {@code /actuator/migrations}.
 *
 * @param databases one entry for each database, by name
 */
public record DatabasesDescriptor(Map<String, DatabaseDescriptor> databases) implements OperationResponseBody {}
