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

    @Test
    void mariaDbReadsWhatIsWrittenForMySqlToo() {
        assertThat(Dialect.mariadb().sectionNames()).containsExactly("mariadb", "mysql");
        assertThat(Dialect.mysql().sectionNames()).containsExactly("mysql");
        assertThat(Dialect.h2().sectionNames()).containsExactly("h2");
    }
}
