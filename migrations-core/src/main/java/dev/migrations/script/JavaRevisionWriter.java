package dev.migrations.script;

import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the text of new Java revisions, and the names of their classes. Pure: nothing is written to disk here. */
public final class JavaRevisionWriter {

    /** Names that mean something else in the text that is written, or in what is likely to be added to it. */
    private static final Set<String> TAKEN =
            Set.of("Exception", "JavaMigration", "MigrationRevision", "Object", "Operations", "Override", "String");

    /** What is likely to be typed between the braces; a star that imports nothing is nothing to complain of. */
    private static final List<String> VOCABULARY = List.of(
            "operation.Concurrently",
            "operation.IfExists",
            "operation.IfNotExists",
            "schema.Define",
            "schema.ReferentialAction");

    private JavaRevisionWriter() {}

    /**
     * The name of the class of a new revision, made of its message: {@code FillInTitles}. Without a word in ASCII to make
     * it of, and where it would not be a name, {@code Revision} and the id stand in it.
     */
    public static String className(Revision revision) {
        StringBuilder name = new StringBuilder();
        for (String word : RevisionFileWriter.slug(revision.message()).split("_", -1)) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        if (name.isEmpty()) {
            return "Revision" + revision.id().value().replace('.', '_');
        }
        boolean usable = name.charAt(0) > '9' && !TAKEN.contains(name.toString());
        return usable ? name.toString() : "Revision" + name;
    }

    /**
     * The text of a new class.
     *
     * @param packageName the package that it is in; empty for none
     */
    public static String text(Revision revision, String packageName, String className) {
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
                + vocabulary()
                + "import dev.migrations.operation.Operations;\n"
                + "import dev.migrations.script.JavaMigration;\n"
                + "import dev.migrations.script.MigrationRevision;\n\n"
                + "@MigrationRevision(" + elements(revision) + ")\n"
                + "public final class " + className + " implements JavaMigration {\n\n"
                + method("upgrade") + "\n" + method("downgrade") + "}\n";
    }

    private static String vocabulary() {
        return VOCABULARY.stream()
                .map(name -> "import static dev.migrations." + name + ".*;\n")
                .collect(Collectors.joining("", "", "\n"));
    }

    private static String method(String direction) {
        return "    @Override\n    public void " + direction + "(Operations op) throws Exception {\n    }\n";
    }

    private static String elements(Revision revision) {
        StringBuilder elements =
                new StringBuilder("\n        id = " + literal(revision.id().value()));
        List<String> revises =
                revision.downRevisions().stream().map(RevisionId::value).toList();
        add(elements, "revises", revises.isEmpty() && revision.declaresBase() ? List.of("base") : revises);
        add(elements, "dependsOn", revision.dependsOn());
        add(
                elements,
                "labels",
                revision.labels().stream().map(BranchLabel::value).toList());
        String message = RevisionFileWriter.oneLine(revision.message());
        add(elements, "message", message.isEmpty() ? List.of() : List.of(message));
        return elements.toString();
    }

    private static void add(StringBuilder elements, String name, List<String> values) {
        if (!values.isEmpty()) {
            String literals = values.stream().map(JavaRevisionWriter::literal).collect(Collectors.joining(", "));
            elements.append(",\n        ").append(name).append(" = ");
            elements.append(values.size() == 1 ? literals : "{" + literals + "}");
        }
    }

    private static String literal(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
