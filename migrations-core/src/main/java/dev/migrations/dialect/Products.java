package dev.migrations.dialect;

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

    /** The oldest version of each that has what the engine sends. */
    private static final Map<String, String> OLDEST =
            Map.of("SQLite", "3.35", "PostgreSQL", "12", "MariaDB", "10.6", "MySQL", "8.0", "H2", "2.2");

    /** What MariaDB before 11 puts in front of its version, for old replicas. */
    private static final String OLD_MARIADB = "5.5.5-";

    private static final int MOST_DIGITS = 9;

    private Products() {}

    static Dialect dialect(String productName, String version) {
        refuseImpostor(version);
        Dialect dialect = byName(productName, version);
        refuseOld(dialect, version);
        return dialect;
    }

    private static Dialect byName(String productName, String version) {
        if (productName.equalsIgnoreCase("MySQL") && version.contains("MariaDB")) {
            // MySQL's own driver calls every server MySQL.
            return Dialect.mariadb();
        }
        return switch (productName.toLowerCase(Locale.ROOT)) {
            case "sqlite" -> Dialect.sqlite();
            case "postgresql" -> Dialect.postgresql();
            case "h2" -> Dialect.h2();
            case "mariadb" -> Dialect.mariadb();
            case "mysql" -> Dialect.mysql();
            default -> throw new UnsupportedDatabaseException(productName);
        };
    }

    private static void refuseImpostor(String version) {
        String text = version.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> impostor : IMPOSTORS.entrySet()) {
            if (text.contains(impostor.getKey())) {
                throw new UnsupportedDatabaseException(impostor.getValue());
            }
        }
    }

    /** What gives no number is taken for new. */
    private static void refuseOld(Dialect dialect, String version) {
        String oldest = OLDEST.getOrDefault(dialect.product(), "0");
        boolean marked = dialect.product().equals("MariaDB") && version.startsWith(OLD_MARIADB);
        String is = numbers(marked ? version.substring(OLD_MARIADB.length()) : version);
        if (!is.isEmpty() && rank(is) < rank(oldest)) {
            throw UnsupportedDatabaseException.tooOld(dialect.product(), is, oldest);
        }
    }

    /** The first number of a version, with the one behind its dot: {@code 3.54}. No regular expression, at every start. */
    private static String numbers(String version) {
        int start = 0;
        while (start < version.length() && !isDigit(version, start)) {
            start++;
        }
        int end = endOfNumber(version, start);
        boolean second = end < version.length() && version.charAt(end) == '.' && isDigit(version, end + 1);
        return version.substring(start, second ? endOfNumber(version, end + 1) : end);
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (isDigit(text, end) && end - start < MOST_DIGITS) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static long rank(String numbers) {
        int dot = numbers.indexOf('.');
        return dot < 0
                ? Integer.parseInt(numbers) * 1_000_000L
                : Integer.parseInt(numbers.substring(0, dot)) * 1_000_000L
                        + Integer.parseInt(numbers.substring(dot + 1));
    }
}
