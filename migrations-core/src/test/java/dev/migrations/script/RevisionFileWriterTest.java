package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionFileWriterTest {

    private static final Instant CREATED = Instant.parse("2026-11-20T10:40:00.123Z");

    @Test
    void writesTheHeaderAndTwoEmptySections() {
        Revision revision = new Revision(
                RevisionId.of("57dc007f6d46"),
                List.of(RevisionId.of("94bcac9585c9"), RevisionId.of("ae10")),
                false,
                List.of("billing", "0002"),
                List.of(BranchLabel.of("search")),
                "create exchanges",
                "");

        assertThat(RevisionFileWriter.text(revision, CREATED)).isEqualTo("""
                        -- revision: 57dc007f6d46
                        -- revises: 94bcac9585c9, ae10
                        -- depends-on: billing, 0002
                        -- labels: search
                        -- message: create exchanges
                        -- created: 2026-11-20T10:40:00Z

                        -- migrate: upgrade


                        -- migrate: downgrade

                        """);
    }

    @Test
    void writesABaseAsItWasDeclared() {
        assertThat(RevisionFileWriter.text(base("", true), CREATED)).startsWith("-- revision: x\n-- revises: base\n");
        assertThat(RevisionFileWriter.text(base("", false), CREATED)).startsWith("-- revision: x\n-- created: ");
    }

    @Test
    void aMessageStaysOnItsLine() {
        String text =
                RevisionFileWriter.text(base(" a\r\n-- migrate: upgrade\n\u2028\0DROP TABLE t;\n", true), CREATED);

        assertThat(RevisionFile.of("a.sql", text).revision().message())
                .isEqualTo("a  -- migrate: upgrade   DROP TABLE t;");
        assertThat(RevisionFile.of("a.sql", text).body().sections()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create exchanges|_create_exchanges",
                "Größe & Übersicht: naïve!|_gro_e_ubersicht_naive",
                "../../etc/passwd|_etc_passwd",
                "''|''",
                "日本語|''",
                "add the index that makes the search of exchanges fast|_add_the_index_that_makes_the_search_of",
                "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk|_donaudampfschifffahrtselektrizitaetenhau"
            })
    void namesTheFileAfterTimeIdAndMessage(String message, String slug) {
        assertThat(RevisionFileWriter.fileName(base(message, true), CREATED))
                .isEqualTo("20261120_1040_x" + slug + ".sql");
    }

    private static Revision base(String message, boolean declared) {
        return new Revision(RevisionId.of("x"), List.of(), declared, List.of(), List.of(), message, "");
    }
}
