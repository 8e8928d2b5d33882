package dev.migrations.schema;

import java.util.Objects;

/**
 * What stands behind the closing parenthesis of a CREATE TABLE on one database.
 *
 * @param product all others leave it out
 * @param sql written as it is: {@code STRICT}, {@code ENGINE = InnoDB}, {@code PARTITION BY RANGE (at)}
 */
public record TableOption(Product product, String sql) {

    public TableOption {
        Objects.requireNonNull(product, "product");
        Rules.expression("option", sql);
    }
}
