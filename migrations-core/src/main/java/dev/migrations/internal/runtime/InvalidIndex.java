package dev.migrations.internal.runtime;

import dev.migrations.internal.store.Session;
import dev.migrations.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index that an interrupted CREATE INDEX CONCURRENTLY leaves behind: it is there, it is of no use, and IF NOT EXISTS
 * takes it for good.
 */
final class InvalidIndex {

    private static final Logger log = LoggerFactory.getLogger("dev.migrations");

    private static final String FIND =
            "SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) FROM pg_catalog.pg_index i"
                    + " JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid"
                    + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE NOT i.indisvalid AND c.relkind = 'i' AND c.relname = ? AND i.indrelid = to_regclass(?)";

    private static final int IF_NOT_EXISTS_WORDS = 3;

    private InvalidIndex() {}

    static void drop(Session session, SqlStatement createIndex) throws SQLException {
        List<String> words = createIndex.words(32);
        int on = words.indexOf("on");
        int name = words.indexOf("concurrently") + 1;
        if (name < words.size() && words.get(name).equals("if")) {
            name += IF_NOT_EXISTS_WORDS;
        }
        if (on <= name || on + 1 >= words.size()) {
            return;
        }
        for (String index : session.queryTexts(FIND, unquoted(words.get(name)), table(words, on + 1))) {
            log.warn("dropping the invalid index {} that an earlier attempt left", index);
            session.execute("DROP INDEX CONCURRENTLY IF EXISTS " + index);
        }
    }

    private static String table(List<String> words, int at) {
        int first = words.get(at).equals("only") && at + 1 < words.size() ? at + 1 : at;
        return WrittenName.at(words, first).text();
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
