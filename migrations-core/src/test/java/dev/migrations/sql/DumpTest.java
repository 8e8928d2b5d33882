package dev.migrations.sql;

import static dev.migrations.sql.Scripts.resource;
import static dev.migrations.sql.Scripts.statements;
import static dev.migrations.sql.Scripts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whole files that have run on a real MariaDB 11.4 or H2 2.4, written by their own tools or as people do. */
class DumpTest {

    static final List<LexicalRules> MYSQL = Scripts.MYSQLS;

    @ParameterizedTest
    @FieldSource("MYSQL")
    void storedProgramsNeedNoDelimiter(LexicalRules rules) {
        String script = resource("/dumps/mariadb-programs.sql");
        List<String> expected = new ArrayList<>(List.of(script.split("(?m)^-- next.*\\n")));
        expected.remove(0);
        expected.replaceAll(chunk -> chunk.substring(0, chunk.lastIndexOf(';')));
        assertThat(expected).hasSize(34);
        assertThat(texts(rules, script)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @FieldSource("MYSQL")
    void dumpIsCutWhereItsLinesEndWithTheDelimiter(LexicalRules rules) {
        String dump = resource("/dumps/mariadb-dump.sql");
        List<String> statements = texts(rules, dump);
        assertThat(statements).hasSize(348).containsExactlyElementsOf(byLines(dump));
    }

    @Test
    void dumpOfTheSampleIsCutThereToo() {
        String dump = resource("/dumps/sample-mariadb-dump.sql");
        assertThat(texts(Scripts.MARIADB, dump)).hasSizeGreaterThan(30).containsExactlyElementsOf(byLines(dump));
    }

    @Test
    void dumpSaysInItsCommentsWhatItDoes() {
        assertThat(statements(Scripts.MARIADB, resource("/dumps/mariadb-dump.sql")))
                .extracting(SqlStatement::firstWord)
                .doesNotContain("")
                .contains("set", "lock", "unlock", "alter", "insert", "create", "drop", "do");
    }

    @ParameterizedTest
    @FieldSource("MYSQL")
    void phpMyAdminExportIsCutWhereItMeansTo(LexicalRules rules) {
        String routine =
                "CREATE DEFINER=`root`@`localhost` PROCEDURE `p` (IN `n` INT)  BEGIN\nSELECT 1; SELECT 2;\nEND";
        String export = "-- phpMyAdmin SQL Dump\n\nSET SQL_MODE = \"NO_AUTO_VALUE_ON_ZERO\";\nSTART TRANSACTION;\n"
                + "DELIMITER $$\n--\n-- Procedures\n--\n" + routine + "$$\n\nDELIMITER ;\n\n-- --------\n\n"
                + "INSERT INTO `t` VALUES\n(1, 'it\\'s; '),\n(2, '');\nCOMMIT;\n";
        assertThat(texts(rules, export))
                .containsExactly(
                        "SET SQL_MODE = \"NO_AUTO_VALUE_ON_ZERO\"",
                        "START TRANSACTION",
                        routine,
                        "INSERT INTO `t` VALUES\n(1, 'it\\'s; '),\n(2, '')",
                        "COMMIT");
    }

    @Test
    void h2ScriptIsCutAtItsSemicolons() {
        String script = resource("/dumps/h2-script.sql");
        assertThat(texts(Scripts.H2, script)).hasSize(8).containsExactlyElementsOf(byLines(script));
    }

    /** A dump ends no line of a string or a program with the delimiter that holds there. */
    private static List<String> byLines(String dump) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        String delimiter = ";";
        for (String line : dump.split("\n", -1)) {
            String trimmed = line.stripTrailing();
            if (trimmed.startsWith("DELIMITER ")) {
                delimiter = trimmed.substring("DELIMITER ".length());
            } else if (trimmed.endsWith(delimiter) && !trimmed.startsWith("--")) {
                statement.append(trimmed, 0, trimmed.length() - delimiter.length());
                statements.add(statement.toString().stripTrailing());
                statement.setLength(0);
            } else if (!statement.isEmpty() || !(trimmed.isEmpty() || trimmed.startsWith("--"))) {
                statement.append(line).append('\n');
            }
        }
        statements.removeIf(String::isEmpty);
        return statements;
    }
}
