package dev.migrations.testkit;

import dev.migrations.script.JavaMigration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The Java revisions {@code j1} and {@code j2}, each in all the forms in which an annotation may say what it is. */
public final class JavaVariants {

    private static final List<String> REVISES = List.of("\"a1\"", "\"b1\"", "{\"a1\", \"b1\"}", "\"base\"", "{}");
    private static final List<String> DEPENDS_ON = List.of("{}", "\"c1\"", "\"side\"");
    private static final List<String> LABELS = List.of("{}", "\"side\"", "\"c1\"");

    private final Map<String, List<JavaMigration>> byId;

    private JavaVariants(Map<String, List<JavaMigration>> byId) {
        this.byId = byId;
    }

    /** Compiles them to a folder. */
    public static JavaVariants compile(Path folder) throws IOException {
        List<String> sources = new ArrayList<>();
        for (String id : List.of("j1", "j2")) {
            for (String revises : REVISES) {
                for (String dependsOn : DEPENDS_ON) {
                    LABELS.forEach(labels -> sources.add(source(id, sources.size(), revises, dependsOn, labels)));
                }
            }
        }
        String head = "package variants; import dev.migrations.script.*; import dev.migrations.operation.*;\n";
        ClassLoader loader = CompiledBlocks.compile(folder, head, sources);
        Map<String, List<JavaMigration>> byId = new HashMap<>();
        for (int number = 0; number < sources.size(); number++) {
            String id = number < sources.size() / 2 ? "j1" : "j2";
            byId.computeIfAbsent(id, none -> new ArrayList<>()).add(instance(loader, "variants.V" + number));
        }
        return new JavaVariants(byId);
    }

    private static String source(String id, int number, String revises, String dependsOn, String labels) {
        return "@MigrationRevision(id = \"" + id + "\", revises = " + revises + ", dependsOn = " + dependsOn
                + ", labels = " + labels + ")\npublic class V" + number
                + " implements JavaMigration { public void upgrade(Operations op) {} }";
    }

    private static JavaMigration instance(ClassLoader loader, String name) {
        try {
            return (JavaMigration) loader.loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plainest: it revises {@code a1}, and that is all. */
    JavaMigration plain(String id) {
        return all(id).get(0);
    }

    JavaMigration any(String id, Random random) {
        List<JavaMigration> all = all(id);
        return all.get(random.nextInt(all.size()));
    }

    private List<JavaMigration> all(String id) {
        return byId.getOrDefault(id, List.of());
    }
}
