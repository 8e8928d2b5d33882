package dev.migrations;

import static dev.migrations.operation.IfExists.IF_EXISTS;
import static dev.migrations.operation.IfNotExists.IF_NOT_EXISTS;
import static dev.migrations.schema.Define.asc;
import static dev.migrations.schema.Define.bigint;
import static dev.migrations.schema.Define.check;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.desc;
import static dev.migrations.schema.Define.enumeration;
import static dev.migrations.schema.Define.foreignKey;
import static dev.migrations.schema.Define.index;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.primaryKey;
import static dev.migrations.schema.Define.text;
import static dev.migrations.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.error.ForeignKeyViolationException;
import dev.migrations.error.OperationRefusedException;
import dev.migrations.error.RevisionFailedException;
import dev.migrations.operation.Recreate;
import dev.migrations.operation.StatementFailedException;
import dev.migrations.operation.TableAlterations;
import dev.migrations.plan.TransactionMode;
import dev.migrations.testkit.JavaUp;
import dev.migrations.testkit.JavaUpDown;
import dev.migrations.testkit.JavaWords;
import dev.migrations.testkit.RevisionFolder;
import dev.migrations.testkit.SqliteFile;
import dev.migrations.testkit.TestDatabase;
import dev.migrations.testkit.Work;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of SQLite altered from Java: what stays, what goes along, and what is refused. */
class SqliteBatchTest implements Contract {

    private static final String POEMS = """
            CREATE TABLE poets (id INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE poems (
                id INTEGER PRIMARY KEY AUTOINCREMENT, -- the key
                poet INT REFERENCES poets (id),
                title TEXT COLLATE NOCASE,
                year INT DEFAULT 1800 CHECK (poems.year > 0)
            );
            CREATE TABLE lines (n INTEGER PRIMARY KEY, poem INT NOT NULL REFERENCES poems (id) ON DELETE CASCADE);
            INSERT INTO poets VALUES (1, 'Goethe');
            INSERT INTO poems VALUES (1, 1, 'Erlkönig', 1782), (2, 1, 'Faust', 1808), (9, 1, 'gone', 1);
            DELETE FROM poems WHERE id = 9;
            INSERT INTO lines VALUES (10, 1), (20, 2), (21, 2);""";

    @TempDir
    Path temp;

    private SqliteFile database;
    private RevisionFolder folder;
    private HikariDataSource pool;

