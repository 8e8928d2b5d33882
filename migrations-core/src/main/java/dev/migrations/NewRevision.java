package dev.migrations;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a new revision is to be. Everything but the message has a default: it goes onto the single head, gets a fresh id,
 * and is a file of SQL.
 *
 * <pre>{@code
 * authoring.create(NewRevision.of("add invoices").on("billing@head").dependsOn("users"));
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class NewRevision {

    private final String message;
    private List<String> targets = List.of();
    private boolean splice;
    private List<String> labels = List.of();
    private List<String> dependsOn = List.of();
    private @Nullable String id;
    private boolean java;

    private NewRevision(String message) {
        this.message = Objects.requireNonNull(message, "message");
    }

    /** A new revision with this message: one line for people; a line break in it becomes a blank. */
    public static NewRevision of(String message) {
        return new NewRevision(message);
    }

    /**
     * What it revises: {@code base} for a new base, an id, the beginning of one, a label, {@code billing@head}, {@code
     * heads} for all of them. Default: the single head, or nothing where there is no revision yet.
     */
    public NewRevision on(String... targets) {
        this.targets = List.copyOf(Arrays.asList(targets));
        return this;
    }

    /** Lets it revise a revision that is revised already, which starts another branch there. */
    public NewRevision splice() {
        return splice(true);
    }

    /** Whether it may revise a revision that is revised already. Default: no. */
    public NewRevision splice(boolean splice) {
        this.splice = splice;
        return this;
    }

    /** The branch labels that it gives. */
    public NewRevision labels(String... labels) {
        this.labels = List.copyOf(Arrays.asList(labels));
        return this;
    }

    /** What must be applied before it, beside what it revises: ids, the beginnings of ids, labels. */
    public NewRevision dependsOn(String... targets) {
        this.dependsOn = List.copyOf(Arrays.asList(targets));
        return this;
    }

    /** Its id. Default: 12 fresh hex digits. */
    public NewRevision id(@Nullable String id) {
        this.id = id;
        return this;
    }

    /** Makes it a Java class. */
    public NewRevision java() {
        return java(true);
    }

    /** Whether it is a Java class rather than a file of SQL. Default: no. */
    public NewRevision java(boolean java) {
        this.java = java;
        return this;
    }

    String message() {
        return message;
    }

    List<String> targets() {
        return targets;
    }

    boolean mayFork() {
        return splice;
    }

    List<String> labels() {
        return labels;
    }

    List<String> dependsOn() {
        return dependsOn;
    }

    @Nullable
    String id() {
        return id;
    }

    boolean isJava() {
        return java;
    }
}
