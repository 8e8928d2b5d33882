package dev.migrations.internal.runtime;

import dev.migrations.sql.SqlStatement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of a section found out, before anything of it runs.
 *
 * @param total how many statements it has
 * @param checksum the digest of its tokens
 * @param inTransaction whether it runs in one transaction together with its state row
 * @param changesSession whether it changes settings of the session
 * @param switchesForeignKeys whether it switches SQLite's enforcement of foreign keys
 * @param replacedTables the tables that it drops or gives another's name, as written, without schema
 * @param referredTables the tables that tables made in it refer to, in lower case, without schema
 * @param leftOut the numbers of the statements that are not sent: a BEGIN and COMMIT around the whole, and switches of
 *     foreign keys, which do nothing inside a transaction, LOCK TABLES and UNLOCK TABLES
 * @param statements all of them; null if they are to be read from the section again
 */
public record SectionSurvey(
        int total,
        String checksum,
        boolean inTransaction,
        boolean changesSession,
        boolean switchesForeignKeys,
        List<String> replacedTables,
        Set<String> referredTables,
        Set<Integer> leftOut,
        @Nullable List<SqlStatement> statements) {

    public SectionSurvey {
        replacedTables = List.copyOf(replacedTables);
        referredTables = Set.copyOf(referredTables);
        leftOut = Set.copyOf(leftOut);
    }
}
