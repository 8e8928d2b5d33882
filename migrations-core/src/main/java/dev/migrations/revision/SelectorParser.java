package dev.migrations.revision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a selector by recursive descent, one method a rule:
 *
 * <pre>
 * selector := target (',' target)*  |  [target] ':' [target]
 * target   := [name '@'] place
 * place    := symbol  |  [symbol] sign digits
 * symbol   := 'head' | 'heads' | 'base' | 'current' | name
 * </pre>
 */
final class SelectorParser {

    /** More digits than this no history needs, and an int holds any number of them. */
    private static final int MAX_DIGITS = 9;

    private final String text;
    private int position;

    SelectorParser(String text) {
        this.text = text;
    }

    /** Fails unless {@code name} can be an id, a label, or the start of an id. */
    static void requireName(String name) {
        String problem = Names.problemOfLabel(name);
        if (problem != null) {
            throw new InvalidSelectorException(name, problem);
        }
    }

    RevisionSelector parse() {
        if (text.isEmpty()) {
            throw problem("it is empty");
        }
        if (peek() == ':') {
            return range(null);
        }
        RevisionSelector first = target();
        if (atEnd()) {
            return first;
        }
        return peek() == ':' ? range(first) : several(first);
    }

    private RevisionSelector range(@Nullable RevisionSelector lower) {
        expect(':');
        RevisionSelector upper = atEnd() ? null : target();
        expectEnd();
        return new RevisionSelector.Range(lower, upper);
    }

    private RevisionSelector several(RevisionSelector first) {
        List<RevisionSelector> targets = new ArrayList<>(List.of(first));
        while (!atEnd()) {
            expect(',');
            targets.add(target());
        }
        return new RevisionSelector.Several(targets);
    }

    private RevisionSelector target() {
        int start = position;
        String word = word();
        if (atEnd() || peek() != '@') {
            position = start;
            return place();
        }
        expect('@');
        String branch = name(word, "branch");
        RevisionSelector place = place();
        if (place instanceof RevisionSelector.Current) {
            throw problem("'current' is not on one branch");
        }
        return new RevisionSelector.AtBranch(branch, place);
    }

    private RevisionSelector place() {
        String word = word();
        int sign = trailingSteps(word);
        if (sign >= 0) {
            return relative(word.substring(0, sign), word.substring(sign));
        }
        if (!atEnd() && peek() == '+') {
            position++;
            return relative(word, "+" + digits());
        }
        return symbol(word);
    }

    private RevisionSelector relative(String anchor, String steps) {
        if (steps.length() - 1 > MAX_DIGITS) {
            throw problem(steps + " is too large a number of steps");
        }
        int count = Integer.parseInt(steps);
        if (anchor.isEmpty() && count == 0) {
            throw problem(steps + " asks for no step");
        }
        RevisionSelector symbol = anchor.isEmpty() ? null : symbol(anchor);
        if (symbol instanceof RevisionSelector.Current) {
            throw problem("from 'current' steps are counted without saying so, as in " + steps);
        }
        return new RevisionSelector.Relative(symbol, count);
    }

    private RevisionSelector symbol(String word) {
        return switch (word) {
            case "head" -> RevisionSelector.HEAD;
            case "heads" -> RevisionSelector.HEADS;
            case "base" -> RevisionSelector.BASE;
            case "current" -> RevisionSelector.CURRENT;
            default -> new RevisionSelector.Named(name(word, "name"));
        };
    }

    private String name(String word, String what) {
        if (word.isEmpty()) {
            throw problem(
                    atEnd() ? "the " + what + " is missing" : "the " + what + " is missing before '" + peek() + "'");
        }
        String problem = Names.problemOfLabel(word);
        if (problem != null) {
            throw problem("in '" + word + "', " + problem);
        }
        return word;
    }

    /** The longest run of characters that are in names; a minus is one of them, a plus is not. */
    private String word() {
        int start = position;
        while (!atEnd() && Names.isPart(peek())) {
            position++;
        }
        return text.substring(start, position);
    }

    private String digits() {
        int start = position;
        while (!atEnd() && isDigit(peek())) {
            position++;
        }
        if (start == position) {
            throw problem("after '+' a number of steps must follow");
        }
        return text.substring(start, position);
    }

    /** Where in a word {@code -digits} starts that end it; -1 if they do not. */
    private static int trailingSteps(String word) {
        int i = word.length();
        while (i > 0 && isDigit(word.charAt(i - 1))) {
            i--;
        }
        return i < word.length() && i > 0 && word.charAt(i - 1) == '-' ? i - 1 : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean atEnd() {
        return position == text.length();
    }

    private char peek() {
        return text.charAt(position);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw problem("'" + peek() + "' is not expected after '" + text.substring(0, position) + "'");
        }
        position++;
    }

    private void expectEnd() {
        if (!atEnd()) {
            throw problem("'" + peek() + "' is not expected after '" + text.substring(0, position) + "'");
        }
    }

    private InvalidSelectorException problem(String problem) {
        return new InvalidSelectorException(text, problem);
    }
}
