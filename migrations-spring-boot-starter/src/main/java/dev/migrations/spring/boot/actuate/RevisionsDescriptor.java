package dev.migrations.spring.boot.actuate;

import dev.migrations.RevisionInfo;
import java.util.List;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * The answer of {@code /actuator/migrations/{database}}.
 *
 * @param revisions in upgrade order, those that this build does not know too
 */
public record RevisionsDescriptor(List<RevisionDescriptor> revisions) implements OperationResponseBody {

    static RevisionsDescriptor of(List<RevisionInfo> history) {
        return new RevisionsDescriptor(
                history.stream().map(RevisionDescriptor::of).toList());
    }
}
