package dev.migrations.script;

import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.RevisionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lists of names that a header or an annotation declares. */
final class DeclaredNames {

    private static final String BASE = "base";

    private DeclaredNames() {}

    /** The parts of a comma list, without blanks around them; none if the text is empty. */
    static List<String> list(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            parts.add(Blanks.strip(part));
        }
        return parts;
    }

    /** Whether a {@code revises} that is there declares a base. */
    static boolean isBase(List<String> revises) {
        return revises.isEmpty() || revises.equals(List.of(BASE));
    }

    static List<RevisionId> ids(List<String> names) {
        List<RevisionId> ids = new ArrayList<>(names.size());
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            ids.add(RevisionId.of(name));
            refuseRepeated(name, seen);
        }
        return ids;
    }

    static List<BranchLabel> labels(List<String> names) {
        List<BranchLabel> labels = new ArrayList<>(names.size());
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            labels.add(BranchLabel.of(name));
            refuseRepeated(name, seen);
        }
        return labels;
    }

    /** Every id is written like a label, so what is no label is neither. */
    static List<String> idsOrLabels(List<String> names) {
        List<String> written = new ArrayList<>(names.size());
        for (BranchLabel label : labels(names)) {
            written.add(label.value());
        }
        return written;
    }

    private static void refuseRepeated(String name, Set<String> seen) {
        if (!seen.add(name)) {
            throw new RepeatedNameException(name);
        }
    }
}
