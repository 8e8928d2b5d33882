package dev.migrations.script;

import dev.migrations.error.SourceLocation;
import dev.migrations.revision.InvalidNameException;
import dev.migrations.revision.IsoInstant;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.RevisionFileException.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the {@code key: value} lines of a header. */
final class HeaderValues {

    private final String file;
    private final Map<HeaderKey, Value> values = new EnumMap<>(HeaderKey.class);

    private HeaderKey reading = HeaderKey.REVISION;

    private record Value(String text, SourceLocation where) {}

    HeaderValues(String file) {
        this.file = file;
    }

    /** Takes a line comment without its dashes. */
    void read(String comment, SourceLocation where) {
        int colon = comment.indexOf(':');
        if (colon < 0) {
            return;
        }
        String name = HeaderKey.normalized(comment.substring(0, colon));
        HeaderKey key = HeaderKey.named(name);
        if (key == null) {
            refuseIfMeantAsKey(name, comment, where);
            return;
        }
        Value previous = values.putIfAbsent(key, new Value(Blanks.strip(comment.substring(colon + 1)), where));
        if (previous != null) {
            throw new RevisionFileException(
                    Problem.REPEATED_KEY,
                    where,
                    "'" + key.written() + "' was given in line "
                            + previous.where().line() + " already.",
                    "Leave one of the two lines; several values stand in one line, separated by commas.");
        }
    }

    int lineOf(HeaderKey key) {
        Value value = values.get(key);
        return value == null ? 0 : value.where().line();
    }

    Header toHeader() {
        try {
            return new Header(revision(), created());
        } catch (InvalidNameException | RepeatedNameException e) {
            Value value = Objects.requireNonNull(values.get(reading));
            throw new RevisionFileException(Problem.INVALID_VALUE, value.where(), e.description(), e.action(), e);
        }
    }

    private Revision revision() {
        if (!values.containsKey(HeaderKey.REVISION)) {
            throw noRevision();
        }
        RevisionId id = RevisionId.of(text(HeaderKey.REVISION));
        List<String> revises = DeclaredNames.list(text(HeaderKey.REVISES));
        boolean declaresBase = values.containsKey(HeaderKey.REVISES) && DeclaredNames.isBase(revises);
        return new Revision(
                id,
                declaresBase ? List.of() : DeclaredNames.ids(revises),
                declaresBase,
                DeclaredNames.idsOrLabels(DeclaredNames.list(text(HeaderKey.DEPENDS_ON))),
                DeclaredNames.labels(DeclaredNames.list(text(HeaderKey.LABELS))),
                text(HeaderKey.MESSAGE),
                file);
    }

    /** The text of a key, empty for none. What is wrong from here on is wrong with this key. */
    private String text(HeaderKey key) {
        reading = key;
        Value value = values.get(key);
        return value == null ? "" : value.text();
    }

    private RevisionFileException noRevision() {
        return new RevisionFileException(
                Problem.NO_REVISION,
                new SourceLocation(file, 1),
                "the file has no revision id.",
                "Add a line such as '-- revision: 57dc007f6d46' before the first section.");
    }

    private static void refuseIfMeantAsKey(String name, String comment, SourceLocation where) {
        String quoted = Excerpt.quote("--" + comment);
        HeaderKey foreign = HeaderKey.ofForeignName(name);
        if (foreign != null) {
            throw new RevisionFileException(
                    Problem.FOREIGN_KEY,
                    where,
                    quoted + " uses another tool's word for '" + foreign.written() + "'.",
                    "Write '-- " + foreign.written() + ": ...', or put a remark that starts so between /* and */.");
        }
        HeaderKey close = HeaderKey.closeTo(name);
        if (close != null) {
            throw new RevisionFileException(
                    Problem.MISSPELT_KEY,
                    where,
                    quoted + " looks like a misspelt '" + close.written() + "'.",
                    "Write '-- " + close.written() + ": ...', or put a remark that starts so between /* and */.");
        }
    }

    private @Nullable Instant created() {
        Value value = values.get(HeaderKey.CREATED);
        if (value == null) {
            return null;
        }
        try {
            return IsoInstant.parse(value.text());
        } catch (DateTimeException e) {
            throw new RevisionFileException(
                    Problem.INVALID_VALUE,
                    value.where(),
                    Excerpt.quote(value.text()) + " is not an instant.",
                    "Write it as in '-- created: 2026-11-20T10:40:00Z', or leave the line out.",
                    e);
        }
    }
}
