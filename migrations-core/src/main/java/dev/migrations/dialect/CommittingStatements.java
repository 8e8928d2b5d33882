package dev.migrations.dialect;

import dev.migrations.sql.SqlStatement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is true of statements where a definition commits whatever transaction is open: H2, MariaDB and MySQL. Only what
 * changes or reads rows can be one transaction with the state row; everything else is sent alone.
 */
final class CommittingStatements {

    private static final Set<String> ROWS = Set.of(
            "insert", "update", "delete", "replace", "merge", "with", "select", "values", "savepoint", "release");

    /** Run a second time they do what they did the first time, or nothing. */
    private static final Set<String> IDEMPOTENT = Set.of(
            "truncate",
            "analyze",
            "optimize",
            "check",
            "checksum",
            "checkpoint",
            "repair",
            "flush",
            "grant",
            "revoke",
            "show",
            "explain",
            "describe",
            "desc",
            "help",
            "comment",
            "set",
            "use",
            "reset",
            "prepare",
            "deallocate");

    /** What another moment or another session would answer differently. */
    private static final Set<String> FLEETING = Set.of(
            "select",
            "last_insert_id",
            "row_count",
            "found_rows",
            "connection_id",
            "session_id",
            "identity",
            "scope_identity",
            "now",
            "current_timestamp",
            "sysdate",
            "utc_timestamp",
            "unix_timestamp",
            "uuid",
            "random_uuid",
            "rand",
            "nextval");

    private static final int WORDS = 64;

    private CommittingStatements() {}

    /** The traits that both families of databases share; the caller adds its own. */
    static EnumSet<StatementTrait> traits(SqlStatement statement) {
        EnumSet<StatementTrait> traits = EnumSet.noneOf(StatementTrait.class);
        switch (statement.firstWord()) {
            case "begin" -> begin(statement, traits);
            case "start" -> start(statement, traits);
            case "commit", "end" -> traits.add(StatementTrait.COMMIT);
            case "rollback" -> rollback(statement, traits);
            case "set" -> set(statement, traits);
            case "use", "prepare", "deallocate" -> preparesSession(traits);
            case "call", "do", "execute" -> opaque(traits);
            case "create" -> create(statement, traits);
            default -> {
                if (!ROWS.contains(statement.firstWord())) {
                    traits.add(StatementTrait.COMMITS);
                }
            }
        }
        return traits;
    }

    private static void begin(SqlStatement statement, Set<StatementTrait> traits) {
        if (second(statement).equals("not")) {
            opaque(traits);
        } else {
            traits.add(StatementTrait.BEGIN);
        }
    }

    private static void start(SqlStatement statement, Set<StatementTrait> traits) {
        traits.add(second(statement).equals("transaction") ? StatementTrait.BEGIN : StatementTrait.COMMITS);
    }

    private static void rollback(SqlStatement statement, Set<StatementTrait> traits) {
        if (!statement.words(4).contains("to")) {
            traits.add(StatementTrait.ROLLBACK);
        }
    }

    private static void opaque(Set<StatementTrait> traits) {
        traits.add(StatementTrait.COMMITS);
        traits.add(StatementTrait.OPAQUE);
        traits.add(StatementTrait.CHANGES_SESSION);
    }

    private static void preparesSession(Set<StatementTrait> traits) {
        traits.add(StatementTrait.COMMITS);
        traits.add(StatementTrait.CHANGES_SESSION);
        traits.add(StatementTrait.PREPARES_SESSION);
    }

    /** MariaDB's {@code SET STATEMENT ... FOR} runs a statement, which may be any. */
    private static void set(SqlStatement statement, Set<StatementTrait> traits) {
        List<String> words = statement.words(WORDS);
        if (second(statement).equals("statement")) {
            opaque(traits);
            return;
        }
        preparesSession(traits);
        if (words.stream().anyMatch(FLEETING::contains)) {
            traits.add(StatementTrait.LIVES_IN_SESSION);
        }
    }

    private static void create(SqlStatement statement, Set<StatementTrait> traits) {
        traits.add(StatementTrait.COMMITS);
        List<String> words = statement.words(4);
        boolean temporary = words.contains("temporary") || words.contains("temp");
        if (temporary && words.contains("table")) {
            traits.add(StatementTrait.LIVES_IN_SESSION);
        }
    }

    static String second(SqlStatement statement) {
        List<String> words = statement.words(2);
        return words.size() > 1 ? words.get(1) : "";
    }

    /** Whether a second run of it either changes nothing or fails with what shows that the first one was complete. */
    static boolean isRepeatable(SqlStatement statement) {
        return switch (statement.firstWord()) {
            case "create" -> Definition.of(statement).isRepeatableCreate();
            case "alter" -> Definition.of(statement).alteration().repeatable();
            case "drop" -> true;
            case "rename" -> Definition.of(statement).isSingle();
            default -> IDEMPOTENT.contains(statement.firstWord());
        };
    }
}
