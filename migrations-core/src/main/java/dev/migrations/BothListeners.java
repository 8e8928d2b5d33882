package dev.migrations;

import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import java.time.Duration;
import java.util.List;

/** Tells two listeners what one is told. */
record BothListeners(MigrationListener one, MigrationListener other) implements MigrationListener {

    @Override
    public void runStarted(Direction direction, List<Revision> revisions) {
        one.runStarted(direction, revisions);
        other.runStarted(direction, revisions);
    }

    @Override
    public void revisionStarted(Revision revision, int number) {
        one.revisionStarted(revision, number);
        other.revisionStarted(revision, number);
    }

    @Override
    public void statementStarted(Revision revision, int statement, int statements) {
        one.statementStarted(revision, statement, statements);
        other.statementStarted(revision, statement, statements);
    }

    @Override
    public void progress(Revision revision, long done, long total) {
        one.progress(revision, done, total);
        other.progress(revision, done, total);
    }

    @Override
    public void revisionDone(Revision revision, Duration elapsed) {
        one.revisionDone(revision, elapsed);
        other.revisionDone(revision, elapsed);
    }
}
