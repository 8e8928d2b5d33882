package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.RunTransactionException;
import dev.migrations.plan.TransactionMode;
import dev.migrations.testkit.DatabaseClient.Outcome;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Where a definition commits what is open, a script goes statement by statement as the engine does. */
abstract class CommittingOfflineContract extends OfflineContract {

    /** What was defined stays, and the row says so; what only changes rows is one transaction. */
    @Test
    @Override
    void aFailingStatementInTheSecondOfThreeLeavesTheFirst() {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("INSERT INTO a1 VALUES (1);\nINSERT INTO missing VALUES (1);");
        files().table("c1 <- b1");
        Outcome outcome = run(upgradeScript("base:head"));
        assertThat(outcome.exit()).isNotZero();
        assertThat(db().tables()).containsExactly("a1");
        assertThat(db().rows("SELECT id FROM a1")).isEmpty();
        assertThat(db().state()).containsExactly("a1 applied 1 1 1");
        assertThat(db().log()).containsExactly("script a1 done");
    }

    @Test
    void theEngineGoesOnBehindTheDefinitionsOfAScript() {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("CREATE TABLE b1 (id int);\nINSERT INTO missing VALUES (1);");
        files().table("c1 <- b1");
        assertThat(run(upgradeScript("base:head")).exit()).isNotZero();
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "b1 upgrading 1 1 2");
        files().edit("b1", "INTO missing", "INTO b1");
        assertThat(Contract.ran(migrations().upgrade())).containsExactly("b1", "c1");
        assertThat(db().state()).containsExactly("a1 applied 1 1 1", "b1 applied 2 2 2", "c1 applied 1 1 1");
    }

    @Test
    void theEngineRepeatsTheDefinitionThatFailedInAScript() {
        files().revision("a1").upgrade("CREATE TABLE a1 (id int);\nCREATE INDEX a1_id ON missing (id);");
        assertThat(run(upgradeScript("base:head")).exit()).isNotZero();
        assertThat(db().state()).containsExactly("a1 upgrading 2 1 2");
        db().run("CREATE TABLE missing (id int)");
        assertThat(Contract.ran(migrations().upgrade())).containsExactly("a1");
    }

    @Test
    @Override
    void oneTransactionForAllLeavesNothingWhenOneFails() {
        files().table("a1");
        files().revision("b1 <- a1").upgrade("INSERT INTO a1 VALUES (1);");
        files().revision("c1 <- b1").upgrade("INSERT INTO missing VALUES (1);");
        StringWriter script = new StringWriter();
        Migrations inOne = builder().transaction(TransactionMode.RUN).build();
        Contract.failure(RunTransactionException.class, () -> inOne.upgradeScript("head", script));
        assertThat(script.toString()).isEmpty();
        migrations().upgrade("a1");
        inOne.upgradeScript("head", script);
        assertThat(run(script.toString()).exit()).isNotZero();
        assertThat(db().rows("SELECT id FROM a1")).isEmpty();
        assertThat(current()).containsExactly("a1");
    }
}
