package dev.migrations.sql;

import static dev.migrations.sql.Scripts.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.error.SourceLocation;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the splitter is given, it gives statements that hold all of it, or says by name what is wrong. */
class SplitterFuzzTest {

    /** What is kept of comments counts in a checksum even where no statement is around it. */
    private static final List<String> KEPT_COMMENTS = List.of("/*!", "/*+", "/*M!");

    @Test
    void aFewInputsAreSplitOrRefused() {
        Figures figures = run(1, 10_000);
        assertThat(figures.split).isBetween(4_000, 9_500);
    }

    @Test
    @Tag("slow")
    void aMillionInputsAreSplitOrRefused() {
        long start = System.nanoTime();
        Figures figures = run(20_261_120, 1_000_000);
        System.out.printf(
                "splitter fuzz: 1000000 inputs, %d split into %d statements, %d refused, 0 other exceptions, 0 tokens lost,"
                        + " %d s%n",
                figures.split, figures.statements, figures.refused, (System.nanoTime() - start) / 1_000_000_000);
        assertThat(figures.split + figures.refused).isEqualTo(1_000_000);
    }

    private static Figures run(long seed, int inputs) {
        ScriptFuzz fuzz = new ScriptFuzz(seed, ScriptFuzz.originals());
        Figures figures = new Figures();
        for (int i = 0; i < inputs; i++) {
            String script = fuzz.next();
            LexicalRules rules = ALL.get(i % ALL.size());
            try {
                check(rules, script, figures);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("input " + i + " of seed " + seed + ":\n" + script, e);
            }
        }
        return figures;
    }

    private static void check(LexicalRules rules, String script, Figures figures) {
        TokenDigest digest = new TokenDigest();
        List<Part> parts = parts(rules, script, digest);
        if (parts == null) {
            figures.refused++;
            return;
        }
        figures.split++;
        figures.statements += parts.size();
        if (rules.mySqlMode() != null && parts.stream().anyMatch(Part::endsInDashes)) {
            return;
        }
        String joined = joined(rules, parts);
        TokenDigest again = new TokenDigest();
        assertThat(parts(rules, joined, again)).as(joined).isEqualTo(parts);
        if (KEPT_COMMENTS.stream().noneMatch(script::contains)) {
            assertThat(again.value()).as(joined).isEqualTo(digest.value());
        }
    }

    /** The statements with their data; null if the script was refused. */
    private static @Nullable List<Part> parts(LexicalRules rules, String script, TokenDigest digest) {
        SourceLocation start = new SourceLocation("a.sql", 1);
        SqlSplitter splitter = new SqlSplitter(rules, new StringReader(script), start, digest);
        List<Part> parts = new ArrayList<>();
        try {
            for (SqlStatement s = splitter.next(); s != null; s = splitter.next()) {
                parts.add(new Part(s.text(), s.isCopyFromStdin() ? Scripts.readAll(s.copyData()) : null));
                if (parts.size() > script.length() || s.words(3).size() > 3) {
                    throw new AssertionError("more statements than characters, or more words than asked for");
                }
            }
            return parts;
        } catch (ScriptSyntaxException refused) {
            assertThat(refused.location().line()).isPositive();
            return null;
        }
    }

    /** The parts as a script again. In MySQL's case with a delimiter that is in none of them. */
    private static String joined(LexicalRules rules, List<Part> parts) {
        StringBuilder script = new StringBuilder("\n");
        boolean mySql = rules.mySqlMode() != null;
        if (mySql) {
            script.append("DELIMITER \uE000\n");
        }
        for (int i = 0; i < parts.size(); i++) {
            String data = parts.get(i).data();
            script.append(parts.get(i).text());
            // What is open at the end would take the semicolon for its own.
            boolean last = i == parts.size() - 1 && (data == null || data.isEmpty());
            if (!last) {
                script.append(mySql ? "\n\uE000\n" : "\n;\n");
                appendData(script, data);
            }
        }
        return script.toString();
    }

    private static void appendData(StringBuilder script, @Nullable String data) {
        if (data != null) {
            boolean open = !data.isEmpty() && !data.endsWith("\n");
            script.append(data.replace("\n", "\r\n")).append(open ? "" : "\\.\n");
        }
    }

    private record Part(String text, @Nullable String data) {

        /** Two dashes are a comment or not in MySQL by what comes behind them. */
        boolean endsInDashes() {
            return text.endsWith("--");
        }
    }

    private static final class Figures {

        private int split;
        private int refused;
        private long statements;
    }
}