    @BeforeEach
    void open() {
        database = SqliteFile.in(temp).with("foreign_keys=true");
        folder = new RevisionFolder(temp.resolve("migrations"));
        pool = database.pool(c -> c.setMaximumPoolSize(1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public TestDatabase db() {
        return database;
    }

    @Override
    public RevisionFolder files() {
        return folder;
    }

    @Override
    public MigrationsBuilder builder() {
        return Migrations.builder(pool).location(folder.path().toString());
    }

    private void with(String tables, Work work) {
        files().revision("a1").upgrade(tables);
        builder().javaMigrations(new JavaUp(work)).build().upgrade();
    }

    private void altered(String tables, Consumer<TableAlterations> changes) {
        with(tables, op -> op.batchAlterTable("t", changes));
    }

    private String refused(String tables, Consumer<TableAlterations> changes) {
        return refusedWork(tables, op -> op.batchAlterTable("t", changes));
    }

    private String refusedWork(String tables, Work work) {
        files().revision("a1").upgrade(tables);
        Migrations migrations = builder().javaMigrations(new JavaUp(work)).build();
        String said = Contract.failure(RevisionFailedException.class, migrations::upgrade)
                .databaseMessage();
        assertThat(current()).containsExactly("a1");
        return said;
    }

    private String sqlOf(String name) {
        return db().rows("SELECT sql FROM sqlite_schema WHERE name = '" + name + "'")
                .get(0);
    }

    private void assertChildrenAndEnforcement() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(TestDatabase.rows(connection, "SELECT n FROM lines ORDER BY n"))
                    .containsExactly("10", "20", "21");
            assertThat(TestDatabase.rows(connection, "PRAGMA foreign_keys")).containsExactly("1");
            assertThat(TestDatabase.rows(connection, "PRAGMA legacy_alter_table"))
                    .containsExactly("0");
            assertThat(TestDatabase.rows(connection, "PRAGMA foreign_key_check"))
                    .isEmpty();
        }
    }

    @Test
    void indexesOfABatchFitTheTableAfterIt() throws SQLException {
        String indexed = POEMS + "\nCREATE INDEX ix_year ON poems (year);\nCREATE INDEX ix_title ON poems (title);";
        with(
                indexed,
                op -> op.batchAlterTable(
                        "poems",
                        table -> table.createIndex("ix_words", "words")
                                .createIndex(index("ix_year").on("poems", desc("words")))
                                .dropIndex("ix_year")
                                .dropIndex("no_such", IF_EXISTS)
                                .renameIndex("ix_title", "ix_heading")
                                .renameColumn("title", "heading")
                                .addColumn(column("words", integer()).unique())
                                .commentOnTable("verse")
                                .commentOnColumn("heading", "as printed")));
        assertThat(db().rows("SELECT sql FROM sqlite_schema WHERE name LIKE 'ix%' ORDER BY name"))
                .containsExactly(
                        "CREATE INDEX ix_heading ON poems (heading)",
                        "CREATE INDEX ix_words ON poems (words)",
                        "CREATE INDEX ix_year ON poems (words DESC)");
        assertChildrenAndEnforcement();
    }

    @Test
    void aBatchThatCannotCreateItsIndexChangesNothing() {
        files().revision("a1").upgrade("CREATE TABLE t (a INT, b INT); CREATE INDEX ix ON t (a)");
        Work work = op -> {
            try {
                op.batchAlterTable(
                        "t", table -> table.dropIndex("ix").dropColumn("b").createIndex("iy", "no_such"));
            } catch (StatementFailedException e) {
                op.execute("CREATE TABLE said AS SELECT ? AS what", e.getMessage());
            }
        };
        builder().javaMigrations(new JavaUp(work)).build().upgrade();
        assertThat(db().rows("SELECT what FROM said").get(0)).contains("alter table t", "no_such");
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE t (a INT, b INT)");
        assertThat(sqlOf("ix")).isEqualTo("CREATE INDEX ix ON t (a)");
    }

    @Test
    void aConditionOfABatchSeesWhatThoseBeforeItDo() {
        altered(
                "CREATE TABLE t (a INT, b INT); INSERT INTO t VALUES (1, 2)",
                table -> table.addColumn(column("A", integer()), IF_NOT_EXISTS)
                        .dropColumn("c", IF_EXISTS)
                        .renameColumn("b", "c")
                        .addColumn(column("b", integer()).defaultTo(7), IF_NOT_EXISTS)
                        .dropColumn("c", IF_EXISTS)
                        .addColumn(column("b", text()), IF_NOT_EXISTS)
                        .dropConstraint("no_such", IF_EXISTS));
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE t (a INT, b integer DEFAULT 7)");
        assertThat(db().rows("SELECT a, b FROM t")).containsExactly("1 7");
    }

    @Test
    void aColumnComesToItsPlace() {
        altered(
                "CREATE TABLE t (\n  a INT, -- one\n  b INT, -- two\n  UNIQUE (a)\n); INSERT INTO t VALUES (1, 2)",
                table -> table.addColumnAfter(column("y", integer()), "b")
                        .addColumnBefore(column("x", integer()), "A")
                        .addColumnAfter(column("z", integer()), "x")
                        .addColumnBefore(column("w", integer()), "b"));
        assertThat(sqlOf("t"))
                .isEqualTo("CREATE TABLE \"t\" (\n  x integer,\n  z integer,\n  a INT, -- one\n  w integer,\n"
                        + "  b INT, -- two\n  y integer,\n  UNIQUE (a)\n)");
        assertThat(db().rows("SELECT a, b FROM t")).containsExactly("1 2");
    }

    @Test
    void aPlaceBesideNoColumnIsRefused() {
        assertThat(refused("CREATE TABLE t (a INT)", table -> table.addColumnAfter(column("b", integer()), "c")))
                .contains("Table t has no column c.");
    }

    @Test
    void anIndexOfABatchThatIsBeyondSqliteIsRefusedBeforeAnythingRuns() {
        files().revision("a1").upgrade("CREATE TABLE t (a INT)");
        Work work = op -> op.batchAlterTable(
                "t",
                table -> table.alterColumn("a", c -> c.notNull())
                        .createIndex(index("ix").on("t", asc("a").nullsFirst())));
        Migrations migrations = builder().javaMigrations(new JavaWords(work)).build();
        assertThat(Contract.failure(OperationRefusedException.class, migrations::upgrade))
                .hasMessageContaining("SQLite has no choice of where NULL stands in an index");
        assertThat(current()).isEmpty();
    }

    @Test
    void aParentIsRebuiltAndItsChildrenStay() throws SQLException {
        with(POEMS, op -> op.batchAlterTable("poems", table -> table.alterColumn("title", c -> c.notNull())));
        assertThat(sqlOf("poems")).contains("title TEXT COLLATE NOCASE NOT NULL", "-- the key", "CHECK (year > 0)");
        assertThat(db().rows("SELECT seq FROM sqlite_sequence WHERE name = 'poems'"))
                .containsExactly("9");
        assertChildrenAndEnforcement();
    }

    @Test
    void aRevisionThatSaysBeforehandThatItRebuildsRunsOnce() throws SQLException {
        List<String> runs = new ArrayList<>();
        with(POEMS, op -> {
            op.alterColumn("poems", "title", c -> c.notNull());
            op.inspector().hasTable("poems");
            runs.add("once");
        });
        assertThat(runs).containsExactly("once");
        assertChildrenAndEnforcement();
    }

    @Test
    void aRevisionThatRebuildsOnlyAfterALookRunsAgainFromItsBeginning() throws SQLException {
        List<String> looks = new ArrayList<>();
        with(POEMS, op -> {
            looks.add(String.valueOf(op.inspector().hasTable("poems")));
            op.alterColumn("poems", "title", c -> c.notNull());
        });
        assertThat(looks).containsExactly("true", "true");
        assertChildrenAndEnforcement();
    }

    @Test
    void childrenStayInARunOfOneTransaction() throws SQLException {
        files().revision("a1").upgrade(POEMS);
        JavaUp alter = new JavaUp(op -> op.alterColumn("poems", "title", c -> c.notNull()));
        builder().transaction(TransactionMode.RUN).javaMigrations(alter).build().upgrade();
        assertChildrenAndEnforcement();
    }

    @Test
    void childrenStayWhereTheRevisionSwallowsEverything() throws SQLException {
        with(POEMS, op -> {
            try {
                op.alterColumn("poems", "title", c -> c.notNull());
            } catch (RuntimeException e) {
                op.execute("CREATE TABLE swallowed (id int)");
            }
        });
        assertThat(sqlOf("poems")).contains("NOT NULL");
        assertThat(db().tables()).doesNotContain("swallowed");
        assertChildrenAndEnforcement();
    }

    @Test
    void anAlterationByItselfIsABatchOfOne() throws SQLException {
        with(POEMS, op -> {
            op.alterColumn("poems", "year", c -> c.dropDefault());
            op.addConstraint("poems", unique("poet", "title"));
            op.dropConstraint("poems", foreignKey("poet").references("poets", "id"));
        });
        assertThat(sqlOf("poems"))
                .contains("poet INT,", "year INT CHECK", "CONSTRAINT uq_poems_poet_title UNIQUE (poet, title)");
        assertChildrenAndEnforcement();
    }

    @Test
    void anAlterationIsTakenBackByItsReversal() throws SQLException {
        files().revision("a1").upgrade(POEMS);
        builder()
                .javaMigrations(new JavaUpDown(
                        op -> op.addConstraint("poems", check("year < 2100")),
                        op -> op.dropConstraint("poems", check("year < 2100"))))
                .build()
                .upgrade();
        String with = sqlOf("poems");
        builder()
                .javaMigrations(new JavaUpDown(op -> {}, op -> op.dropConstraint("poems", check("year<2100"))))
                .build()
                .downgrade("a1");
        assertThat(with).contains("CHECK (year < 2100)");
        assertThat(sqlOf("poems")).doesNotContain("2100");
        assertChildrenAndEnforcement();
    }

    @Test
    void theSequenceGoesOnWhereItWas() {
        with(POEMS, op -> {
            op.alterColumn("poems", "title", c -> c.notNull());
            op.execute("INSERT INTO poems (poet, title) VALUES (1, 'new')");
        });
        assertThat(db().rows("SELECT max(id) FROM poems")).containsExactly("10");
    }

    @Test
    void rowsKeepTheirRowids() {
        altered(
                "CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('x'), ('y'), ('z'); DELETE FROM t WHERE a = 'x'",
                table -> table.alterColumn("a", c -> c.notNull()));
        assertThat(db().rows("SELECT rowid, a FROM t")).containsExactly("2 y", "3 z");
    }

    @Test
    void aFullTextIndexThatPointsToRowidsStillFindsThem() {
        altered("""
                CREATE TABLE t (a TEXT);
                INSERT INTO t VALUES ('gone'), ('moon over'), ('sun under');
                DELETE FROM t WHERE a = 'gone';
                CREATE VIRTUAL TABLE f USING fts5(a, content='t');
                INSERT INTO f (f) VALUES ('rebuild');
                CREATE TRIGGER f_added AFTER INSERT ON t BEGIN INSERT INTO f (rowid, a) VALUES (new.rowid, new.a); END;
                """, table -> table.alterColumn("a", c -> c.notNull()));
        db().run("INSERT INTO t VALUES ('moon again')");
        assertThat(db().rows("SELECT rowid, a FROM f WHERE f MATCH 'moon' ORDER BY rowid"))
                .containsExactly("2 moon over", "4 moon again");
    }

    @Test
    void whatReliesOnACascadeBesideARebuildIsRefusedAndNotLeftBehind() throws SQLException {
        files().revision("a1").upgrade(POEMS);
        Migrations migrations = builder()
                .javaMigrations(new JavaUp(op -> {
                    op.execute("DELETE FROM poems WHERE id = 2");
                    op.alterColumn("poems", "title", c -> c.notNull());
                }))
                .build();
        assertThat(Contract.failure(ForeignKeyViolationException.class, migrations::upgrade))
                .hasMessageContaining("row 20 of lines refers to poems");
        assertChildrenAndEnforcement();
    }

    @Test
    void aColumnWithItsConstraintsIsAdded() {
        altered(
                "CREATE TABLE u (id INTEGER PRIMARY KEY); CREATE TABLE t (a INT)",
                table -> table.addColumn(column("b", integer()).unique())
                        .addColumn(column("c", bigint()).references("u", "id"))
                        .addColumn(column("d", enumeration("mood", "good", "bad"))));
        assertThat(sqlOf("t"))
                .isEqualTo("CREATE TABLE \"t\" (a INT, b integer,"
                        + " c bigint CONSTRAINT fk_t_c_u REFERENCES u (id), d text CONSTRAINT d_values CHECK (d IN"
                        + " ('good', 'bad')), CONSTRAINT uq_t_b UNIQUE (b))");
    }

    @Test
    void theValuesOfAnEnumerationAreFoundWhenItsColumnHasAnotherName() {
        with("CREATE TABLE t (id INT)", op -> {
            op.addColumn("t", column("mood", enumeration("mood", "sad", "glad")));
            op.renameColumn("t", "mood", "feeling");
            op.alterColumn("t", "feeling", c -> c.type(enumeration("mood", "sad", "glad", "angry")));
            op.renameColumn("t", "feeling", "temper");
            op.alterColumn("t", "temper", c -> c.type(enumeration("mood", "glad", "angry")));
            op.execute("INSERT INTO t VALUES (1, 'angry')");
        });
        assertThat(sqlOf("t"))
                .isEqualTo("CREATE TABLE \"t\" (id INT, temper text, CONSTRAINT temper_values CHECK (temper IN"
                        + " ('glad', 'angry')))");
    }

    @Test
    void theValuesGoWithTheTypeOrWithTheColumnWhateverItsNameIs() {
        with("CREATE TABLE t (id INT)", op -> {
            op.addColumn("t", column("mood", enumeration("mood", "sad", "glad")));
            op.addColumn("t", column("tone", text()));
            op.alterColumn("t", "tone", c -> c.type(enumeration("tone", "dur", "moll")));
            op.batchAlterTable(
                    "t",
                    table -> table.renameColumn("mood", "feeling")
                            .alterColumn("feeling", c -> c.type(text()))
                            .renameColumn("tone", "key")
                            .dropColumn("key"));
        });
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE \"t\" (id INT, feeling text)");
    }

