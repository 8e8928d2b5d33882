package dev.migrations.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.InvalidOptionException;
import dev.migrations.Migrations;
import dev.migrations.MigrationsBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that are refused by their names when the builder builds. */
class OptionTest {

    private static final String NAME = "Give a name, or leave the option out for the default.";
    private static final String STAMP = "Write a revision, and a table if it depends on one: 57dc007f6d46 if chats.";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws IOException {
        project = Project.sqlite(folder);
    }

    @Test
    void aNegativeTimeOut() {
        Duration negative = Duration.ofSeconds(-1);
        String isNegative = "'PT-1S': it is negative.";

        refused(b -> b.lockTimeout(negative), "migrations.lock-timeout cannot be " + isNegative, "Give zero or more.");
        refused(
                b -> b.statementLockTimeout(negative),
                "migrations.statement-lock-timeout cannot be " + isNegative,
                "Give zero or more.");
        refused(
                b -> b.connectTimeout(negative),
                "migrations.connect-timeout cannot be " + isNegative,
                "Give zero or more.");
    }

    @Test
    void aTimeOutThatNoDatabaseTakes() {
        refused(
                b -> b.statementLockTimeout(Duration.ofDays(30)),
                "migrations.statement-lock-timeout cannot be 'PT720H': it is longer than 24 days.",
                "Give less.");
    }

    @Test
    void aTargetThatIsNoSelector() {
        refused(
                b -> b.target("to the top"),
                "migrations.target cannot be 'to the top': ' ' is not expected after 'to'.",
                "Write an id, the first characters of one, a label, head, heads, base, +2, -1, ae10+1, or one of these"
                        + " after a branch, as in billing@head.");
    }

    @Test
    void aTargetThatLeadsDownwards() {
        refused(
                b -> b.target("-1"),
                "migrations.target cannot be '-1': an upgrade cannot go there.",
                "Say heads, head, an id, a label or billing@head.");
        refused(
                b -> b.target("0001:0002"),
                "migrations.target cannot be '0001:0002': an upgrade cannot go there.",
                "Say heads, head, an id, a label or billing@head.");
    }

    @Test
    void aTargetThatMovesWithEachStart() {
        refused(
                b -> b.target("billing@+1"),
                "migrations.target cannot be 'billing@+1': an upgrade cannot go there.",
                "Say heads, head, an id, a label or billing@head.");
    }

    @Test
    void aStampThatIsNotAsItIsWritten() {
        refused(
                b -> b.stampExisting("0001 when chats"),
                "migrations.stamp-existing cannot be '0001 when chats': it is neither <target> nor <target> if"
                        + " <table>.",
                STAMP);
        refused(
                b -> b.stampExisting("+1"),
                "migrations.stamp-existing cannot be '+1': '+1' does not name a place of its own.",
                STAMP);
    }

    @Test
    void aTableThatNamesItsSchema() {
        refused(
                b -> b.table("ops.schema_revision"),
                "migrations.table cannot be 'ops.schema_revision': a table's name has no '.' in it.",
                "Name its schema with migrations.schema.");
    }

    @Test
    void aTableOrSchemaWithoutAName() {
        refused(b -> b.table(" "), "migrations.table cannot be ' ': it is empty.", NAME);
        refused(b -> b.schema(""), "migrations.schema cannot be '': it is empty.", NAME);
    }

    @Test
    void aTableWhoseLogWouldHaveItsName() {
        String name = "r".repeat(60);

        refused(
                b -> b.table(name),
                "migrations.table cannot be '" + name + "': it is longer than 59 bytes.",
                "Give a shorter name.");
    }

    private void refused(UnaryOperator<MigrationsBuilder> option, String description, String action) {
        MigrationsBuilder builder = option.apply(Migrations.builder(project.url()));

        assertThat(project.refusal(builder, built -> {}))
                .isEqualTo(new Refusal(InvalidOptionException.class, description, action));
        assertThat(Files.exists(folder.resolve("app.db"))).isFalse();
    }
}
