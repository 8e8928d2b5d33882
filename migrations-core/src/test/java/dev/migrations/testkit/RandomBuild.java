package dev.migrations.testkit;

import dev.migrations.script.JavaMigration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A build of a few files with one head, and of none, one or two Java revisions, which is then changed step by step, mostly to
 * one that is not as the database has it, and often back.
 */
public final class RandomBuild {

    private static final List<String> JAVA = List.of("j1", "j2");

    private final Random random;
    private final RevisionFolder files;
    private final JavaVariants variants;
    private final int javaAtFirst;
    private final boolean dependent;
    private final Map<String, JavaMigration> java = new TreeMap<>();

    public RandomBuild(Random random, RevisionFolder files, JavaVariants variants) {
        this.random = random;
        this.files = files;
        this.variants = variants;
        this.javaAtFirst = random.nextInt(3);
        this.dependent = random.nextBoolean();
        restore();
    }

    /** Where its files are. */
    public Path folder() {
        return files.path();
    }

    /** Its Java revisions. */
    public JavaMigration[] java() {
        return java.values().toArray(JavaMigration[]::new);
    }

    private void restore() {
        java.clear();
        JAVA.subList(0, javaAtFirst).forEach(id -> java.put(id, variants.plain(id)));
        JAVA.forEach(this::remove);
        files.table("a1");
        files.table("b1 <- a1").label("side");
        files.table("c1 <- a1").needs(dependent ? "side" : "b1");
        files.table("m1 <- b1, c1" + (javaAtFirst > 0 ? ", " : "") + String.join(", ", java.keySet()));
    }

    /** Changes nothing, the build, or by hand what {@code database} knows of it. */
    public void change(TestDatabase database) {
        String file = List.of("a1", "b1", "c1", "m1").get(random.nextInt(4));
        String id = JAVA.get(random.nextInt(2));
        switch (random.nextInt(16)) {
            case 0 -> remove(file);
            case 1 -> files.table(file + " <- a1");
            case 2 -> files.table(file + " <- b1").needs(id);
            case 3 -> files.table(file).label("side");
            case 4 -> files.table("c1 <- b1").needs("side");
            case 5 -> files.table(id + " <- a1");
            case 6 -> java.remove(id);
            case 7, 8 -> java.put(id, variants.any(id, random));
            case 9 -> database.run("DELETE FROM schema_revision WHERE revision = '" + file + "'");
            case 10 -> database.run("UPDATE schema_revision SET depends_on = 'c1' WHERE revision = '" + id + "'");
            case 11 -> database.run("UPDATE schema_revision SET revises = 'b1' WHERE revision = '" + id + "'");
            case 12 -> database.run("UPDATE schema_revision SET source_key = NULL WHERE revision = '" + file + "'");
            default -> restore();
        }
    }

    private void remove(String id) {
        try {
            Files.deleteIfExists(files.file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
