package dev.migrations.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which product it is that a driver is connected to. Several speak another one's protocol and give its name; what they
 * are stands in their version. They lock, commit and fail in their own ways, so they are refused by name.
 */
final class Products {

    /** What a version text mentions, in lower case, and whose it is. */
    private static final Map<String, String> IMPOSTORS = Map.ofEntries(
            Map.entry("cockroachdb", "CockroachDB"),
            Map.entry("-yb-", "YugabyteDB"),
            Map.entry("redshift", "Amazon Redshift"),
            Map.entry("cratedb", "CrateDB"),
            Map.entry("materialize", "Materialize"),
            Map.entry("tidb", "TiDB"),
            Map.entry("vitess", "Vitess"),
            Map.entry("oceanbase", "OceanBase"),
            Map.entry("singlestore", "SingleStore"));

    private Products() {}

    static Dialect dialect(String productName, String version) {
        refuseImpostor(version);
        if (productName.equalsIgnoreCase("MySQL") && version.contains("MariaDB")) {
            // MySQL's own driver calls every server MySQL.
            return Dialect.mariadb();
        }
        for (Dialect dialect :
                List.of(Dialect.sqlite(), Dialect.postgresql(), Dialect.h2(), Dialect.mariadb(), Dialect.mysql())) {
            if (dialect.product().equalsIgnoreCase(productName)) {
                return dialect;
            }
        }
        throw new UnsupportedDatabaseException(productName);
    }

    private static void refuseImpostor(String version) {
        String text = version.toLowerCase(Locale.ROOT);
        IMPOSTORS.forEach((mark, product) -> {
            if (text.contains(mark)) {
                throw new UnsupportedDatabaseException(product);
            }
        });
    }
}
