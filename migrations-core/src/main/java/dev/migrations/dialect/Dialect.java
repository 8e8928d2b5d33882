package dev.migrations.dialect;

import dev.migrations.sql.LexicalRules;
import dev.migrations.sql.SqlStatement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What one database does in its own way, as text and rules. A dialect opens nothing and keeps nothing, so one instance
 * serves every thread.
 */
public sealed interface Dialect permits SqliteDialect, PostgreSqlDialect, H2Dialect, MySqlDialect {

    /** The dialect of SQLite 3.35 and later. */
    static Dialect sqlite() {
        return SqliteDialect.INSTANCE;
    }

    /** The dialect of PostgreSQL 12 and later. */
    static Dialect postgresql() {
        return PostgreSqlDialect.INSTANCE;
    }

    /** The dialect of H2 2.2 and later. */
    static Dialect h2() {
        return H2Dialect.INSTANCE;
    }

    /** The dialect of MariaDB 10.6 and later. */
    static Dialect mariadb() {
        return MySqlDialect.MARIADB;
    }

    /** The dialect of MySQL 8.0 and later. */
    static Dialect mysql() {
        return MySqlDialect.MYSQL;
    }

    /** All dialects. */
    static List<Dialect> all() {
        return List.of(sqlite(), postgresql(), h2(), mariadb(), mysql());
    }

    /**
     * The dialect of a database.
     *
     * @param productName what its driver calls it
     * @param version what its driver gives for its version, or the server's longer text
     * @throws UnsupportedDatabaseException if there is none, or the version says that it is another product
     */
    static Dialect of(String productName, String version) {
        return Products.dialect(productName, version);
    }

    /**
     * The dialect that a section's {@code dialect=} calls {@code sectionName}; fails with
     * {@link UnsupportedDatabaseException} if there is none.
     */
    static Dialect named(String sectionName) {
        String name = sectionName.toLowerCase(Locale.ROOT);
        for (Dialect dialect : List.of(sqlite(), postgresql(), h2(), mariadb(), mysql())) {
            if (dialect.sectionNames().get(0).equals(name)) {
                return dialect;
            }
        }
        throw new UnsupportedDatabaseException(sectionName);
    }

    /** The product's name for people, as its driver writes it too. */
    String product();

    /** The names by which a section's {@code dialect=} may call it, the most fitting first. */
    List<String> sectionNames();

    /** How a script is written for the client that comes with the database; empty if nobody has tried it. */
    default Optional<ScriptClient> scriptClient() {
        return Optional.empty();
    }

    /** How its scripts are cut into statements. */
    LexicalRules lexicalRules();

    /** What must be known of a statement before it runs. */
    Set<StatementTrait> traits(SqlStatement statement);

    /** What kind of failure this is. */
    ErrorKind classify(DatabaseError error);

    /** The database's own words for a failure, without the driver's wrapping, with the code in parentheses. */
    String describe(DatabaseError error);

    /** What keeps two runs apart. */
    LockStrategy lockStrategy();

    /** Whether a definition (CREATE, ALTER, DROP) commits the transaction that is open. */
    default boolean definitionsCommit() {
        return false;
    }

    /** An INSERT whose driver is not to ask afterwards which key it has made. */
    default String withoutKey(String insert) {
        return insert;
    }

    /** Whether one request may hold several statements, each with parameters of its own. */
    default boolean takesSeveralStatements() {
        return false;
    }

    /**
     * Whether statements are best sent in batches: where that saves waiting or work, and what comes behind a statement
     * that has failed does not run.
     */
    default boolean sendsBatches() {
        return false;
    }

    /** Whether definitions of new tables may be in them, too. */
    default boolean batchesDefinitions() {
        return false;
    }

    /**
     * Whether a statement that is run again after an interruption, and fails so, must have been complete before. Never
     * after a duplicate key: rows are no proof.
     */
    static boolean provesItRan(SqlStatement statement, ErrorKind kind) {
        return FirstWords.provesItRan(statement, kind);
    }

    /** The session's limits on waits for locks; none where a transaction sets its own. */
    default List<SessionTimeout> lockTimeouts() {
        return List.of();
    }

    /** An SQL expression for the database's time: UTC, milliseconds. */
    String now();

    /** An SQL expression for several texts one behind the other, none of which is null. */
    default String concatenation(List<String> expressions) {
        return String.join(" || ", expressions);
    }

    /** An SQL expression that renders a column written with {@link #now()} as an ISO-8601 instant. */
    String instantText(String column);

    /** The type of a column that holds {@link #now()}. */
    String instantType();

    /** The type, with its collation, of a column that holds revision ids. */
    String idType();

    /** The type of a column that holds a text, which may be empty, and whether it must be there. */
    default String textType() {
        return "text NOT NULL";
    }

    /** The type of a column that holds a text of any length. */
    default String longTextType() {
        return "text";
    }

    /** What stands behind the columns when a state table is created. */
    default String tableOptions() {
        return "";
    }

    /** What stands at the end of a query that is to give its first row only. */
    default String firstRowOnly() {
        return " LIMIT 1";
    }

    /** The type and key of the log's own number. */
    String logIdType();

    /** An SQL expression for the user that the database knows the session by. */
    String currentUser();

    /** A query for the schema of the state table; its one parameter is the table's unqualified name. */
    String stateSchema();

    /** A query for the names of the tables of a schema; its one parameter is the schema. */
    String tablesOfSchema();

    /** A name as it is written in SQL: as it is when a person could write it so, else in quotes. */
    default String identifier(String name) {
        if (!Identifiers.isPlain(name)) {
            return quoted(name);
        }
        return Identifiers.isReserved(name) ? quoted(name.toLowerCase(Locale.ROOT)) : name;
    }

    /** A schema's name as it is written in SQL: what was found in the catalogue is written exactly. */
    default String schemaIdentifier(String name) {
        return Identifiers.isLowerCasePlain(name) && !Identifiers.isReserved(name) ? name : quoted(name);
    }

    /** A name in the database's quotes, whatever is in it. */
    default String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A user as it is written in a GRANT. */
    default String grantee(String currentUser) {
        return quoted(currentUser);
    }

    /** What an administrator runs to give rights on the state tables. */
    default String grantOnTables(String rights, StateTableNames tables, String grantee) {
        String onTables =
                "GRANT " + rights + " ON " + tables.revisions(this) + ", " + tables.log(this) + " TO " + grantee;
        return tables.schema() == null
                ? onTables
                : "GRANT USAGE ON SCHEMA " + schemaIdentifier(tables.schema()) + " TO " + grantee + "; " + onTables;
    }

    /** What an administrator runs to give the right to create tables in a schema. */
    default String grantCreate(String schema, String grantee) {
        return "GRANT USAGE, CREATE ON SCHEMA " + schemaIdentifier(schema) + " TO " + grantee;
    }
}
