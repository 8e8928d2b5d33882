package dev.migrations.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which database is taken for which product, and which is taken for none. */
class ProductsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PostgreSQL | CockroachDB CCL v24.1.0 (x86_64-pc-linux-gnu, built 2024/05/15)  | CockroachDB
            PostgreSQL | PostgreSQL 11.2-YB-2.20.1.0-b0 on x86_64-pc-linux-gnu            | YugabyteDB
            PostgreSQL | 15.2-YB-2024.1.0.0-b129                                          | YugabyteDB
            PostgreSQL | PostgreSQL 8.0.2 on i686-pc-linux-gnu, Redshift 1.0.12103        | Amazon Redshift
            MySQL      | 8.0.11-TiDB-v7.5.1                                               | TiDB
            MySQL      | 8.0.30-Vitess                                                    | Vitess
            Oracle     | Oracle Database 23ai                                             | Oracle
            """)
    void aProductThatNobodyHasTriedIsRefusedByName(String driverSays, String version, String product) {
        assertThatThrownBy(() -> Dialect.of(driverSays, version))
                .isInstanceOf(UnsupportedDatabaseException.class)
                .hasMessage(product + " is not supported. Use SQLite, PostgreSQL, MariaDB, MySQL or H2.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SQLite     | 3.54.1                             | SQLite
            PostgreSQL | 18.6                               | PostgreSQL
            PostgreSQL | PostgreSQL 15.4 (Debian 15.4-1)    | PostgreSQL
            MariaDB    | 11.4.5-MariaDB                     | MariaDB
            MySQL      | 5.5.5-10.11.6-MariaDB-1:10.11.6    | MariaDB
            MySQL      | 8.4.2                              | MySQL
            H2         | 2.4.240 (2025-09-22)               | H2
            """)
    void whatADriverSaysIsEnoughOtherwise(String driverSays, String version, String product) {
        assertThat(Dialect.of(driverSays, version).product()).isEqualTo(product);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SQLite     | 3.34.0                             | SQLite 3.34 is too old. Use SQLite 3.35 or later.
            PostgreSQL | 11.22 (Debian 11.22-0+deb10u2)     | PostgreSQL 11.22 is too old. Use PostgreSQL 12 or later.
            PostgreSQL | PostgreSQL 9.6.24 on x86_64        | PostgreSQL 9.6 is too old. Use PostgreSQL 12 or later.
            MariaDB    | 10.5.27-MariaDB                    | MariaDB 10.5 is too old. Use MariaDB 10.6 or later.
            MySQL      | 5.5.5-10.3.39-MariaDB-0+deb10u2    | MariaDB 10.3 is too old. Use MariaDB 10.6 or later.
            MySQL      | 5.7.44-log                         | MySQL 5.7 is too old. Use MySQL 8.0 or later.
            H2         | 1.4.200 (2019-10-14)               | H2 1.4 is too old. Use H2 2.2 or later.
            """)
    void aVersionThatIsTooOldIsToldWhatIsNeeded(String driverSays, String version, String message) {
        assertThatThrownBy(() -> Dialect.of(driverSays, version))
                .isInstanceOf(UnsupportedDatabaseException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SQLite     | 3.35.0
            PostgreSQL | 12.0
            PostgreSQL | 19beta1
            MariaDB    | 10.6.0-MariaDB
            MariaDB    | 12.0.2-MariaDB
            MySQL      | 8.0.11
            MySQL      | 9.4.0
            H2         | 2.2.220 (2023-07-04)
            """)
    void theOldestAndTheNewestAreTaken(String driverSays, String version) {
        assertThat(Dialect.of(driverSays, version).product()).isEqualTo(driverSays);
    }

    @Test
    void mariaDbReadsWhatIsWrittenForMySqlToo() {
        assertThat(Dialect.mariadb().sectionNames()).containsExactly("mariadb", "mysql");
        assertThat(Dialect.mysql().sectionNames()).containsExactly("mysql");
        assertThat(Dialect.h2().sectionNames()).containsExactly("h2");
    }
}
