package dev.migrations.dialect.render;

import dev.migrations.schema.Index;
import dev.migrations.schema.NullsOrder;

/** H2's indexes, which know where NULL stands, and whether it is a value. */
final class H2Indexes extends IndexClauses {

    H2Indexes(Names names, String product) {
        super(names, product);
    }

    @Override
    String kind(Index index) {
        return index.nullsEqual() ? "UNIQUE NULLS NOT DISTINCT " : super.kind(index);
    }

    /** Said with the kind. */
    @Override
    String nullsNotDistinct(Index index) {
        return "";
    }

    @Override
    String nulls(NullsOrder nulls) {
        return " NULLS " + nulls;
    }
}
