package dev.migrations.internal.offline;

import dev.migrations.dialect.ScriptClient;
import dev.migrations.dialect.StateSql;
import dev.migrations.internal.store.Author;
import dev.migrations.internal.store.NewRow;
import dev.migrations.internal.store.Progress;
import dev.migrations.plan.RowState;
import dev.migrations.revision.RevisionId;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The engine's own statements for the state tables, with values in the place of parameters. Immutable. */
final class StateScript {

    /** What the log calls everything that a script does. */
    private static final String ACTION = "script";

    private final ScriptClient client;
    private final StateSql sql;
    private final Author author;
    private final String table;
    private final String log;
    private final String firstRowOnly;

    StateScript(ScriptTarget target) {
        this.client = target.client();
        this.sql = new StateSql(target.dialect(), target.tables());
        this.author = target.author();
        this.table = target.tables().revisions(target.dialect());
        this.log = target.tables().log(target.dialect());
        this.firstRowOnly = target.dialect().firstRowOnly();
    }

    /** An SQL expression in the place of a value. */
    private record Expression(String text) {}

    String table() {
        return table;
    }

    String createTables() {
        return sql.createTables().stream().map(s -> s + ";").collect(Collectors.joining("\n"));
    }

    String insert(NewRow row, RowState state, Progress progress) {
        return statement(sql.insertRevision(), row.values(state, progress, runId(), author));
    }

    String finishUpgrade(RevisionId id, @Nullable String checksum, int total) {
        Expression millis = new Expression(client.millisSince("applied_at"));
        return statement(sql.finishUpgrade(), checksum, total, total, millis, id, runId(), total);
    }

    String deleteApplied(RevisionId id) {
        return statement(sql.deleteApplied(), id);
    }

    String startDowngrade(RevisionId id, int total, @Nullable String downgrade) {
        return statement(sql.startDowngrade(), runId(), total, downgrade, id);
    }

    String finishDowngrade(RevisionId id, int done) {
        return statement(sql.deleteRunning(), id, runId(), done);
    }

    /** {@code checksum} of what has run, for an upgrade; null leaves the row's as it is. */
    String progress(RevisionId id, @Nullable String checksum, Progress now, int doneBefore) {
        Object kept = checksum != null ? checksum : new Expression("checksum");
        return statement(sql.progress(), kept, now.started(), now.done(), id, runId(), doneBefore);
    }

    /** A log row that says how long it took as the state row does, where there is one. */
    String log(RevisionId id) {
        Expression millis = new Expression(
                "coalesce((SELECT execution_ms FROM " + table + " WHERE revision = " + value(id) + "), 0)");
        return statement(
                sql.insertLog(),
                runId(),
                id,
                ACTION,
                "done",
                null,
                author.osUser(),
                author.host(),
                millis,
                null,
                author.toolVersion());
    }

    /** Whether exactly these are applied and nothing is half run. */
    String isAt(Collection<RevisionId> applied) {
        String count = "(SELECT count(*) FROM " + table + ") = " + applied.size();
        return applied.isEmpty() ? count : count + " AND " + areApplied(applied);
    }

    String areApplied(Collection<RevisionId> ids) {
        return "(SELECT count(*) FROM " + table + " WHERE state = 'applied' AND revision IN ("
                + ids.stream().map(this::value).collect(Collectors.joining(", ")) + ")) = " + ids.size();
    }

    /** Whether the last thing that this run has done is {@code previous}. */
    String isDone(RevisionId previous) {
        return "(SELECT revision FROM " + log + " WHERE run_id = " + client.runIdInGuard() + " ORDER BY id DESC"
                + firstRowOnly + ") = " + value(previous);
    }

    /** Whether the half-run revision is this run's, and so far. */
    String isDoneUpTo(RevisionId id, int done) {
        return "(SELECT count(*) FROM " + table + " WHERE revision = " + value(id) + " AND run_id = "
                + client.runIdInGuard() + " AND statements_done = " + done + ") = 1";
    }

    private Expression runId() {
        return new Expression(client.runId());
    }

    /** Puts the values where the question marks are; a quoted name may have one that means itself. */
    private String statement(String template, @Nullable Object... values) {
        StringBuilder text = new StringBuilder();
        int used = 0;
        boolean quoted = false;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            quoted ^= c == '"' || c == '`';
            if (c == '?' && !quoted) {
                text.append(value(values[used++]));
            } else {
                text.append(c);
            }
        }
        return text.append(';').toString();
    }

    private String value(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Expression expression) {
            return expression.text();
        }
        return value instanceof Number ? value.toString() : client.literal(value.toString());
    }
}
