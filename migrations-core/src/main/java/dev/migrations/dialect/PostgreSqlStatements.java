package dev.migrations.dialect;

import dev.migrations.sql.SqlStatement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What PostgreSQL does with a statement. The list of statements that cannot run in a transaction is that of the manual's
 * pages on each of them, up to version 18.
 */
final class PostgreSqlStatements {

    /** Enough for {@code ALTER TABLE s . t DETACH PARTITION s . p CONCURRENTLY}. */
    private static final int WORDS = 16;

    /** The name, two parentheses, three arguments, two commas. */
    private static final int SET_CONFIG_WORDS = 8;

    private static final String CONCURRENTLY = "concurrently";

    private PostgreSqlStatements() {}

    static Set<StatementTrait> traits(SqlStatement statement) {
        EnumSet<StatementTrait> traits = EnumSet.noneOf(StatementTrait.class);
        switch (statement.firstWord()) {
            case "begin" -> traits.add(StatementTrait.BEGIN);
            case "start" -> addIf(traits, second(statement, "transaction"), StatementTrait.BEGIN);
            case "commit", "end" -> traits.add(StatementTrait.COMMIT);
            case "rollback", "abort" -> rollback(statement, traits);
            case "prepare" -> prepare(statement, traits);
            case "set" -> set(statement, traits);
            case "reset", "discard" -> reset(statement, traits);
            case "call", "do", "execute" -> {
                traits.add(StatementTrait.OPAQUE);
                traits.add(StatementTrait.CHANGES_SESSION);
            }
            case "vacuum" -> traits.add(StatementTrait.OUTSIDE_TRANSACTION);
            case "create", "drop", "alter", "reindex", "cluster" -> definition(statement.words(WORDS), traits);
            default -> {}
        }
        if (statement.mentions("set_config")) {
            traits.add(StatementTrait.CHANGES_SESSION);
            traits.add(isPlainSetConfig(statement) ? StatementTrait.PREPARES_SESSION : StatementTrait.LIVES_IN_SESSION);
        }
        return traits;
    }

    /** {@code SELECT [pg_catalog.]set_config('name', 'value', false)}, as pg_dump writes it: it may be run again. */
    private static boolean isPlainSetConfig(SqlStatement statement) {
        List<String> words = statement.words(WORDS);
        int call = words.indexOf("set_config");
        boolean alone = call == 1 || (call == 3 && words.get(1).equals("pg_catalog"));
        return alone && words.get(0).equals("select") && words.size() == call + SET_CONFIG_WORDS;
    }

    private static void rollback(SqlStatement statement, Set<StatementTrait> traits) {
        addIf(traits, !statement.words(4).contains("to"), StatementTrait.ROLLBACK);
    }

    private static void prepare(SqlStatement statement, Set<StatementTrait> traits) {
        traits.add(second(statement, "transaction") ? StatementTrait.COMMIT : StatementTrait.PREPARES_SESSION);
    }

    private static void set(SqlStatement statement, Set<StatementTrait> traits) {
        traits.add(StatementTrait.CHANGES_SESSION);
        traits.add(StatementTrait.PREPARES_SESSION);
        addIf(traits, statement.words(WORDS).contains("select"), StatementTrait.LIVES_IN_SESSION);
    }

    private static void reset(SqlStatement statement, Set<StatementTrait> traits) {
        traits.add(StatementTrait.CHANGES_SESSION);
        traits.add(StatementTrait.PREPARES_SESSION);
        List<String> words = statement.words(2);
        addIf(traits, words.equals(List.of("discard", "all")), StatementTrait.OUTSIDE_TRANSACTION);
    }

    private static void definition(List<String> words, Set<StatementTrait> traits) {
        String verb = words.get(0);
        String what = words.size() > 1 ? words.get(1) : "";
        addIf(traits, verb.equals("create") && FirstWords.createsTemporary(words), StatementTrait.LIVES_IN_SESSION);
        addIf(traits, !verb.equals("create") && FirstWords.replacesTable(words), StatementTrait.REPLACES_TABLE);
        boolean concurrently = isConcurrent(verb, words);
        addIf(traits, concurrently || refusesTransaction(verb, what, words), StatementTrait.OUTSIDE_TRANSACTION);
        addIf(traits, concurrently, StatementTrait.WITHOUT_LOCK_TIMEOUT);
        addIf(traits, concurrently && verb.equals("create"), StatementTrait.CONCURRENT_INDEX);
        // The server would make up another name, and build a second index.
        boolean unnamed = concurrently && FirstWords.follows(words, CONCURRENTLY, "on");
        addIf(traits, unnamed && verb.equals("create"), StatementTrait.NOT_REPEATABLE);
    }

    private static boolean isConcurrent(String verb, List<String> words) {
        int place = words.indexOf(CONCURRENTLY);
        return place > 0
                && switch (verb) {
                    case "create", "drop" -> words.get(place - 1).equals("index");
                    case "reindex" -> true;
                    case "alter" -> words.contains("detach");
                    default -> false;
                };
    }

    private static boolean refusesTransaction(String verb, String what, List<String> words) {
        return switch (verb) {
            case "create", "drop" ->
                Set.of("database", "tablespace", "subscription").contains(what);
            case "alter" ->
                what.equals("system") || (what.equals("database") && FirstWords.follows(words, "set", "tablespace"));
            case "reindex" -> Set.of("schema", "database", "system").contains(what);
            case "cluster" -> words.size() == 1;
            default -> false;
        };
    }

    private static boolean second(SqlStatement statement, String word) {
        List<String> words = statement.words(2);
        return words.size() > 1 && words.get(1).equals(word);
    }

    private static void addIf(Set<StatementTrait> traits, boolean condition, StatementTrait trait) {
        if (condition) {
            traits.add(trait);
        }
    }
}
