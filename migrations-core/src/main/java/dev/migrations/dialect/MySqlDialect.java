package dev.migrations.dialect;

import dev.migrations.sql.LexicalRules;
import dev.migrations.sql.SqlStatement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** MariaDB 10.6 and MySQL 8.0, and later. The error codes are those of the server; MariaDB has added its own to MySQL's. */
final class MySqlDialect implements Dialect {

    static final MySqlDialect MYSQL =
            new MySqlDialect("MySQL", List.of("mysql"), LexicalRules.mysql(), MySqlClient.MYSQL);
    static final MySqlDialect MARIADB =
            new MySqlDialect("MariaDB", List.of("mariadb", "mysql"), LexicalRules.mariadb(), MySqlClient.MARIADB);

    private static final int USER_OPERATION_FAILED = 1396;
    private static final int CANNOT_CREATE_TABLE = 1005;

    private final String product;
    private final List<String> sectionNames;
    private final LexicalRules lexicalRules;
    private final ScriptClient client;

    private MySqlDialect(String product, List<String> sectionNames, LexicalRules lexicalRules, ScriptClient client) {
        this.product = product;
        this.sectionNames = sectionNames;
        this.lexicalRules = lexicalRules;
        this.client = client;
    }

    @Override
    public String product() {
        return product;
    }

    @Override
    public List<String> sectionNames() {
        return sectionNames;
    }

    @Override
    public Optional<ScriptClient> scriptClient() {
        return Optional.of(client);
    }

    @Override
    public LexicalRules lexicalRules() {
        return lexicalRules;
    }

    @Override
    public Set<StatementTrait> traits(SqlStatement statement) {
        Set<StatementTrait> traits = CommittingStatements.traits(statement);
        String first = statement.firstWord();
        if ((first.equals("lock") || first.equals("unlock")) && isTables(CommittingStatements.second(statement))) {
            return Set.of(StatementTrait.LOCKS_TABLES);
        }
        if (first.equals("load")) {
            traits.remove(StatementTrait.COMMITS);
        }
        if (first.equals("select") && statement.mentions("@") && setsVariable(statement)) {
            traits.add(StatementTrait.LIVES_IN_SESSION);
        }
        if (traits.contains(StatementTrait.COMMITS) && !CommittingStatements.isRepeatable(statement)) {
            traits.add(StatementTrait.NOT_REPEATABLE);
        }
        return traits;
    }

    private static boolean isTables(String word) {
        return word.equals("tables") || word.equals("table");
    }

    private static boolean setsVariable(SqlStatement statement) {
        return statement.mentions("into") || statement.mentions(":=");
    }

    @Override
    public boolean definitionsCommit() {
        return true;
    }

    @Override
    public ErrorKind classify(DatabaseError error) {
        return switch (error.code()) {
            case 1051, 1146 -> ErrorKind.MISSING_TABLE;
            case 1008, 1054, 1091, 1141, 1147, 1176, 1305, 1360, 1403, 1477, 1507, 1508, 1539, 3821, 3940, 4091, 4092 ->
                ErrorKind.MISSING_OBJECT;
            case 1046, 1049 -> ErrorKind.MISSING_SCHEMA;
            case 1007, 1050, 1060, 1061, 1068, 1125, 1304, 1359, 1476, 1517, 1537, 1826, 3822 ->
                ErrorKind.ALREADY_EXISTS;
            case USER_OPERATION_FAILED -> classifyUserOperation(error.message());
            case CANNOT_CREATE_TABLE ->
                // MariaDB's word for a foreign key whose name is taken; the rows are not looked at yet.
                error.message().contains("errno: 121") ? ErrorKind.ALREADY_EXISTS : ErrorKind.OTHER;
            case 1062 -> ErrorKind.DUPLICATE_KEY;
            case 1205, 1213 -> ErrorKind.RETRYABLE;
            case 1317 -> ErrorKind.CANCELLED;
            case 1044, 1142, 1143, 1227, 1370 -> ErrorKind.PERMISSION_DENIED;
            case 1290, 1792, 1836 -> ErrorKind.READ_ONLY;
            case 1040, 1053, 1129, 1203, 1226, 1927 -> ErrorKind.UNREACHABLE;
            case 1021, 1114 -> ErrorKind.NO_SPACE;
            case 1045, 1698, 3118, 4151 -> ErrorKind.AUTHENTICATION;
            default -> classifyDriver(error);
        };
    }

