package dev.migrations.sql;

/** Finds where a string in {@code $tag$} quotes begins and ends. */
final class DollarQuoteLexer {

    private final LexicalRules rules;
    private final ScriptBuffer buffer;

    DollarQuoteLexer(LexicalRules rules, ScriptBuffer buffer) {
        this.rules = rules;
        this.buffer = buffer;
    }

    /** The length of {@code $tag$} with both dollars, or 0: then it is a parameter or nothing known. */
    int tagLength() {
        int length = 1;
        while (rules.dollarTags() && isTagPart(buffer.peek(length), length == 1)) {
            length++;
        }
        return buffer.peek(length) == '$' ? length + 1 : 0;
    }

    /** Goes behind the string that the current token begins; false if the script ends before it does. */
    boolean skip(int tagLength) {
        buffer.pos += tagLength;
        while (buffer.skipTo('$', '$')) {
            if (isTag(tagLength)) {
                buffer.pos += tagLength;
                return true;
            }
            buffer.pos++;
        }
        return false;
    }

    private boolean isTagPart(int c, boolean first) {
        return rules.isWordPart(c) && c != '$' && !(first && SqlLexer.isDigit(c));
    }

    /** Linear over the whole body: a tag holds no dollar, so no two comparisons look at the same character. */
    private boolean isTag(int length) {
        for (int i = 1; i < length; i++) {
            int c = buffer.peek(i);
            if (c != buffer.chars[buffer.token + i]) {
                return false;
            }
        }
        return true;
    }
}