    @Test
    void theValuesOfAnotherColumnStayThoughTheirNameWouldFit() {
        with("CREATE TABLE t (id INT)", op -> {
            op.addColumn("t", column("mood", enumeration("mood", "sad", "glad")));
            op.renameColumn("t", "mood", "feeling");
            op.addColumn("t", column("mood", text()));
            op.alterColumn("t", "mood", c -> c.type(integer()));
        });
        assertThat(sqlOf("t"))
                .isEqualTo("CREATE TABLE \"t\" (id INT, feeling text CONSTRAINT mood_values CHECK (feeling IN ('sad',"
                        + " 'glad')), mood integer)");
    }

    @Test
    void valuesThatSomebodyWroteByHandAreThoseOfAnEnumerationWhereOneIsSpokenOf() {
        String byHand = "CREATE TABLE t (a TEXT CHECK (a IN ('x', 'y')), b TEXT CHECK (b IN ('x')),"
                + " c TEXT CONSTRAINT short CHECK (c IN ('x')), CHECK (a IN ('x', 'y', 'z')))";
        altered(
                byHand,
                table -> table.alterColumn("a", c -> c.type(enumeration("letter", "x", "y", "z")))
                        .alterColumn("b", c -> c.type(integer()))
                        .alterColumn("c", c -> c.type(enumeration("letter", "x", "y", "z"))));
        assertThat(sqlOf("t"))
                .isEqualTo(
                        "CREATE TABLE \"t\" (a text, b integer CHECK (b IN ('x')), c text CONSTRAINT short CHECK (c IN"
                                + " ('x')), CONSTRAINT a_values CHECK (a IN ('x', 'y', 'z')), CONSTRAINT c_values CHECK (c IN"
                                + " ('x', 'y', 'z')))");
    }

