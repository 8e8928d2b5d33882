package dev.migrations.dialect.render;

import dev.migrations.schema.Index;
import dev.migrations.schema.IndexPart;
import dev.migrations.schema.SortOrder;
import java.util.Locale;
import java.util.Set;

/** What PostgreSQL's own index methods cannot do; of those that an extension brings nothing is known. */
final class PostgreSqlMethods {

    private static final String USUAL = "btree";
    private static final Set<String> KNOWN = Set.of(USUAL, "hash", "gist", "spgist", "gin", "brin");
    private static final Set<String> INCLUDING = Set.of(USUAL, "gist", "spgist");
    private static final Set<String> OF_ONE_COLUMN = Set.of("hash", "spgist");

    private PostgreSqlMethods() {}

    /** Source: pg_indexam_has_property and pg_index_column_has_property of PostgreSQL 18. */
    static void refuseUnfit(IndexClauses clauses, Index index) {
        String method = index.method() == null ? USUAL : index.method().toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(method) || method.equals(USUAL)) {
            return;
        }
        refuse(clauses, method, index.isUnique(), "unique index", "unique()");
        refuse(
                clauses,
                method,
                index.parts().stream().map(IndexPart::order).anyMatch(SortOrder.DESC::equals),
                "order of an index",
                "desc(...)");
        refuse(
                clauses,
                method,
                index.parts().stream().anyMatch(part -> part.sorting().nulls() != null),
                "place of NULL in an index",
                "nullsFirst() and nullsLast()");
        refuse(
                clauses,
                method,
                !INCLUDING.contains(method) && !index.include().isEmpty(),
                "other columns that an index carries along",
                "include(...)");
        refuse(
                clauses,
                method,
                OF_ONE_COLUMN.contains(method) && index.parts().size() > 1,
                "index of several columns",
                "all but one of them");
    }

    private static void refuse(IndexClauses clauses, String method, boolean asked, String what, String word) {
        if (asked) {
            throw clauses.refused(
                    "has no " + what + " with the method " + method, "Leave " + word + " out, or the method.");
        }
    }
}
