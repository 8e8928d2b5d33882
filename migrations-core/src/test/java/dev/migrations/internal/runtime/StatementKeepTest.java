package dev.migrations.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.SourceLocation;
import dev.migrations.revision.Direction;
import dev.migrations.script.Section;
import dev.migrations.sql.SqlStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementKeepTest {

    private static final Dialect DIALECT = Dialect.postgresql();
    private static final String TWO = "SELECT 1;\nSELECT 2;\n";

    private final StatementKeep keep = new StatementKeep(300);

    @Test
    void keepsTheStatementsOfSectionsInOrder() {
        assertThat(kept(TWO)).extracting(SqlStatement::text).containsExactly("SELECT 1", "SELECT 2");
        assertThat(kept("SELECT 3;")).extracting(SqlStatement::text).containsExactly("SELECT 3");
        assertThat(kept("")).isEmpty();
    }

    @Test
    void keepsNothingMoreWhenThereIsNoRoomLeft() {
        kept(TWO);
        kept(TWO);
        assertThat(kept(TWO)).isNull();
    }

    @Test
    void hasAllItsRoomAfterASectionThatHadTooManyStatements() {
        assertThat(kept("SELECT 1;".repeat(5))).isNull();
        assertThat(kept("SELECT 1;".repeat(4))).hasSize(4);
    }

    @Test
    void keepsNoSectionThatIsTooLong() {
        assertThat(kept("SELECT '" + "a".repeat(300) + "';")).isNull();
        assertThat(kept("SELECT '" + "a".repeat(200) + "';")).hasSize(1);
    }

    @Test
    void keepsNoSectionWithCopyData() {
        assertThat(kept("SELECT 1;\nCOPY t FROM stdin;\n1\n\\.\n")).isNull();
    }

    @Test
    void keepsNothingIfNothingIsToRun() {
        StatementKeep nothing = StatementKeep.nothing();
        assertThat(kept(nothing, TWO)).isNull();
    }

    private @Nullable List<SqlStatement> kept(String text) {
        return kept(keep, text);
    }

    private static @Nullable List<SqlStatement> kept(StatementKeep keep, String text) {
        SourceLocation origin = new SourceLocation("a.sql", 1);
        Section section = Section.ofStored(Direction.UPGRADE, "-- migrate: upgrade\n" + text, origin);
        keep.begin(section);
        try (SectionReader reader = new SectionReader(section, DIALECT)) {
            for (SqlStatement statement = reader.next(); statement != null; statement = reader.next()) {
                keep.add(statement);
            }
        }
        return keep.end();
    }
}
