package dev.migrations.script;

import dev.migrations.error.MigrationException;
import org.jspecify.annotations.Nullable;

/** A class that cannot be a revision, or cannot be run as one. */
public final class JavaRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the class. */
    public enum Problem {
        /** It carries no {@link MigrationRevision}. */
        NOT_ANNOTATED,
        /** It does not implement {@link JavaMigration}. */
        NOT_A_MIGRATION,
        /** It is abstract or an interface. */
        ABSTRACT,
        /** It has no constructor without parameters. */
        NO_CONSTRUCTOR,
        /** Its constructor threw an exception or is out of reach. */
        NOT_INSTANTIABLE,
        /** The class loader cannot load it, or a class that it uses. */
        NOT_LOADABLE,
        /** What it defines cannot be on any database. */
        INVALID_DEFINITION,
        /** An element of its annotation is not an id or a label, or names something twice. */
        INVALID_VALUE,
        /** Its downgrade was called, and it has none. */
        IRREVERSIBLE
    }

    private final Problem problem;
    private final String className;

    JavaRevisionException(Problem problem, String className, String what, String action) {
        this(problem, className, what, action, null);
    }

    JavaRevisionException(Problem problem, String className, String what, String action, @Nullable Throwable cause) {
        super("The class " + className + " " + what + ".", action, cause);
        this.problem = problem;
        this.className = className;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** The class's binary name. */
    public String className() {
        return className;
    }
}
