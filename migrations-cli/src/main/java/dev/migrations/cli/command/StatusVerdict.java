package dev.migrations.cli.command;

import dev.migrations.Status;
import dev.migrations.cli.output.ExitStatus;

/** A status as an exit status: of what applies, the highest. */
final class StatusVerdict {

    private StatusVerdict() {}

    static ExitStatus of(Status status) {
        ExitStatus verdict = ExitStatus.DONE;
        if (status.counts().pending() > 0 || status.state() == Status.State.FAILED) {
            verdict = verdict.or(ExitStatus.PENDING);
        }
        if (status.heads().size() > 1) {
            verdict = verdict.or(ExitStatus.SEVERAL_HEADS);
        }
        if (status.counts().changed() > 0 || status.state() == Status.State.FOREIGN) {
            verdict = verdict.or(ExitStatus.CHANGED);
        }
        return status.counts().unknown() > 0 ? verdict.or(unknown(status)) : verdict;
    }

    /** Ahead is one that has all of this build and more; one that lacks something of it has gone another way. */
    private static ExitStatus unknown(Status status) {
        return status.counts().pending() > 0 ? ExitStatus.CHANGED : ExitStatus.AHEAD;
    }
}
