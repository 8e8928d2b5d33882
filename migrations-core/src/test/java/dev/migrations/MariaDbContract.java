package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.error.RevisionFailedException;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.MariaDbDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all databases keep, and what MariaDB and MySQL keep besides. */
abstract class MariaDbContract extends DatabaseContract
        implements CommittingDefinitionsContract, NamedLockContract, MariaDbStatementContract, QualifiedNamesContract {

    @Override
    abstract MariaDbDatabase open(Path temp);

    @Override
    public String valuesTable() {
        return "CREATE TABLE vals (s varchar(9), i int, l bigint, d decimal(8, 2), f double, b boolean, x varbinary(9),"
                + " u char(36), born date, clock time, stamp datetime(3), zoned datetime(3), unit enum('DAYS'))";
    }

    @Test
    void aPointInTimeIsNoneInASessionOfAnotherZone() {
        files().revision("a1").upgrade("CREATE TABLE a1 (at timestamp(6) NULL);");
        Migrations migrations = builder()
                .javaMigrations(new JavaUp(op -> {
                    op.execute("SET time_zone = '+02:00'");
                    op.update("INSERT INTO a1 VALUES (?)", Instant.EPOCH);
                }))
                .build();
        assertThat(Contract.failure(RevisionFailedException.class, migrations::upgrade)
                        .getCause())
                .hasMessageStartingWith("A point in time cannot be written while the session's time zone is not UTC");
    }

    @Test
    void aSmallNumberIsItself() {
        files().revision("a1").upgrade("CREATE TABLE a1 (stars tinyint(1));\nINSERT INTO a1 VALUES (5);");
        builder()
                .javaMigrations(new JavaUp(op -> {
                    Integer stars = op.query("SELECT stars FROM a1").single(row -> row.integer("stars"));
                    assertThat(stars).isEqualTo(5);
                }))
                .build()
                .upgrade();
    }

    @Test
    void aBitIsABooleanAndItsNumber() {
        files().revision("a1").upgrade("CREATE TABLE a1 (flag bit(1));\nINSERT INTO a1 VALUES (b'1'), (b'0'), (NULL);");
        builder()
                .javaMigrations(new JavaUp(op -> {
                    List<Boolean> flags = op.query("SELECT flag FROM a1 WHERE flag IS NOT NULL ORDER BY flag")
                            .list(row -> row.bool("flag"));
                    assertThat(flags).containsExactly(false, true);
                    List<Integer> numbers = op.query("SELECT flag FROM a1 WHERE flag IS NOT NULL ORDER BY flag")
                            .list(row -> row.integer("flag"));
                    assertThat(numbers).containsExactly(0, 1);
                    boolean none =
                            op.query("SELECT flag FROM a1 WHERE flag IS NULL").single(row -> row.value("flag") == null);
                    assertThat(none).isTrue();
                }))
                .build()
                .upgrade();
    }

    @Test
    void aPointInTimeIsItselfInASessionOfUtc() {
        files().revision("a1").upgrade("CREATE TABLE a1 (at timestamp(6) NULL);");
        Instant now = Instant.parse("2026-07-01T10:40:00Z");
        builder()
                .javaMigrations(new JavaUp(op -> {
                    op.execute("SET time_zone = '+00:00'");
                    op.update("INSERT INTO a1 VALUES (?)", now);
                    Instant read = op.query("SELECT at FROM a1").single(row -> row.value("at", Instant.class));
                    assertThat(read).isEqualTo(now);
                    op.execute("SET time_zone = '+02:00'");
                    assertThatThrownBy(
                                    () -> op.query("SELECT at FROM a1").single(row -> row.value("at", Instant.class)))
                            .hasMessageStartingWith("Column at cannot be read as a point in time while");
                }))
                .build()
                .upgrade();
    }

    /** Berlin's, which a server knows only where somebody has loaded it. */
    private void loadZone() {
        db().run("INSERT IGNORE INTO mysql.time_zone VALUES (9001, 'N')");
        db().run("INSERT IGNORE INTO mysql.time_zone_name VALUES ('Test/Berlin', 9001)");
        db().run("INSERT IGNORE INTO mysql.time_zone_transition_type VALUES (9001, 0, 7200, 1, 'CEST'),"
                + " (9001, 1, 3600, 0, 'CET')");
        db().run("INSERT IGNORE INTO mysql.time_zone_transition VALUES (9001, 1774746000, 0), (9001, 1792890000, 1)");
    }

    @Test
    void aPointInTimeOfAnHourThatComesTwiceIsItself() {
        loadZone();
        files().revision("a1").upgrade("CREATE TABLE a1 (at timestamp(6) NULL);");
        builder()
                .javaMigrations(new JavaUp(op -> {
                    op.execute("SET time_zone = 'Test/Berlin'");
                    op.bulkInsert(
                            "a1",
                            List.of("at"),
                            rows -> rows.add(Instant.parse("2026-10-25T00:30:00Z"))
                                    .add(Instant.parse("2026-10-25T01:30:00Z")));
                    String zone = op.query("SELECT @@time_zone AS z").single(row -> row.string("z"));
                    assertThat(zone).isEqualTo("Test/Berlin");
                }))
                .build()
                .upgrade();
        assertThat(db().rows("SELECT UNIX_TIMESTAMP(at) FROM a1 ORDER BY at"))
                .containsExactly("1792888200.000000", "1792891800.000000");
    }

    @Test
    void aUuidIsTheSameInItsOwnTypeAndAsAText() {
        files().revision("a1").upgrade("CREATE TABLE a1 (u uuid, t char(36));");
        UUID uuid = UUID.fromString("57dc007f-6d46-4c1d-94bc-ac9585c93f9c");
        builder()
                .javaMigrations(new JavaUp(op -> {
                    op.update("INSERT INTO a1 VALUES (?, ?)", uuid, uuid);
                    assertThat(op.query("SELECT u, t FROM a1 WHERE u = ? AND t = ?", uuid, uuid)
                                    .list(row -> List.of(row.uuid("u"), row.uuid("t"))))
                            .containsExactly(List.of(uuid, uuid));
                }))
                .build()
                .upgrade();
    }

    @Override
    public String numbered() {
        return "CREATE TABLE numbered (id int AUTO_INCREMENT PRIMARY KEY, n int)";
    }

    @Override
    public String otherSchema() {
        String schema = ((MariaDbDatabase) db()).name() + "_audit";
        db().run("CREATE DATABASE " + schema);
        return schema;
    }

    @Override
    public void dropOtherSchema(String schema) {
        db().run("DROP DATABASE " + schema);
    }
}
