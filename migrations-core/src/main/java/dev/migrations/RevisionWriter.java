package dev.migrations;

import dev.migrations.error.MigrationException;
import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.FreshIds;
import dev.migrations.revision.Placement;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.SeveralHeads;
import dev.migrations.script.JavaRevisionWriter;
import dev.migrations.script.NewFile;
import dev.migrations.script.RevisionFile;
import dev.migrations.script.RevisionFileWriter;
import dev.migrations.script.WritableLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes one new revision into a location, after the graph with it has been found to be valid. */
final class RevisionWriter {

    private final ProjectRevisions revisions;
    private final WritableLocation location;
    private final FreshIds freshIds;
    private final Instant created;

    RevisionWriter(ProjectRevisions revisions, WritableLocation location, FreshIds freshIds, Instant created) {
        this.revisions = revisions;
        this.location = location;
        this.freshIds = freshIds;
        this.created = created;
    }

    AuthoredRevision write(NewRevision request, List<RevisionId> parents) {
        Revision revision = revision(request, request.message(), parents);
        return request.isJava() ? writeClass(revision) : writeFile(revision, template());
    }

    AuthoredRevision writeMerge(NewRevision request, SeveralHeads heads) {
        String message = request.message().isBlank() ? heads.mergeMessage() : request.message();
        Revision revision = revision(
                request, message, heads.heads().stream().map(Revision::id).toList());
        return request.isJava() ? writeClass(revision) : writeFile(revision, RevisionFileWriter.EMPTY_SECTIONS);
    }

    private Revision revision(NewRevision request, String message, List<RevisionId> parents) {
        Placement placement = new Placement(revisions.graph());
        RevisionId id = request.id() == null ? freshIds.next() : RevisionId.of(request.id());
        List<BranchLabel> labels =
                request.labels().stream().distinct().map(BranchLabel::of).toList();
        placement.requireFree(id.value());
        labels.forEach(label -> placement.requireFree(label.value()));
        return new Revision(
                id, parents, parents.isEmpty(), placement.dependsOn(request.dependsOn()), labels, oneLine(message), "");
    }

    private static String oneLine(String message) {
        String line = RevisionFileWriter.oneLine(message);
        if (line.length() > InvalidMessageException.LONGEST) {
            throw new InvalidMessageException(line.length());
        }
        return line;
    }

    private AuthoredRevision writeFile(Revision revision, String afterHeader) {
        NewFile file = location.file(RevisionFileWriter.fileName(revision, created));
        Revision written = at(revision, file.path().toString());
        RevisionGraph graph = graphWith(written);
        String text = RevisionFileWriter.text(written, created, afterHeader);
        requireReadable(written, text);
        return new AuthoredRevision(written, file.write(text), ProjectRevisions.heads(graph));
    }

    private AuthoredRevision writeClass(Revision revision) {
        String name = JavaRevisionWriter.className(revision);
        String packageName = location.packageName();
        Revision written = at(revision, packageName + "." + name);
        RevisionGraph graph = graphWith(written);
        Path file = location.javaFile(name).write(JavaRevisionWriter.text(written, packageName, name));
        return new AuthoredRevision(written, file, ProjectRevisions.heads(graph));
    }

    private static Revision at(Revision revision, String origin) {
        return new Revision(
                revision.id(),
                revision.downRevisions(),
                revision.declaresBase(),
                revision.dependsOn(),
                revision.labels(),
                revision.message(),
                origin);
    }

    private RevisionGraph graphWith(Revision revision) {
        List<Revision> all = new ArrayList<>(revisions.graph().revisions());
        all.add(revision);
        return RevisionGraph.of(all);
    }

    private Path templateFile() {
        return location.folder().resolve(Authoring.TEMPLATE);
    }

    private String template() {
        if (!Files.exists(templateFile())) {
            return RevisionFileWriter.EMPTY_SECTIONS;
        }
        try {
            String text = Files.readString(templateFile(), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new TemplateException(templateFile(), "it cannot be read (" + e + ").", e);
        }
    }

    /** A template may hold anything, so what it makes is read before it is written. */
    private void requireReadable(Revision expected, String text) {
        try {
            RevisionFile read = RevisionFile.of(expected.origin(), text);
            read.body();
            if (!read.revision().equals(expected)) {
                throw new TemplateException(templateFile(), "it changes what the header says.", null);
            }
        } catch (MigrationException e) {
            throw e instanceof TemplateException ? e : new TemplateException(templateFile(), e.description(), e);
        }
    }
}
