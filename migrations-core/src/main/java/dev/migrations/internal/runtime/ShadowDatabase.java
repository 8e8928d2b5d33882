package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.render.OperationRenderer;
import dev.migrations.dialect.sqlite.BatchConditions;
import dev.migrations.error.MigrationException;
import dev.migrations.error.SourceLocation;
import dev.migrations.internal.reflect.LiveSchema;
import dev.migrations.internal.store.Session;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameIndex;
import dev.migrations.operation.TableAlteration;
import dev.migrations.operation.TableOperation;
import dev.migrations.schema.ExistingSchema;
import dev.migrations.schema.ObjectName;
import dev.migrations.script.Section;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.SqlStatement;
import java.io.StringReader;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A SQLite database in memory with the tables that another one has where a script has come to, and no rows. What a rebuild
 * consists of depends on the table as it is, and what a renaming does is known to SQLite only; so a script is made by doing
 * here what it will do there. Only definitions are run, since no other statement changes them. Not thread-safe.
 */
final class ShadowDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ShadowDatabase.class);

    private static final Set<String> DEFINE = Set.of("create", "alter", "drop");

    /** The tables before what names them. What a virtual table keeps its rows in comes with it. */
    private static final String DEFINITIONS = "SELECT sql FROM main.sqlite_schema s WHERE sql IS NOT NULL"
            + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
            + " AND NOT EXISTS (SELECT 1 FROM pragma_table_list t WHERE t.schema = 'main' AND t.type = 'shadow' AND t.name = s.name)"
            + " ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'trigger' THEN 2 ELSE 1 END, rowid";

    private static final String TABLE =
            "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND lower(name) = lower(?)";

    /** Of DriverManager, where no driver takes the URL. */
    private static final String NO_DRIVER = "08001";

    private final Session session;
    private final OperationRenderer renderer = OperationRenderer.of(Dialect.sqlite());
    private @Nullable String lost;

    private ShadowDatabase(Session session) {
        this.session = session;
    }

    /**
     * An empty one.
     *
     * @throws SQLException SQLite's driver is not at hand, or fails
     */
    static ShadowDatabase open() throws SQLException {
        return new ShadowDatabase(Session.of(DriverManager.getConnection("jdbc:sqlite::memory:")));
    }

    /** Why there is none, as {@link #lost} says why one does not know its tables. */
    static String lacking(SQLException failure) {
        log.debug("There is no database in memory; scripts cannot have what depends on the tables", failure);
        return NO_DRIVER.equals(failure.getSQLState())
                ? "SQLite's driver was not found, with which a script repeats it in memory: put org.xerial:sqlite-jdbc on the"
                        + " class path"
                : "no database in memory can be opened: " + failure.getMessage();
    }

    /** Takes over what a database has. */
    void copy(Session live) {
        try {
            for (String definition : live.queryTexts(DEFINITIONS)) {
                session.execute(definition);
            }
        } catch (SQLException e) {
            lose("the database cannot be copied: " + session.describe(e));
        }
    }

    /** From here on it is not known what the tables are like. */
    void lose(String reason) {
        if (lost == null) {
            lost = reason;
        }
    }

    /** Why the tables are not known; null if they are. */
    @Nullable
    String lost() {
        return lost;
    }

    /** Goes along with a section of a file. */
    void follow(Section section) {
        try (SectionReader reader = SectionReader.withoutChecksum(section, Dialect.sqlite())) {
            SqlStatement statement = reader.next();
            while (statement != null && lost == null) {
                follow(statement);
                statement = reader.next();
            }
        }
    }

    private void follow(SqlStatement statement) {
        if (lost != null || !DEFINE.contains(statement.firstWord())) {
            return;
        }
        try {
            session.execute(statement.text());
        } catch (SQLException e) {
            lose(statement.location() + " cannot be run on what the revisions before it define: "
                    + session.describe(e));
        }
    }

    /**
     * The statements of an operation, with which it then goes along.
     *
     * @throws dev.migrations.schema.UnseenSchemaException what has to be seen is not here
     * @throws MigrationException it cannot be done where the script has come to
     */
    List<String> say(Operation operation) {
        if (lost == null && SqliteBatch.takes(operation) && isClear(operation)) {
            return altered(operation);
        }
        boolean seen = lost == null && operation instanceof RenameIndex;
        ExistingSchema existing =
                seen ? new LiveSchema(session.connection(), session.dialect()) : ExistingSchema.unseen();
        return followed(renderer.render(operation, existing));
    }

    /** Not where a table came from elsewhere, or where the author himself does not know what there is. */
    private boolean isClear(Operation operation) {
        if (operation instanceof BatchAlterTable batch) {
            return hasTable(batch.table()) && batch.alterations().stream().noneMatch(ShadowDatabase::isConditional);
        }
        return operation instanceof TableAlteration alteration
                && hasTable(alteration.table())
                && !isConditional(alteration);
    }

    private static boolean isConditional(TableOperation alteration) {
        return BatchConditions.isConditional(alteration)
                || (alteration instanceof DropConstraint constraint && constraint.ifExists());
    }

    private boolean hasTable(ObjectName table) {
        try {
            return !session.queryTexts(TABLE, table.name()).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException("a database in memory cannot be read", e);
        }
    }

    private List<String> altered(Operation operation) {
        List<String> statements = new ArrayList<>();
        try {
            new SqliteBatch(session.connection(), ForeignKeyGuard.forRebuild(session), statements::add).run(operation);
        } catch (SQLException e) {
            lose(operation.describe() + " cannot be made: " + session.describe(e));
            return followed(renderer.render(operation, ExistingSchema.unseen()));
        }
        return statements;
    }

    private List<String> followed(List<String> statements) {
        for (String sql : statements) {
            SqlSplitter splitter = new SqlSplitter(
                    Dialect.sqlite().lexicalRules(), new StringReader(sql), new SourceLocation("a Java revision", 1));
            for (SqlStatement statement = splitter.next(); statement != null; statement = splitter.next()) {
                follow(statement);
            }
        }
        return statements;
    }

    @Override
    public void close() {
        session.close();
    }
}
