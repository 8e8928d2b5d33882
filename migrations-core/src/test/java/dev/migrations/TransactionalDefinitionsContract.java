package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.RevisionFailedException;
import dev.migrations.plan.TransactionMode;
import dev.migrations.testkit.JavaUp;
import org.junit.jupiter.api.Test;

/** Where a definition is part of the transaction it stands in: all of a section is kept, or nothing. */
interface TransactionalDefinitionsContract extends Contract {

    /** {@code a1}, and on it {@code b1}, whose third of four statements fails. */
    default void failingBetweenDefinitions() {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("""
                CREATE TABLE one (id int);
                INSERT INTO one VALUES (1);
                INSERT INTO missing VALUES (1);
                CREATE TABLE two (id int);""").downgrade("DROP TABLE two; DROP TABLE one;");
    }

    @Test
    default void aFailedRevisionTakesItsDefinitionsBack() {
        failingBetweenDefinitions();
        RevisionFailedException failure = Contract.failure(
                RevisionFailedException.class, () -> migrations().upgrade());
        assertThat(failure.kept())
                .isEqualTo(
                        "Nothing of this revision was kept. 1 revision before it was applied; the database is at a1.");
        assertThat(db().tables()).containsExactly("a1");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
    }

    @Test
    default void aFailedDowngradeTakesItsDefinitionsBack() {
        failingBetweenDefinitions();
        files().edit("b1", "INTO missing", "INTO one");
        migrations().upgrade();
        db().run("ALTER TABLE one RENAME TO moved");
        Contract.failure(RevisionFailedException.class, () -> migrations().downgrade("a1"));
        assertThat(db().tables()).containsExactly("a1", "moved", "two");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "b1 applied 4 4 4");
    }

    @Test
    default void aRunInOneTransactionTakesTheDefinitionsOfAllItsRevisionsBack() {
        failingBetweenDefinitions();
        Contract.failure(
                RevisionFailedException.class,
                () -> builder().transaction(TransactionMode.RUN).build().upgrade());
        assertThat(db().tables()).isEmpty();
        assertThat(db().state()).isEmpty();
    }

    @Test
    default void aFailedJavaRevisionTakesItsDefinitionsBack() {
        files().table("a1");
        Migrations migrations = builder()
                .javaMigrations(new JavaUp(op -> {
                    op.execute("CREATE TABLE one (id int)");
                    throw new IllegalStateException("no titles");
                }))
                .build();
        Contract.failure(RevisionFailedException.class, migrations::upgrade);
        assertThat(db().tables()).containsExactly("a1");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
    }
}