    @Test
    void aForeignKeyComesWithItsColumnWithoutARebuild() {
        altered(
                "CREATE TABLE u (id INTEGER PRIMARY KEY); CREATE TABLE t (a INT); INSERT INTO t VALUES (1)",
                table -> table.recreate(Recreate.NEVER)
                        .addColumn(column("b", bigint()).references("u", "id"))
                        .addColumn(column("c", bigint()).check("c > 0").defaultTo(1)));
        assertThat(sqlOf("t"))
                .isEqualTo("CREATE TABLE t (a INT, b bigint CONSTRAINT fk_t_b_u REFERENCES u (id), c bigint DEFAULT 1"
                        + " CONSTRAINT ck_t_252a892a CHECK (c > 0))");
    }

    @Test
    void aForeignKeyOfAColumnWithADefaultNeedsARebuild() {
        String tables = "CREATE TABLE u (id INTEGER PRIMARY KEY); INSERT INTO u VALUES (1); CREATE TABLE t (a INT)";
        altered(
                tables,
                table -> table.addColumn(
                        column("b", bigint()).references("u", "id").defaultTo(1)));
        assertThat(sqlOf("t"))
                .isEqualTo(
                        "CREATE TABLE \"t\" (a INT, b bigint DEFAULT 1, CONSTRAINT fk_t_b_u FOREIGN KEY (b) REFERENCES u"
                                + " (id))");
    }