    /** What a driver says by itself has no number of the server. */
    private static ErrorKind classifyDriver(DatabaseError error) {
        if (error.message().startsWith("Statement cancelled")) {
            return ErrorKind.CANCELLED;
        }
        return error.hasState("08") ? ErrorKind.UNREACHABLE : ErrorKind.OTHER;
    }

    private static ErrorKind classifyUserOperation(String message) {
        String text = message.toUpperCase(Locale.ROOT);
        if (text.contains("OPERATION CREATE ")) {
            return ErrorKind.ALREADY_EXISTS;
        }
        return text.contains("OPERATION DROP ") ? ErrorKind.MISSING_OBJECT : ErrorKind.OTHER;
    }

    /** MariaDB's driver puts the connection's number in front. */
    @Override
    public String describe(DatabaseError error) {
        String message = error.message();
        boolean numbered = message.startsWith("(conn=") && message.contains(") ");
        String text = numbered ? message.substring(message.indexOf(") ") + 2) : message;
        return error.code() <= 0 ? text : text + " (" + error.code() + ")";
    }

    /** In a server, all databases have one room for names of locks. */
    @Override
    public LockStrategy lockStrategy() {
        return new LockStrategy.NamedLock(
                64,
                "SELECT GET_LOCK(?, 0)",
                "SELECT IS_USED_LOCK(?) = CONNECTION_ID()",
                "SELECT RELEASE_LOCK(?)",
                "SELECT p.USER, p.HOST, p.ID FROM information_schema.PROCESSLIST p WHERE p.ID = IS_USED_LOCK(?)",
                "SELECT IS_USED_LOCK(?)");
    }

    @Override
    public List<SessionTimeout> lockTimeouts() {
        return List.of(
                new SessionTimeout("SELECT @@SESSION.lock_wait_timeout", "SET SESSION lock_wait_timeout = ", 1_000),
                new SessionTimeout(
                        "SELECT @@SESSION.innodb_lock_wait_timeout", "SET SESSION innodb_lock_wait_timeout = ", 1_000));
    }

    @Override
    public String now() {
        return "UTC_TIMESTAMP(3)";
    }

    /** Its {@code ||} is an OR, unless its sql_mode says otherwise. */
    @Override
    public String concatenation(List<String> expressions) {
        return "CONCAT(" + String.join(", ", expressions) + ")";
    }

    @Override
    public String instantText(String column) {
        return "CONCAT(LEFT(DATE_FORMAT(" + column + ", '%Y-%m-%dT%H:%i:%s.%f'), 23), 'Z')";
    }

    @Override
    public String instantType() {
        return "datetime(3)";
    }

    @Override
    public String idType() {
        return "varchar(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";
    }

    /** {@code text} ends at 64 KB. */
    @Override
    public String longTextType() {
        return "longtext";
    }

    @Override
    public String logIdType() {
        return "bigint NOT NULL AUTO_INCREMENT PRIMARY KEY";
    }

    /** Other engines have no transactions. */
    @Override
    public String tableOptions() {
        return " ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4";
    }

    @Override
    public String currentUser() {
        return "CURRENT_USER()";
    }

    @Override
    public String stateSchema() {
        return "SELECT DATABASE() FROM DUAL WHERE ? IS NOT NULL";
    }

    @Override
    public String tablesOfSchema() {
        return "SELECT table_name FROM information_schema.tables WHERE table_schema = ?"
                + " AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED') ORDER BY table_name";
    }

    @Override
    public String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    /** {@code app@10.0.0.%} is two names. */
    @Override
    public String grantee(String currentUser) {
        int at = currentUser.lastIndexOf('@');
        return at < 0
                ? literal(currentUser)
                : literal(currentUser.substring(0, at)) + "@" + literal(currentUser.substring(at + 1));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** One table a GRANT, and no rights on the database that holds them. */
    @Override
    public String grantOnTables(String rights, StateTableNames tables, String grantee) {
        return "GRANT " + rights + " ON " + tables.revisions(this) + " TO " + grantee + "; GRANT " + rights + " ON "
                + tables.log(this) + " TO " + grantee;
    }

    @Override
    public String grantCreate(String schema, String grantee) {
        return "GRANT CREATE ON " + schemaIdentifier(schema) + ".* TO " + grantee;
    }
}
