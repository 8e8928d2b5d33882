package dev.migrations.sql;

import dev.migrations.error.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Short words for cutting scripts in tests. */
final class Scripts {

    static final LexicalRules SQLITE = LexicalRules.sqlite();
    static final LexicalRules POSTGRESQL = LexicalRules.postgresql();
    static final LexicalRules MYSQL = LexicalRules.mysql();
    static final LexicalRules MARIADB = LexicalRules.mariadb();
    static final LexicalRules H2 = LexicalRules.h2();
    static final List<LexicalRules> MYSQLS = List.of(MYSQL, MARIADB);
    static final List<LexicalRules> ALL = List.of(SQLITE, POSTGRESQL, MYSQL, MARIADB, H2);

    /** Those that have nothing of their own around a semicolon but bodies that END directly behind one closes. */
    static final List<LexicalRules> BOTH = List.of(SQLITE, POSTGRESQL);

    private Scripts() {}

    static SqlSplitter splitter(LexicalRules rules, String script) {
        return new SqlSplitter(rules, new StringReader(script), new SourceLocation("a.sql", 1));
    }

    static List<SqlStatement> statements(LexicalRules rules, String script) {
        SqlSplitter splitter = splitter(rules, script);
        List<SqlStatement> statements = new ArrayList<>();
        for (SqlStatement s = splitter.next(); s != null; s = splitter.next()) {
            statements.add(s);
        }
        return statements;
    }

    static SqlStatement statement(LexicalRules rules, String script) {
        return statements(rules, script).get(0);
    }

    static List<String> texts(LexicalRules rules, String script) {
        return texts(rules, new StringReader(script));
    }

    /** The statements, each followed by its COPY data if it has some. */
    static List<String> texts(LexicalRules rules, Reader script) {
        SqlSplitter splitter = new SqlSplitter(rules, script, new SourceLocation("a.sql", 1));
        List<String> texts = new ArrayList<>();
        for (SqlStatement s = splitter.next(); s != null; s = splitter.next()) {
            texts.add(s.text());
            if (s.isCopyFromStdin()) {
                texts.add(readAll(s.copyData()));
            }
        }
        return texts;
    }

    static String readAll(Reader reader) {
        try {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the test resources, its line ends as LF. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Scripts.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String digest(LexicalRules rules, String script) {
        return TokenDigest.of(rules, new StringReader(script));
    }

    /** A reader that never gives more than so many characters at once. */
    static Reader slowly(String script, int atOnce) {
        return new StringReader(script) {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, atOnce));
            }
        };
    }
}