    @Test
    void anExpressionIsChangedAndItsValuesAreComputedAnew() {
        altered(
                "CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a /* twice */ * 2) STORED, c AS (a + 1)); INSERT INTO t"
                        + " VALUES (7)",
                table -> table.alterColumn("b", c -> c.generated("a * 3")).alterColumn("c", c -> c.generated("a + 2")));
        assertThat(sqlOf("t"))
                .isEqualTo("CREATE TABLE \"t\" (a INT, b INT GENERATED ALWAYS AS (a * 3) STORED, c AS (a + 2))");
        assertThat(db().rows("SELECT a, b, c FROM t")).containsExactly("7 21 9");
    }

    @Test
    void aColumnThatIsNotGeneratedHasNoExpression() {
        assertThat(refused("CREATE TABLE t (a INT)", table -> table.alterColumn("a", c -> c.generated("1"))))
                .isEqualTo("Column a of t is not generated, so it has no expression to change. Drop the column, and add"
                        + " one that is generated.");
    }

    @Test
    void aCollationOfAnyNameIsWrittenSoThatItIsOne() {
        assertThat(refusedWork(
                        "CREATE TABLE t (a TEXT)", op -> op.alterColumn("t", "a", c -> c.collation("NOCASE, b INT"))))
                .contains("no such collation sequence: NOCASE, b INT");
    }

    @Test
    void whatAlterTableCanDoIsLeftToIt() {
        altered(
                "CREATE TABLE t (a INT, b INT, c INT); CREATE INDEX ix ON t (b)",
                table -> table.addColumn(column("d", text()).notNull().defaultTo("x"))
                        .dropColumn("b")
                        .renameColumn("c", "e"));
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE t (a INT, e INT, d text NOT NULL DEFAULT 'x')");
        assertThat(db().rows("SELECT name FROM sqlite_schema WHERE name = 'ix'"))
                .isEmpty();
    }

