package dev.migrations.dialect;

import dev.migrations.sql.LexicalRules;
import dev.migrations.sql.SqlStatement;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** SQLite 3.35 and later, as its JDBC driver shows it. */
final class SqliteDialect implements Dialect {

    static final SqliteDialect INSTANCE = new SqliteDialect();

    private static final int ERROR = 1;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int INTERRUPT = 9;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int CONSTRAINT = 19;

    private SqliteDialect() {}

    @Override
    public String product() {
        return "SQLite";
    }

    @Override
    public List<String> sectionNames() {
        return List.of("sqlite");
    }

    @Override
    public Optional<ScriptClient> scriptClient() {
        return Optional.of(SqliteShell.INSTANCE);
    }

    @Override
    public LexicalRules lexicalRules() {
        return LexicalRules.sqlite();
    }

    /** The driver sends a query for the key after every statement that begins with INSERT, whether it is wanted or not. */
    @Override
    public String withoutKey(String insert) {
        return "/* state */ " + insert;
    }

    @Override
    public Set<StatementTrait> traits(SqlStatement statement) {
        EnumSet<StatementTrait> traits = EnumSet.noneOf(StatementTrait.class);
        switch (statement.firstWord()) {
            case "begin" -> traits.add(StatementTrait.BEGIN);
            case "commit", "end" -> traits.add(StatementTrait.COMMIT);
            case "rollback" -> rollback(statement, traits);
            case "vacuum", "detach" -> traits.add(StatementTrait.OUTSIDE_TRANSACTION);
            case "attach" -> {
                traits.add(StatementTrait.OUTSIDE_TRANSACTION);
                traits.add(StatementTrait.PREPARES_SESSION);
            }
            case "pragma" -> pragma(statement, traits);
            case "create" -> {
                if (FirstWords.createsTemporary(statement.words(2))) {
                    traits.add(StatementTrait.LIVES_IN_SESSION);
                }
            }
            case "drop", "alter" -> {
                if (FirstWords.replacesTable(statement.words(16))) {
                    traits.add(StatementTrait.REPLACES_TABLE);
                }
            }
            default -> {}
        }
        return traits;
    }

    private static void rollback(SqlStatement statement, Set<StatementTrait> traits) {
        if (!statement.words(3).contains("to")) {
            traits.add(StatementTrait.ROLLBACK);
        }
    }

    private static void pragma(SqlStatement statement, Set<StatementTrait> traits) {
        traits.add(StatementTrait.CHANGES_SESSION);
        traits.add(StatementTrait.PREPARES_SESSION);
        List<String> words = statement.words(6);
        boolean assigns = words.contains("=") || words.contains("(");
        if (words.contains("foreign_keys") && assigns) {
            traits.add(StatementTrait.FOREIGN_KEYS_SWITCH);
        }
        if (words.contains("journal_mode") && assigns) {
            traits.add(StatementTrait.OUTSIDE_TRANSACTION);
        }
    }

    @Override
    public ErrorKind classify(DatabaseError error) {
        return switch (error.code()) {
            case BUSY, LOCKED -> ErrorKind.RETRYABLE;
            case READONLY -> ErrorKind.READ_ONLY;
            case CANTOPEN -> ErrorKind.UNREACHABLE;
            case INTERRUPT -> ErrorKind.CANCELLED;
            case FULL -> ErrorKind.NO_SPACE;
            case CONSTRAINT -> isKey(error) ? ErrorKind.DUPLICATE_KEY : ErrorKind.OTHER;
            case ERROR -> classifyText(inner(error.message()).toLowerCase(Locale.ROOT));
            default -> ErrorKind.OTHER;
        };
    }

    private static boolean isKey(DatabaseError error) {
        return error.message().contains("SQLITE_CONSTRAINT_PRIMARYKEY")
                || error.message().contains("SQLITE_CONSTRAINT_UNIQUE");
    }

    /** SQLite has one code for every mistake in a statement; the texts are its own, stable since version 3. */
    private static ErrorKind classifyText(String text) {
        if (text.startsWith("unknown database")) {
            return ErrorKind.MISSING_SCHEMA;
        }
        if (text.startsWith("no such table")) {
            return ErrorKind.MISSING_TABLE;
        }
        if (text.startsWith("no such")) {
            return ErrorKind.MISSING_OBJECT;
        }
        if (text.contains("already exists")
                || text.startsWith("duplicate column name")
                || text.startsWith("there is already ")) {
            return ErrorKind.ALREADY_EXISTS;
        }
        return ErrorKind.OTHER;
    }

    @Override
    public String describe(DatabaseError error) {
        String message = error.message();
        int codeEnd = message.indexOf(']');
        String code = message.startsWith("[SQLITE_") && codeEnd > 0 ? " (" + message.substring(1, codeEnd) + ")" : "";
        return inner(message) + code;
    }

    /** The driver writes {@code [CODE] general text (SQLite's own text)}. */
    private static String inner(String message) {
        int open = message.indexOf(" (");
        boolean wrapped = message.startsWith("[SQLITE_") && open > 0 && message.endsWith(")");
        return wrapped ? message.substring(open + 2, message.length() - 1) : message;
    }

    /** The driver itself stops at a failure, and does less for each statement. */
    @Override
    public boolean sendsBatches() {
        return true;
    }

    @Override
    public LockStrategy lockStrategy() {
        return new LockStrategy.FileLock();
    }

    @Override
    public String now() {
        return "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";
    }

    @Override
    public String instantText(String column) {
        return column;
    }

    @Override
    public String instantType() {
        return "varchar(24)";
    }

    @Override
    public String idType() {
        return "varchar(128) COLLATE BINARY";
    }

    @Override
    public String logIdType() {
        return "integer PRIMARY KEY";
    }

    @Override
    public String currentUser() {
        return "''";
    }

    @Override
    public String stateSchema() {
        return "SELECT 'main' WHERE ? IS NOT NULL";
    }

    @Override
    public String tablesOfSchema() {
        return "SELECT name FROM pragma_table_list WHERE type IN ('table', 'virtual') AND schema = ?"
                + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
    }
}
