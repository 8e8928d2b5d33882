package dev.migrations.cli.command;

import dev.migrations.AuthoredRevision;
import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import dev.migrations.cli.output.Style;
import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.Revision;
import dev.migrations.revision.SeveralHeads;
import java.util.List;

/**
 * A revision that was written.
 *
 * @param authored what was written
 * @param file where, as people name it
 */
record AuthoredAnswer(AuthoredRevision authored, String file) implements Answer {

    @Override
    public void writeTo(Page page) {
        Revision revision = authored.revision();
        page.line("created " + file);
        page.line(
                page.styled(Style.ID, revision.id().value()) + " revises " + Ids.place(revision.downRevisions(), page));
        heads(authored.heads(), page);
    }

    /** Several heads are nothing wrong, but seldom meant. */
    static void heads(List<Revision> heads, Page page) {
        if (heads.size() > 1) {
            SeveralHeads several = new SeveralHeads(heads);
            page.line(page.styled(Style.CAUTION, several.count()) + ": " + several.named() + ".");
            page.line("Join them: " + several.mergeCommand());
        }
    }

    @Override
    public Json json() {
        Revision revision = authored.revision();
        return Json.of("revision", revision.id().value())
                .with("revises", Ids.texts(revision.downRevisions()))
                .with("dependsOn", revision.dependsOn())
                .with(
                        "labels",
                        revision.labels().stream().map(BranchLabel::value).toList())
                .with("message", revision.message())
                .with("file", file)
                .with("heads", headIds(authored.heads()));
    }

    static List<String> headIds(List<Revision> heads) {
        return heads.stream().map(head -> head.id().value()).toList();
    }
}
