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
public sealed interface Dialect permits SqliteDialect, PostgreSqlDialect {

    /** The dialect of SQLite 3.35 and later. */
    static Dialect sqlite() {
        return SqliteDialect.INSTANCE;
    }

    /** The dialect of PostgreSQL 12 and later. */
    static Dialect postgresql() {
        return PostgreSqlDialect.INSTANCE;
    }

    /**
     * The dialect of a database that a driver names {@code productName}; fails with {@link UnsupportedDatabaseException}
     * if there is none.
     */
    static Dialect of(String productName) {
        for (Dialect dialect : List.of(sqlite(), postgresql())) {
            if (dialect.product().equalsIgnoreCase(productName)) {
                return dialect;
            }
        }
        throw new UnsupportedDatabaseException(productName);
    }

    /**
     * The dialect that a section's {@code dialect=} calls {@code sectionName}; fails with
     * {@link UnsupportedDatabaseException} if there is none.
     */
    static Dialect named(String sectionName) {
        String name = sectionName.toLowerCase(Locale.ROOT);
        for (Dialect dialect : List.of(sqlite(), postgresql())) {
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

    /** An SQL expression for the database's time: UTC, milliseconds. */
    String now();

    /** An SQL expression that renders a column written with {@link #now()} as an ISO-8601 instant. */
    String instantText(String column);

    /** The type of a column that holds {@link #now()}. */
    String instantType();

    /** The type, with its collation, of a column that holds revision ids. */
    String idType();

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
}