    @Test
    void aRenamedColumnIsRenamedEverywhereBeforeTheRebuild() {
        altered(
                "CREATE TABLE t (a INT CHECK (a > 0), b INT); CREATE VIEW v AS SELECT a FROM t; CREATE INDEX ix ON t (a, b)",
                table -> table.renameColumn("a", "c").alterColumn("c", c -> c.notNull()));
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE \"t\" (c INT CHECK (c > 0) NOT NULL, b INT)");
        assertThat(sqlOf("v")).isEqualTo("CREATE VIEW v AS SELECT c FROM t");
        assertThat(sqlOf("ix")).isEqualTo("CREATE INDEX ix ON t (c, b)");
    }

    @Test
    void valuesBecomeWhatAnExpressionMakesOfThem() {
        altered(
                "CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('1800 AD')",
                table -> table.alterColumn("a", c -> c.type(integer()).using("CAST(substr(a, 1, 4) AS INTEGER)")));
        assertThat(db().rows("SELECT a, typeof(a) FROM t")).containsExactly("1800 integer");
    }

    @Test
    void thePrimaryKeyIsChanged() {
        altered(
                "CREATE TABLE t (a TEXT PRIMARY KEY, b INT NOT NULL) WITHOUT ROWID; INSERT INTO t VALUES ('x', 1)",
                table -> table.dropConstraint(primaryKey("a")).addConstraint(primaryKey("b", "a")));
        assertThat(sqlOf("t"))
                .isEqualTo("CREATE TABLE \"t\" (a TEXT, b INT NOT NULL, CONSTRAINT pk_t PRIMARY KEY (b, a)) WITHOUT"
                        + " ROWID");
        assertThat(db().rows("SELECT a, b FROM t")).containsExactly("x 1");
    }

    @Test
    void theNameOfTheNewTableIsOneThatNothingHas() {
        altered(
                "CREATE TABLE t (a INT); CREATE TABLE t_rebuilt (a INT); CREATE VIEW T_rebuilt_2 AS SELECT 1 AS one",
                table -> table.alterColumn("a", c -> c.notNull()));
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE \"t\" (a INT NOT NULL)");
        assertThat(db().tables()).containsExactly("t", "t_rebuilt");
    }

    @Test
    void triggersDoNotFireDuringTheRebuild() {
        altered("""
                CREATE TABLE t (a INT); INSERT INTO t VALUES (1); CREATE TABLE fired (what);
                CREATE TRIGGER i AFTER INSERT ON t BEGIN INSERT INTO fired VALUES ('i'); END;
                CREATE TRIGGER d AFTER DELETE ON t BEGIN INSERT INTO fired VALUES ('d'); END;
                """, table -> table.alterColumn("a", c -> c.notNull()));
        assertThat(db().rows("SELECT * FROM fired")).isEmpty();
        assertThat(db().rows("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"))
                .containsExactly("d", "i");
    }

    @Test
    void statisticsOfThePlannerStay() {
        altered(
                "CREATE TABLE t (a INT); CREATE INDEX ix ON t (a); INSERT INTO t VALUES (1), (2); ANALYZE",
                table -> table.alterColumn("a", c -> c.notNull()));
        assertThat(db().rows("SELECT tbl, idx, stat FROM sqlite_stat1 WHERE tbl = 't'"))
                .containsExactly("t ix 2 1");
    }

    @Test
    void aBrokenViewIsNoObstacleToWhatDoesNotConcernIt() {
        altered(
                "CREATE TABLE t (a INT); CREATE VIEW broken AS SELECT x FROM nowhere",
                table -> table.alterColumn("a", c -> c.notNull()));
        assertThat(sqlOf("broken")).isEqualTo("CREATE VIEW broken AS SELECT x FROM nowhere");
    }

    @Test
    void aViolationThatWasThereIsTolerated() {
        with(POEMS, op -> {});
        SqliteFile.in(temp).run("INSERT INTO lines VALUES (30, 77)");
        builder()
                .javaMigrations(
                        new JavaUp(op -> {}), new JavaAfter(op -> op.alterColumn("poems", "title", c -> c.notNull())))
                .build()
                .upgrade();
        assertThat(db().rows("SELECT n FROM lines ORDER BY n")).containsExactly("10", "20", "21", "30");
    }

    @Test
    void aForeignKeyToWhatIsNoKeyIsToleratedIfItWasThere() {
        altered(
                "CREATE TABLE p (a INT); CREATE TABLE u (id INT REFERENCES p (a)); CREATE TABLE t (a INT)",
                table -> table.alterColumn("a", c -> c.notNull()));
        assertThat(sqlOf("t")).contains("NOT NULL");
    }

    @Test
    void aForeignKeyToWhatIsNoKeyIsRefusedIfItIsNew() {
        files().revision("a1").upgrade("CREATE TABLE p (a INT); CREATE TABLE t (a INT);");
        Migrations migrations = builder()
                .javaMigrations(
                        new JavaUp(op -> op.addConstraint("t", foreignKey("a").references("p", "a"))))
                .build();
        assertThat(Contract.failure(ForeignKeyViolationException.class, migrations::upgrade))
                .hasMessageContaining("table t refers to what is no key (foreign key mismatch");
    }

    private void assertViolationRefused() {
        files().revision("a1").upgrade("""
                CREATE TABLE u (id INTEGER PRIMARY KEY);
                CREATE TABLE t (a INT);
                INSERT INTO t VALUES (7);""");
        Migrations migrations = builder()
                .javaMigrations(
                        new JavaUp(op -> op.addConstraint("t", foreignKey("a").references("u", "id"))))
                .build();
        assertThat(Contract.failure(ForeignKeyViolationException.class, migrations::upgrade))
                .hasMessageContaining("row 1 of t refers to u. Nothing of this revision was kept.");
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE t (a INT)");
    }

    @Test
    void aViolationThatIsNewIsRefused() {
        assertViolationRefused();
    }

    @Test
    void aViolationIsRefusedWithoutEnforcementToo() {
        database = SqliteFile.in(temp);
        pool = database.pool(c -> c.setMaximumPoolSize(1));
        assertViolationRefused();
    }

    @Test
    void rowsThatWouldBeLostAreMissed() {
        assertThat(refused(
                        "CREATE TABLE t (a INT NOT NULL ON CONFLICT IGNORE, b INT); INSERT INTO t VALUES (1, 1), (2, 2)",
                        table -> table.alterColumn("a", c -> c.type(integer()).using("nullif(a, 1)"))))
                .isEqualTo("Table t has 2 rows, and would have 1 when it is rebuilt. A conflict clause of the table (ON"
                        + " CONFLICT IGNORE or REPLACE) drops rows that the new constraints do not allow. Correct those"
                        + " rows first, or leave the clause out.");
        assertThat(db().rows("SELECT count(*) FROM t")).containsExactly("2");
    }

    @Test
    void aRowThatANewConstraintDoesNotAllowIsNamed() {
        assertThat(refused(
                        "CREATE TABLE t (a INT); INSERT INTO t VALUES (NULL)",
                        table -> table.alterColumn("a", c -> c.notNull())))
                .isEqualTo("NOT NULL constraint failed: t_rebuilt.a (SQLITE_CONSTRAINT_NOTNULL)");
        assertThat(db().tables()).containsExactly("t");
    }

    @Test
    void aCaughtFailureLeavesTheTableAsItWas() {
        with("CREATE TABLE t (a INT); INSERT INTO t VALUES (NULL)", op -> {
            try {
                op.alterColumn("t", "a", c -> c.notNull());
            } catch (RuntimeException e) {
                op.execute("UPDATE t SET a = 0");
            }
        });
        assertThat(db().tables()).containsExactly("t");
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE t (a INT)");
    }

    private void assertKept(String users, String columnsOfT, String more) {
        assertThat(refused("CREATE TABLE t (" + columnsOfT + ");" + more, table -> table.dropColumn("b")))
                .isEqualTo("Column b of t cannot be dropped, because it is used by " + users
                        + ". Drop or change what uses it first, or in the same batch where it is a part of the table.");
    }

    @Test
    void aForeignKeyIsToldFromAnotherByWhereItLeads() {
        altered(
                "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE q (id INTEGER PRIMARY KEY);"
                        + " CREATE TABLE t (a INTEGER REFERENCES p REFERENCES q)",
                table -> table.dropConstraint(foreignKey("a").references("q", "id")));
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE \"t\" (a INTEGER REFERENCES p)");
    }

    @Test
    void aForeignKeyThatLeadsElsewhereIsNotTakenForIt() {
        assertThat(refused(
                        "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE t (a INTEGER REFERENCES p)",
                        table -> table.dropConstraint(foreignKey("a").references("q", "id"))))
                .isEqualTo("Table t has no constraint named fk_t_a_q. Its constraints are: a REFERENCES p.");
    }

    @Test
    void aKeyThatIsTheRowidStaysOneWhenItGrows() {
        altered(
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a)",
                table -> table.alterColumn("id", c -> c.type(bigint())));
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a)");
    }

    @Test
    void aForeignKeyLeadsToATableOfTheSameDatabase() {
        with("CREATE TABLE t (a)", op -> {
            op.createTable("main.q", column("id", bigint()).primaryKey());
            op.createTable("main.r", column("q_id", bigint()).references("main.q", "id"));
            op.addConstraint("main.t", foreignKey("a").references("main.q", "id"));
        });
        assertThat(sqlOf("t")).contains("REFERENCES q");
    }

    @Test
    void aForeignKeyToAnotherDatabaseIsRefused() {
        Migrations migrations = builder()
                .javaMigrations(new JavaWords(
                        op -> op.createTable("r", column("q_id", bigint()).references("audit.q", "id"))))
                .build();
        files().revision("a1").upgrade("CREATE TABLE t (a)");
        assertThat(Contract.failure(OperationRefusedException.class, migrations::upgrade))
                .hasMessageContaining("SQLite has no foreign key from r to audit.q, which is in another database."
                        + " Nothing was run. Leave it out on SQLite, or put both tables into one database.");
    }

    @Test
    void aColumnOfAConstraintIsKept() {
        assertKept("CHECK (a > b)", "a INT, b INT, CHECK (a > b)", "");
    }

    @Test
    void aColumnOfAnotherColumnIsKept() {
        assertKept("column a: AS (b + 1)", "a INT AS (b + 1), b INT", "");
    }

    @Test
    void aColumnOfAKeyIsKept() {
        assertKept("PRIMARY KEY (a, b); UNIQUE (b, a)", "a INT, b INT, PRIMARY KEY (a, b), UNIQUE (b, a)", "");
    }

    @Test
    void aColumnOfAnIndexIsKept() {
        assertKept(
                "index two; index part; index expression",
                "a INT, b INT",
                "CREATE INDEX two ON t (a, b); CREATE INDEX part ON t (a) WHERE b > 0;"
                        + " CREATE INDEX expression ON t (\"b\" + 1)");
    }

    @Test
    void aColumnThatAnotherTableRefersToIsKept() {
        assertKept(
                "the foreign key of table u",
                "a INT, b INT PRIMARY KEY",
                "CREATE TABLE u (id INT REFERENCES t); CREATE TABLE w (id INT REFERENCES t (a));");
    }

    @Test
    void aColumnOfAViewOrATriggerIsKept() {
        assertKept("view v; trigger r; trigger s", "a INT, b INT", """
                CREATE TABLE other (b INT);
                CREATE VIEW v AS SELECT x.b FROM t AS x;
                CREATE VIEW unconcerned AS SELECT t.a, other.b FROM t, other;
                CREATE TRIGGER r AFTER UPDATE OF b ON t BEGIN SELECT 1; END;
                CREATE TRIGGER s AFTER INSERT ON other BEGIN UPDATE t SET a = "b"; END;
                """);
    }

    @Test
    void aColumnIsDroppedTogetherWithWhatUsedIt() {
        altered(
                "CREATE TABLE t (a INT, b INT, CONSTRAINT more CHECK (a > b))",
                table -> table.dropConstraint("more").dropColumn("b"));
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE \"t\" (a INT)");
    }

    @Test
    void aViewThatNamesAsManyColumnsAsThereWereStopsTheChange() {
        assertThat(refused(
                        "CREATE TABLE t (a INT, b INT); CREATE VIEW v (x, y) AS SELECT * FROM t",
                        table -> table.addColumn(column("c", integer()))))
                .startsWith("After this change of t, view v would no longer work: ")
                .endsWith("Drop it before the change and create it anew after it.");
    }

    @Test
    void aTriggerThatInsertsWithoutNamingColumnsStopsTheChange() {
        assertThat(refused(
                        "CREATE TABLE t (a INT); CREATE TABLE u (b INT); CREATE TRIGGER r AFTER INSERT ON u"
                                + " BEGIN INSERT INTO t VALUES (1); END",
                        table -> table.addColumn(column("c", integer()))))
                .startsWith("After this change of t, the triggers of u on insert would no longer work: ");
    }

    @Test
    void aViewThatDoesNotWorkHidesWhatUsesAColumn() {
        assertThat(refused(
                        "CREATE TABLE t (a INT, b INT); CREATE VIEW broken AS SELECT x FROM nowhere",
                        table -> table.dropColumn("b")))
                .startsWith("SQLite cannot tell what uses column b of t: ")
                .contains("error in view broken")
                .endsWith("Correct or drop the view or trigger that it names first.");
    }

    @Test
    void aKeyThatOthersReferToStaysOne() {
        assertThat(refused(
                        "CREATE TABLE t (a INT UNIQUE, b INT); CREATE TABLE u (id INT REFERENCES t (a))",
                        table -> table.dropConstraint(unique("a"))))
                .isEqualTo(
                        "Table u refers to t (a), which would no longer be its key. Drop the foreign key of u first, or"
                                + " keep a primary key or a unique constraint on what it refers to.");
    }

    @Test
    void aTableWithoutRowidsNeedsAKey() {
        assertThat(refused("CREATE TABLE t (a INT PRIMARY KEY, b INT) WITHOUT ROWID", table -> table.dropColumn("a")))
                .isEqualTo(
                        "Table t is WITHOUT ROWID and would have no primary key. Give it another primary key in the same"
                                + " batch.");
    }

    @Test
    void whatNeedsARebuildIsRefusedWhereThereIsToBeNone() {
        assertThat(refused(
                        "CREATE TABLE t (a INT, b INT UNIQUE)",
                        table -> table.dropColumn("b").recreate(Recreate.NEVER)))
                .isEqualTo(
                        "SQLite's ALTER TABLE cannot change t so, and the batch says that it is never to be recreated."
                                + " Let it be recreated (recreate AUTO), or leave out what ALTER TABLE cannot do.");
    }

    @Test
    void onlyTablesAreAltered() {
        assertThat(refused("CREATE VIEW t AS SELECT 1 AS a", table -> table.dropColumn("a")))
                .isEqualTo("t is a view, not a table. Drop the view and create it anew.");
    }

    @Test
    void aTableThatIsNotThereIsSaidToBeMissing() {
        assertThat(refused("CREATE TABLE u (a)", table -> table.dropColumn("a")))
                .isEqualTo("There is no table t. Correct the name; only tables of main can be changed so.");
    }

    @Test
    void aVirtualTableIsNotAltered() {
        assertThat(refused("CREATE VIRTUAL TABLE t USING fts5(a)", table -> table.dropColumn("a")))
                .isEqualTo(
                        "t is a virtual table, and what it has its module alone decides. Create another one, fill it from"
                                + " this one, and drop this one.");
    }

    @Test
    void onlyTablesOfTheMainDatabaseAreRebuilt() {
        assertThat(refusedWork("CREATE TABLE t (a)", op -> op.alterColumn("temp.t", "a", c -> c.notNull())))
                .isEqualTo(
                        "Table temp.t is not in SQLite's main database, and has to be rebuilt for this. Write the change"
                                + " as SQL.");
    }

    @Test
    void aTableOfAnotherDatabaseIsAlteredWhereAlterTableCan() {
        with("CREATE TABLE t (a)", op -> {
            op.execute("CREATE TEMP TABLE other (a)");
            op.addColumn("temp.other", column("b", integer()));
            op.execute("INSERT INTO other (b) VALUES (1)");
        });
        assertThat(sqlOf("t")).isEqualTo("CREATE TABLE t (a)");
    }

    @Test
    void aTemporaryTableOfTheSameNameIsInTheWay() {
        assertThat(refusedWork("CREATE TABLE t (a, b)", op -> {
                    op.execute("CREATE TEMP TABLE T (c)");
                    op.dropColumn("t", "a");
                }))
                .isEqualTo("The temporary table T of this connection stands before table t. Drop it before the table is"
                        + " changed.");
    }

    @Test
    void aConditionSaysWhetherAnythingHappens() {
        List<String> done = new ArrayList<>();
        with("CREATE TABLE t (a INT)", op -> {
            op.addColumn("t", column("A", text()), IF_NOT_EXISTS);
            op.dropColumn("t", "b", IF_EXISTS);
            op.dropConstraint("t", "c", IF_EXISTS);
            done.add("all");
        });
        assertThat(done).containsExactly("all");
        assertThat(sqlOf("t")).endsWith("(a INT)");
    }
}
