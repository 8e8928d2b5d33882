package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.SourceLocation;
import dev.migrations.script.Section;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.SqlStatement;
import dev.migrations.sql.TokenDigest;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads the statements of a section one after another, with the digest of what was read so far. Not thread-safe. */
public final class SectionReader implements StatementSource {

    private final Reader text;
    private final @Nullable TokenDigest digest;
    private final SqlSplitter splitter;

    /** Starts to read {@code section} as {@code dialect} does. */
    public SectionReader(Section section, Dialect dialect) {
        this(section, dialect, new TokenDigest());
    }

    /** Starts to read a section, with a digest for it; what it held is forgotten. Null: nobody wants to know. */
    SectionReader(Section section, Dialect dialect, @Nullable TokenDigest digest) {
        this.text = section.open();
        this.digest = digest;
        if (digest != null) {
            digest.reset();
        }
        this.splitter = new SqlSplitter(dialect.lexicalRules(), text, section.start(), digest);
    }

    /** Starts to read a section whose checksum is known: to read it again costs half without one. */
    static SectionReader withoutChecksum(Section section, Dialect dialect) {
        return new SectionReader(section, dialect, null);
    }

    @Override
    public @Nullable SqlStatement next() {
        return splitter.next();
    }

    /** Where something begins that is still open after the last statement; null if nothing is. */
    @Nullable
    SourceLocation openAtEnd() {
        return splitter.openAtEnd();
    }

    /** The checksum of all statements that {@link #next()} has given so far. */
    public String checksum() {
        if (digest == null) {
            throw new IllegalStateException("read without a checksum");
        }
        return digest.value();
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
