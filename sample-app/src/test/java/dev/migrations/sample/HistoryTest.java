package dev.migrations.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.Migrations;
import dev.migrations.RevisionInfo;
import dev.migrations.plan.IrreversibleRevisionException;
import dev.migrations.revision.RevisionId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The history of the sample, up and down on each database, with rows in the tables. */
class HistoryTest {

    private static final String IRREVERSIBLE = "b7e2d94f0a61";
    private static final String HEAD = "3f9c0a11be02";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void runsUpAndDownAndUpAgain(TestDatabase.Kind kind) {
        TestDatabase database = kind.create(folder).leftByAnOlderRelease();
        Migrations migrations = database.migrations();

        assertThat(migrations.upgrade().steps()).hasSize(9);
        List<String> rows = database.rows("SELECT * FROM exchanges ORDER BY exchange_id");
        assertThat(migrations.downgrade(IRREVERSIBLE).steps()).hasSize(6);
        assertThat(migrations.upgrade().steps()).hasSize(6);

        assertThat(migrations.status().upToDate()).isTrue();
        assertThat(database.rows("SELECT * FROM exchanges ORDER BY exchange_id"))
                .hasSize(3)
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource
    void goesNoFurtherDownThanTheIrreversibleRevision(TestDatabase.Kind kind) {
        Migrations migrations = kind.create(folder).migrations();
        migrations.upgrade();

        assertThatThrownBy(() -> migrations.downgrade("base")).isInstanceOf(IrreversibleRevisionException.class);
        assertThat(migrations.current()).extracting(RevisionInfo::revision).containsExactly(RevisionId.of(HEAD));
    }

    @ParameterizedTest
    @EnumSource
    void theTableBuiltAnewKeepsItsRowsAndTheirExchanges(TestDatabase.Kind kind) {
        TestDatabase database = kind.create(folder).leftByAnOlderRelease();
        database.migrations().upgrade("c41f6a8e2b07");

        assertThat(database.rows("SELECT chat_id, temperature + 1 FROM chats ORDER BY chat_id"))
                .containsExactly("c1 1.7", "c2 _", "c3 _");
        assertThat(database.rows("SELECT chat_id, prompt FROM exchanges ORDER BY exchange_id"))
                .containsExactly("c1 Où est le Café?", "c1 And then?", "c2 Ciao");
    }

    @ParameterizedTest
    @EnumSource
    void theTableBuiltAnewComesBackAsItWas(TestDatabase.Kind kind) {
        TestDatabase database = kind.create(folder).leftByAnOlderRelease();
        database.migrations().upgrade("c41f6a8e2b07");
        database.migrations().downgrade("-1");

        assertThat(database.rows("SELECT chat_id, temperature || '!' FROM chats ORDER BY chat_id"))
                .containsExactly("c1 0.7!", "c2 _", "c3 _");
        assertThat(database.rows("SELECT chat_id FROM exchanges ORDER BY exchange_id"))
                .containsExactly("c1", "c1", "c2");
    }

    @ParameterizedTest
    @EnumSource
    void oldExchangesGetTheirCostAndTheirSearchText(TestDatabase.Kind kind) {
        TestDatabase database = kind.create(folder).leftByAnOlderRelease();
        database.migrations().upgrade();

        assertThat(database.rows("SELECT prompt_tokens, reply_tokens, cost_micros FROM exchanges ORDER BY exchange_id"))
                .containsExactly("4 4 72", "3 2 39", "1 2 33");
        assertThat(database.rows("SELECT search_text FROM exchanges ORDER BY exchange_id"))
                .containsExactly("ou est le cafe?\npres du pont.", "and then?\nleft.", "ciao\nciao!");
    }

    @ParameterizedTest
    @EnumSource
    void moreRowsThanOneBatchHolds(TestDatabase.Kind kind) {
        TestDatabase database = kind.create(folder).leftByAnOlderRelease();
        database.addExchanges(1200);
        database.migrations().upgrade();

        assertThat(database.rows("SELECT count(*), count(search_text) FROM exchanges"))
                .containsExactly("1203 1203");
    }

    @ParameterizedTest
    @EnumSource
    void theBranchesAreKnownByTheirLabels(TestDatabase.Kind kind) {
        Migrations migrations = kind.create(folder).migrations();
        assertThat(migrations.planUpgrade("a90c4e17d5b8").steps())
                .hasSize(6)
                .last()
                .satisfies(step -> assertThat(step.revision().message()).isEqualTo("estimate old costs"));
        assertThat(migrations.history().stream().flatMap(r -> r.labels().stream()))
                .extracting(Object::toString)
                .containsExactly("cost", "search");
    }
}
