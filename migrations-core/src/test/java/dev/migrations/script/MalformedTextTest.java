package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedTextTest {

    private static final String START = "-- revision: x\n-- migrate: upgrade\nSELECT '";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FF",
                "E4",
                "80",
                "C0AF",
                "C1BF",
                "C2",
                "C3C3",
                "E080AF",
                "EDA080",
                "EFBF",
                "F08080AF",
                "F48FBF",
                "F4908080",
                "F5808080"
            })
    void namesTheOffsetOfBytesThatAreNotUtf8(String hex) {
        assertThatThrownBy(() -> file(START, hex, "';\n").body())
                .hasMessage("a.sql, line 3: the text is not UTF-8 at byte 43 of the file. Save the file as UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7F", "C280", "DFBF", "E0A080", "ED9FBF", "EE8080", "EFBFBF", "F0908080", "F48FBFBF"})
    void acceptsEveryKindOfCharacter(String hex) {
        assertThat(file(START, hex, "';\n").body().sections()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C3", "E282", "F09F98"})
    void namesTheOffsetOfACharacterThatTheFileEndsIn(String hex) {
        assertThatThrownBy(() -> file(START, hex, "").body())
                .hasMessage("a.sql, line 3: the text ends in the middle of a character at byte 43 of the file. "
                        + "Save the file as UTF-8.");
    }

    @Test
    void theHeaderIsCheckedWhenItIsRead() {
        assertThatThrownBy(() -> file("-- revision: x\n-- message: caf", "E9", "\n-- migrate: upgrade\n"))
                .hasMessage("a.sql, line 2: the text is not UTF-8 at byte 30 of the file. Save the file as UTF-8.");
    }

    @Test
    void aFileInUtf16IsRefused() {
        assertThatThrownBy(() -> file("", "FFFE2D002D00", ""))
                .hasMessage("a.sql, line 1: the text is not UTF-8 at byte 0 of the file. Save the file as UTF-8.");
    }

    @Test
    void refusesNul() {
        assertThatThrownBy(() -> file(START, "00", "';\n").body())
                .hasMessage("a.sql, line 3: byte 43 of the file is NUL, which no database accepts in a script. "
                        + "Save the file as UTF-8 text.");
    }

    @ParameterizedTest
    @CsvSource({"0D, 3", "0DEFBBBF, 3", "0AEFBBBF, 4", "0D0AEFBBBF, 4"})
    void refusesAMarkThatEditorsDoNotShowAtTheStartOfALine(String hex, int line) {
        assertThatThrownBy(() -> file(START, hex, "-- migrate: downgrade\n").body())
                .hasMessage("a.sql, line " + line + ": a line starts here after a carriage return alone or with a byte "
                        + "order mark, which editors do not show. End every line with LF or CRLF, and leave a byte "
                        + "order mark only at the start of the file.");
    }

    @Test
    void refusesAHeaderWithCarriageReturnsAlone() {
        assertThatThrownBy(() -> file("-- revision: x\r-- revises: y\r-- migrate: upgrade\r", "", ""))
                .hasMessage("a.sql, line 1: a line starts here after a carriage return alone or with a byte "
                        + "order mark, which editors do not show. End every line with LF or CRLF, and leave a byte "
                        + "order mark only at the start of the file.");
    }

    @Test
    void aCarriageReturnInAStringIsText() {
        assertThat(SectionTest.text(file(START, "0D", "';\n").body().sections().get(0)))
                .isEqualTo("SELECT '\r';\n");
    }

    @Test
    void wherePartsOfTheFileAreReadMakesNoDifference() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String filling = "ä\r\n-- é\n".repeat(8190 + random.nextInt(20)).substring(random.nextInt(9));
            String text = START + filling + "\n-- migrate: downgrade\r\nSELECT 'ü';";
            RevisionBody body = RevisionFile.of("a.sql", text).body();

            assertThat(SectionTest.text(body.sections().get(0))).isEqualTo("SELECT '" + filling + "\n");
            assertThat(SectionTest.text(body.sections().get(1))).isEqualTo("SELECT 'ü';");
        }
    }

    private static RevisionFile file(String before, String hex, String after) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(java.util.HexFormat.of().parseHex(hex));
        bytes.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return RevisionFile.read(Content.of("a.sql", bytes.toByteArray()));
    }
}
