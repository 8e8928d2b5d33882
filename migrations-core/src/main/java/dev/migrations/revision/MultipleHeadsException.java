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

    /** Where all of them could be named as well. */
    MultipleHeadsException(List<Revision> heads, @Nullable String branch) {
        this(heads, branch, "use \"" + (branch == null ? "heads" : branch + "@heads") + "\" for all of them, ");
    }

    /** Where one is all that there can be. */
    static MultipleHeadsException oneNeeded(List<Revision> heads, @Nullable String branch) {
        return new MultipleHeadsException(heads, branch, "");
    }

    private MultipleHeadsException(List<Revision> heads, @Nullable String branch, String orAll) {
        super(
                new SeveralHeads(heads).describe() + (branch == null ? "." : ", on the branch '" + branch + "'."),
                "Name one, " + orAll + "or join them: " + mergeCommand(new SeveralHeads(heads), branch));
        this.heads = List.copyOf(heads);
        this.branch = branch;
    }

    /** There may be more heads than those of a branch. */
    private static String mergeCommand(SeveralHeads heads, @Nullable String branch) {
        return branch == null ? heads.mergeCommand() : heads.mergeCommandOfThese();
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
