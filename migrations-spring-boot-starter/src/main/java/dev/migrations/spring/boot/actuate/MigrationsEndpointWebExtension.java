package dev.migrations.spring.boot.actuate;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/** The endpoint over HTTP, where it is known who asks. */
@EndpointWebExtension(endpoint = MigrationsEndpoint.class)
public final class MigrationsEndpointWebExtension {

    private final MigrationsEndpoint endpoint;
    private final MigrationsEndpointProperties properties;

    MigrationsEndpointWebExtension(MigrationsEndpoint endpoint, MigrationsEndpointProperties properties) {
        this.endpoint = endpoint;
        this.properties = properties;
    }

    /** One revision, what the log says of it, and its SQL if this user may see it. */
    @ReadOperation
    public @Nullable RevisionDescriptor revision(
            SecurityContext user, @Selector String database, @Selector String revision) {
        return endpoint.revision(database, revision, properties.showsSqlTo(user));
    }
}
