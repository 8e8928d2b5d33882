package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.revision.Direction;
import dev.migrations.revision.Revision;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.LogWaiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of a run while it runs. */
interface ListenerContract extends Contract {

    /** Writes down what it hears. */
    final class Notes implements MigrationListener {

        final List<String> heard = new ArrayList<>();

        @Override
        public void runStarted(Direction direction, List<Revision> revisions) {
            heard.add(direction.word() + " " + revisions.size());
        }

        @Override
        public void revisionStarted(Revision revision, int number) {
            heard.add(number + " " + revision.id());
        }

        @Override
        public void statementStarted(Revision revision, int statement, int statements) {
            heard.add(revision.id() + " " + statement + "/" + statements);
        }

        @Override
        public void revisionDone(Revision revision, Duration elapsed) {
            heard.add("done " + revision.id());
        }
    }

    @Test
    default void aListenerHearsEachRevisionAndStatement() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int);\nINSERT INTO a1 VALUES (1);");
        files().revision("b1 <- a1").upgradeAlone("CREATE TABLE b1 (id int);");
        Notes notes = new Notes();
        builder().listener(notes).build().upgrade();
        assertThat(notes.heard)
                .containsExactly("upgrade 2", "1 a1", "a1 1/2", "a1 2/2", "done a1", "2 b1", "b1 1/1", "done b1");
    }

    @Test
    default void aListenerHearsNothingWhenThereIsNothingToDo() {
        files().table("a1");
        migrations().upgrade();
        Notes notes = new Notes();
        builder().listener(notes).build().upgrade();
        assertThat(notes.heard).isEmpty();
    }

    @Test
    default void aListenerMayRefuseARunBeforeItBegins() {
        files().table("a1");
        MigrationListener refusing = new MigrationListener() {
            @Override
            public void runStarted(Direction direction, List<Revision> revisions) {
                throw new IllegalStateException("not today");
            }
        };
        assertThatThrownBy(() -> builder().listener(refusing).build().upgrade()).hasMessage("not today");
        assertThat(db().hasState()).isFalse();
        assertThat(Contract.ran(migrations().upgrade())).containsExactly("a1");
    }

    @Test
    default void aListenerThatFailsLaterDoesTheRunNoHarm() {
        files().table("a1");
        files().table("b1 <- a1");
        List<String> heard = new ArrayList<>();
        MigrationListener failing = new MigrationListener() {
            @Override
            public void statementStarted(Revision revision, int statement, int statements) {
                heard.add(revision.id().value());
                throw new IllegalStateException("no terminal");
            }
        };
        assertThat(Contract.ran(builder().listener(failing).build().upgrade())).containsExactly("a1", "b1");
        assertThat(heard).containsExactly("a1");
    }

    @Test
    default void whatRunsForLongIsAnnouncedWhileItRuns() {
        files().table("a1");
        try (LogWaiter log = LogWaiter.listen()) {
            builder()
                    .announceAfter(Duration.ofMillis(1))
                    .javaMigrations(new JavaUp(op -> log.await("j1, written in Java, has been running for 0 s")))
                    .build()
                    .upgrade();
        }
        assertThat(current()).containsExactly("j1");
    }
}
