package dev.migrations.revision;

import dev.migrations.error.MigrationException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One head was asked for, and there are several. */
public final class MultipleHeadsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final List<Revision> heads;
    private final @Nullable String branch;

    MultipleHeadsException(List<Revision> heads, @Nullable String branch) {
        super(
                new SeveralHeads(heads).describe() + (branch == null ? "." : ", on the branch '" + branch + "'."),
                action(heads, branch));
        this.heads = List.copyOf(heads);
        this.branch = branch;
    }

    private static String action(List<Revision> heads, @Nullable String branch) {
        String all = branch == null ? "heads" : branch + "@heads";
        return "Name one, use \"" + all + "\" for all of them, or join them: " + new SeveralHeads(heads).mergeCommand();
    }

    /** The heads, in upgrade order. */
    public List<Revision> heads() {
        return heads;
    }

    /** The branch whose head was asked for, if the question was limited to one. */
    public Optional<String> branch() {
        return Optional.ofNullable(branch);
    }
}
