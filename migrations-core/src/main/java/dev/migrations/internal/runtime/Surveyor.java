package dev.migrations.internal.runtime;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.StatementTrait;
import dev.migrations.error.ImplicitCommitException;
import dev.migrations.error.MixedTransactionException;
import dev.migrations.error.OpenSectionException;
import dev.migrations.error.SourceLocation;
import dev.migrations.error.TransactionControlException;
import dev.migrations.error.UnpairedTransactionException;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.Section;
import dev.migrations.sql.SqlStatement;
import dev.migrations.sql.TokenDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one section from end to end without running it, and refuses what could not run. One surveyor for one section.
 */
final class Surveyor {

    private static final int WORDS = 24;

    /** What may be left out of a section without changing what it means. */
    private static final Set<String> PLAIN_CONTROL =
            Set.of("begin", "start", "transaction", "work", "deferred", "immediate", "exclusive", "commit", "end");

    private static final Set<String> DEFINES_TABLES = Set.of("create", "alter");

    /** Enough for the definition of any table. */
    private static final int MOST_WORDS = 100_000;

    private final RevisionId revision;
    private final Section section;
    private final Dialect dialect;
    private final StatementKeep keep;
    private final TokenDigest digest;

    private final Set<Integer> leftOut = new HashSet<>();
    private final Set<Integer> alwaysLeftOut = new HashSet<>();
    private final List<String> replacedTables = new ArrayList<>();
    private final Set<String> referredTables = new HashSet<>();
    private int total;
    private int switches;
    private int outside;
    private boolean commits;
    private boolean changesSession;
    private @Nullable SqlStatement firstOutside;
    private @Nullable SqlStatement openingBegin;
    private @Nullable SqlStatement closingCommit;

    Surveyor(RevisionId revision, Section section, Dialect dialect, StatementKeep keep, TokenDigest digest) {
        this.revision = revision;
        this.section = section;
        this.dialect = dialect;
        this.keep = keep;
        this.digest = digest;
    }

    SectionSurvey survey() {
        try (SectionReader reader = new SectionReader(section, dialect, digest)) {
            keep.begin(section);
            for (SqlStatement statement = reader.next(); statement != null; statement = reader.next()) {
                keep.add(statement);
                look(statement, dialect.traits(statement));
            }
            SourceLocation open = reader.openAtEnd();
            if (open != null) {
                throw new OpenSectionException(revision.value(), open);
            }
            return conclude(reader.checksum());
        }
    }

    private void look(SqlStatement statement, Set<StatementTrait> traits) {
        total++;
        changesSession |= traits.contains(StatementTrait.CHANGES_SESSION);
        if (traits.contains(StatementTrait.REPLACES_TABLE)) {
            replacedTables.addAll(ReplacedTables.in(statement.words(WORDS)));
        }
        if (DEFINES_TABLES.contains(statement.firstWord()) && statement.mentions("references")) {
            referredTables(statement.words(MOST_WORDS));
        }
        if (traits.contains(StatementTrait.FOREIGN_KEYS_SWITCH)) {
            switches++;
            leftOut.add(statement.number());
            return;
        }
        if (traits.contains(StatementTrait.LOCKS_TABLES)) {
            alwaysLeftOut.add(statement.number());
            return;
        }
        commits |= traits.contains(StatementTrait.COMMITS);
        if (traits.contains(StatementTrait.OUTSIDE_TRANSACTION)) {
            outside++;
            firstOutside = firstOutside == null ? statement : firstOutside;
        }
        if (section.transactional()) {
            lookForTransactionControl(statement, traits);
        } else {
            pairTransactionControl(statement, traits);
        }
    }

    /** What is begun and not ended would be rolled back at the end of the section, without a word. */
    private void pairTransactionControl(SqlStatement statement, Set<StatementTrait> traits) {
        boolean ends = traits.contains(StatementTrait.COMMIT) || traits.contains(StatementTrait.ROLLBACK);
        if (openingBegin != null && traits.contains(StatementTrait.COMMITS)) {
            throw new ImplicitCommitException(
                    revision.value(), statement.location(), Excerpt.firstLine(statement.text()), dialect.product());
        }
        if (traits.contains(StatementTrait.BEGIN)) {
            if (openingBegin != null) {
                throw unpaired(openingBegin);
            }
            openingBegin = statement;
        } else if (ends) {
            if (openingBegin == null) {
                throw unpaired(statement);
            }
            openingBegin = null;
        }
    }

    private UnpairedTransactionException unpaired(SqlStatement statement) {
        String word = statement.firstWord().toUpperCase(Locale.ROOT);
        return new UnpairedTransactionException(revision.value(), statement.location(), word);
    }

    private void lookForTransactionControl(SqlStatement statement, Set<StatementTrait> traits) {
        if (closingCommit != null) {
            throw refuse(closingCommit);
        }
        boolean control = traits.contains(StatementTrait.BEGIN) || traits.contains(StatementTrait.COMMIT);
        if (control && !PLAIN_CONTROL.containsAll(statement.words(WORDS))) {
            throw refuse(statement);
        }
        if (traits.contains(StatementTrait.ROLLBACK)) {
            throw refuse(statement);
        }
        if (traits.contains(StatementTrait.BEGIN)) {
            boolean first = total - switches - alwaysLeftOut.size() == 1;
            if (!first) {
                throw refuse(statement);
            }
            openingBegin = statement;
        }
        if (traits.contains(StatementTrait.COMMIT)) {
            if (openingBegin == null) {
                throw refuse(statement);
            }
            closingCommit = statement;
        }
    }

    private TransactionControlException refuse(SqlStatement statement) {
        String word = statement.firstWord().toUpperCase(Locale.ROOT);
        return new TransactionControlException(revision.value(), statement.location(), word);
    }

    private SectionSurvey conclude(String checksum) {
        if (openingBegin != null && !section.transactional()) {
            throw unpaired(openingBegin);
        }
        if (openingBegin != null) {
            if (closingCommit == null) {
                throw refuse(openingBegin);
            }
            leftOut.add(openingBegin.number());
            leftOut.add(closingCommit.number());
        }
        boolean whole = section.transactional() && outside == 0;
        boolean inTransaction = whole && !commits;
        if (section.transactional() && firstOutside != null && outside < total) {
            throw new MixedTransactionException(
                    revision.value(),
                    firstOutside.location(),
                    Excerpt.firstLine(firstOutside.text()),
                    dialect.product());
        }
        if (whole) {
            // The author's own BEGIN and COMMIT around it all mean this section, however it can be run here.
            alwaysLeftOut.addAll(leftOut);
        }
        return new SectionSurvey(
                total,
                checksum,
                inTransaction || total == 0,
                changesSession,
                switches > 0,
                replacedTables,
                referredTables,
                alwaysLeftOut,
                keep.end());
    }

    private void referredTables(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals("references")) {
                referredTables.add(ReplacedTables.unquoted(words.get(i + 1)).toLowerCase(Locale.ROOT));
            }
        }
    }
}
