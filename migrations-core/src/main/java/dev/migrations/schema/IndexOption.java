package dev.migrations.schema;

import java.util.Objects;

/**
 * What stands behind the columns of a CREATE INDEX on one database.
 *
 * @param product all others leave it out
 * @param sql written as it is: {@code WITH (fillfactor = 70)}, {@code TABLESPACE fast}, {@code WITH PARSER ngram}
 */
public record IndexOption(Product product, String sql) {

    public IndexOption {
        Objects.requireNonNull(product, "product");
        Rules.expression("option", sql);
    }
}
