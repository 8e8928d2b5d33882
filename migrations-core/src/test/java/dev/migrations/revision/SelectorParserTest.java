package dev.migrations.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.revision.RevisionSelector.AtBranch;
import dev.migrations.revision.RevisionSelector.Named;
import dev.migrations.revision.RevisionSelector.Range;
import dev.migrations.revision.RevisionSelector.Relative;
import dev.migrations.revision.RevisionSelector.Several;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorParserTest {

    private static final String ACTION =
            " Write an id, the first characters of one, a label, head, heads, base, +2, -1,"
                    + " ae10+1, or one of these after a branch, as in billing@head.";

    @Test
    void wordsAreWhatTheySay() {
        assertThat(RevisionSelector.parse("head")).isEqualTo(RevisionSelector.HEAD);
        assertThat(RevisionSelector.parse("heads")).isEqualTo(RevisionSelector.HEADS);
        assertThat(RevisionSelector.parse("base")).isEqualTo(RevisionSelector.BASE);
        assertThat(RevisionSelector.parse("current")).isEqualTo(RevisionSelector.CURRENT);
    }

    @Test
    void caseCountsSoThatHEADIsAName() {
        assertThat(RevisionSelector.parse("HEAD")).isEqualTo(new Named("HEAD"));
    }

    @Test
    void stepsHaveAnAnchorOrNone() {
        assertThat(RevisionSelector.parse("+2")).isEqualTo(new Relative(null, 2));
        assertThat(RevisionSelector.parse("-1")).isEqualTo(new Relative(null, -1));
        assertThat(RevisionSelector.parse("ae10+1")).isEqualTo(new Relative(new Named("ae10"), 1));
        assertThat(RevisionSelector.parse("head-2")).isEqualTo(new Relative(RevisionSelector.HEAD, -2));
        assertThat(RevisionSelector.parse("base+2")).isEqualTo(new Relative(RevisionSelector.BASE, 2));
    }

    @Test
    void aSignAndDigitsAtTheEndAreStepsHoweverManySignsTheLabelHas() {
        assertThat(RevisionSelector.parse("my-own-label")).isEqualTo(new Named("my-own-label"));
        assertThat(RevisionSelector.parse("my-own-label-2")).isEqualTo(new Relative(new Named("my-own-label"), -2));
        assertThat(RevisionSelector.parse("my-2b-label+1")).isEqualTo(new Relative(new Named("my-2b-label"), 1));
        assertThat(RevisionSelector.parse("v1.0-3")).isEqualTo(new Relative(new Named("v1.0"), -3));
    }

    @Test
    void aBranchStandsBeforeAnyPlace() {
        assertThat(RevisionSelector.parse("billing@head")).isEqualTo(new AtBranch("billing", RevisionSelector.HEAD));
        assertThat(RevisionSelector.parse("billing@ae10")).isEqualTo(new AtBranch("billing", new Named("ae10")));
        assertThat(RevisionSelector.parse("billing@+2")).isEqualTo(new AtBranch("billing", new Relative(null, 2)));
        assertThat(RevisionSelector.parse("my-label@ae10-1"))
                .isEqualTo(new AtBranch("my-label", new Relative(new Named("ae10"), -1)));
    }

    @Test
    void rangesMayBeOpen() {
        assertThat(RevisionSelector.parse("ae10:head")).isEqualTo(new Range(new Named("ae10"), RevisionSelector.HEAD));
        assertThat(RevisionSelector.parse("-2:")).isEqualTo(new Range(new Relative(null, -2), null));
        assertThat(RevisionSelector.parse(":current")).isEqualTo(new Range(null, RevisionSelector.CURRENT));
        assertThat(RevisionSelector.parse(":")).isEqualTo(new Range(null, null));
    }

    @Test
    void severalTargetsHaveCommasBetween() {
        assertThat(RevisionSelector.parse("ae10,billing@head"))
                .isEqualTo(new Several(List.of(new Named("ae10"), new AtBranch("billing", RevisionSelector.HEAD))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "head", "heads", "base", "current", "ae10", "+1", "-12", "ae10+1", "ae10-1", "head-0", "x+0", "b@head",
                "b@heads", "b@base", "b@x", "b@+1", "b@-1", "b@x-1", "my-label@x+3", "a:b", "a:", ":b", ":", "a,b,c@-1"
            })
    void theTextOfASelectorIsParsedToTheSameSelector(String text) {
        RevisionSelector selector = RevisionSelector.parse(text);
        assertThat(RevisionSelector.parse(selector.toString())).isEqualTo(selector);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|it is empty",
                "+|after '+' a number of steps must follow",
                "-|in '-', the character '-' is not allowed at its start",
                "+0|+0 asks for no step",
                "-0|-0 asks for no step",
                "+1abc|'a' is not expected after '+1'",
                "a+1+1|'+' is not expected after 'a+1'",
                "a-1-1|in 'a-1', it ends in '-' and digits, which is how a relative selector ends",
                "--1|in '-', the character '-' is not allowed at its start",
                "+12345678901|+12345678901 is too large a number of steps",
                "@head|the branch is missing before 'h'",
                "b@|the name is missing",
                "a@b@c|'@' is not expected after 'a@b'",
                "b-1@head|in 'b-1', it ends in '-' and digits, which is how a relative selector ends",
                "head@x|in 'head', the word is reserved",
                "b@current|'current' is not on one branch",
                "current-1|from 'current' steps are counted without saying so, as in -1",
                "a:b:c|':' is not expected after 'a:b'",
                "a,|the name is missing",
                "a,b:c|':' is not expected after 'a,b'",
                "a b|' ' is not expected after 'a'",
                "\" a\"|the name is missing before ' '",
                "\u00e4|the name is missing before '\u00e4'",
            })
    void whatIsNoSelectorIsRefusedWithItsProblem(String text, String problem) {
        assertThatThrownBy(() -> RevisionSelector.parse(text))
                .isInstanceOf(InvalidSelectorException.class)
                .hasMessage("'" + text + "' does not name a revision: " + problem + "." + ACTION);
    }

    @Test
    void noSelectorCanBeMadeThatCouldNotBeParsed() {
        assertThatThrownBy(() -> new Named("a b")).isInstanceOf(InvalidSelectorException.class);
        assertThatThrownBy(() -> new Named("head")).isInstanceOf(InvalidSelectorException.class);
        assertThatThrownBy(() -> new Relative(null, 0)).isInstanceOf(InvalidSelectorException.class);
        assertThatThrownBy(() -> new Relative(RevisionSelector.CURRENT, 1))
                .isInstanceOf(InvalidSelectorException.class);
        assertThatThrownBy(() -> new AtBranch("b", RevisionSelector.CURRENT))
                .isInstanceOf(InvalidSelectorException.class);
        assertThatThrownBy(() -> new Several(List.of(RevisionSelector.HEAD)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
