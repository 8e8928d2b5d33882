package dev.migrations.cli.command;

import dev.migrations.RevisionInfo;
import dev.migrations.cli.output.Page;
import dev.migrations.cli.output.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One line for a revision, with the marks that say what is special about it. */
final class Marks {

    private final Map<String, Integer> children = new HashMap<>();

    /** @param all the history that the lines are part of, which decides where branches begin */
    Marks(List<HistoryEntry> all) {
        all.forEach(entry -> entry.revises().forEach(parent -> children.merge(parent, 1, Integer::sum)));
    }

    /** Whether several revisions revise it. */
    boolean isBranchPoint(HistoryEntry entry) {
        return children.getOrDefault(entry.id(), 0) > 1;
    }

    String line(HistoryEntry entry, Page page) {
        List<String> marks = of(entry);
        String text = marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")";
        String message = entry.message().isEmpty() ? "" : " " + entry.message();
        return page.styled(Style.ID, entry.id()) + page.styled(Style.MARK, text) + message;
    }

    private List<String> of(HistoryEntry entry) {
        List<String> marks = new ArrayList<>();
        RevisionInfo info = entry.info();
        add(marks, info != null && info.current(), "current");
        add(marks, entry.head(), "head");
        marks.addAll(entry.labels());
        add(marks, isBranchPoint(entry), "branch point");
        add(marks, entry.isMergePoint(), "merge point");
        if (info != null && info.state() != RevisionInfo.State.APPLIED) {
            marks.add(info.state().word());
        }
        return marks;
    }

    private static void add(List<String> marks, boolean applies, String mark) {
        if (applies) {
            marks.add(mark);
        }
    }
}
