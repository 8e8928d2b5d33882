package dev.migrations.cli.command;

import dev.migrations.RevisionInfo;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import java.util.List;

/** The history, with the database's view where one is named, else the files alone. */
final class Histories {

    private Histories() {}

    /** All revisions, parents first. */
    static List<HistoryEntry> read(Workspace workspace) {
        return workspace.hasDatabase() ? entries(workspace.migrations().history()) : files(workspace);
    }

    /** The revisions of a range, parents first. */
    static List<HistoryEntry> read(Workspace workspace, String range) {
        return workspace.hasDatabase()
                ? entries(workspace.migrations().history(range))
                : entries(workspace.files().history(range), workspace.files().graph());
    }

    /** All revisions of the files, parents first. */
    static List<HistoryEntry> files(Workspace workspace) {
        return entries(workspace.files().history(), workspace.files().graph());
    }

    private static List<HistoryEntry> entries(List<RevisionInfo> infos) {
        return infos.stream().map(HistoryEntry::of).toList();
    }

    private static List<HistoryEntry> entries(List<Revision> revisions, RevisionGraph graph) {
        return revisions.stream()
                .map(revision -> HistoryEntry.of(revision, graph))
                .toList();
    }
}
