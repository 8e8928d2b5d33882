package dev.migrations.script;

import dev.migrations.operation.Operations;
import dev.migrations.revision.Revision;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.script.JavaRevisionException.Problem;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision written as a class. Of a class that was found on the class path only the annotation has been looked at; it
 * is initialised when {@link #migration()} is called. Immutable and thread-safe.
 */
public final class JavaRevision implements RevisionScript {

    private final Revision revision;
    private final Class<?> type;
    private final @Nullable JavaMigration instance;

    private JavaRevision(Revision revision, Class<?> type, @Nullable JavaMigration instance) {
        this.revision = revision;
        this.type = type;
        this.instance = instance;
    }

    /**
     * The revision that an object is.
     *
     * @throws JavaRevisionException if its class is not annotated, or the annotation's values are not correct
     */
    public static JavaRevision of(JavaMigration migration) {
        Class<?> type = annotated(migration.getClass());
        return new JavaRevision(declaredBy(type), type, migration);
    }

    /** The revision that an annotated class is; the class is not initialised. */
    static JavaRevision of(Class<?> type) {
        refuseIfUnfit(type);
        return new JavaRevision(declaredBy(type), type, null);
    }

    @Override
    public Revision revision() {
        return revision;
    }

    /** The class, as it is named in {@link Revision#origin()}. */
    String className() {
        return type.getName();
    }

    /**
     * The object to run: the one that was given, or a new one.
     *
     * @throws JavaRevisionException if its constructor fails
     */
    public JavaMigration migration() {
        return instance == null ? newInstance() : instance;
    }

    /** Whether the class overrides {@link JavaMigration#downgrade}; looked up without initialising it. */
    public boolean declaresDowngrade() {
        try {
            return type.getMethod("downgrade", Operations.class).getDeclaringClass() != JavaMigration.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it may run in one transaction; false with {@code transaction = NONE}. */
    public boolean transactional() {
        return type.getAnnotation(MigrationRevision.class).transaction() != RevisionTransaction.NONE;
    }

    /** Id, message and class. */
    @Override
    public String toString() {
        return revision + " (" + type.getName() + ")";
    }

    /** The class itself or the superclass that is annotated: frameworks wrap objects in subclasses of their own. */
    private static Class<?> annotated(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (c.isAnnotationPresent(MigrationRevision.class)) {
                return c;
            }
        }
        throw new JavaRevisionException(
                Problem.NOT_ANNOTATED,
                type.getName(),
                "has no @MigrationRevision",
                "Annotate it with @MigrationRevision(id = \"...\", revises = \"...\").");
    }

    private static void refuseIfUnfit(Class<?> type) {
        if (!JavaMigration.class.isAssignableFrom(type)) {
            throw new JavaRevisionException(
                    Problem.NOT_A_MIGRATION,
                    type.getName(),
                    "has @MigrationRevision and does not implement JavaMigration",
                    "Let it implement JavaMigration, or take the annotation away.");
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new JavaRevisionException(
                    Problem.ABSTRACT,
                    type.getName(),
                    "has @MigrationRevision and is abstract",
                    "Annotate the class that implements it instead.");
        }
        constructor(type);
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            return type.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            throw new JavaRevisionException(
                    Problem.NO_CONSTRUCTOR,
                    type.getName(),
                    "has no constructor without parameters",
                    "Add one, make an inner class static, or give an object of it to the builder from outside the location.",
                    e);
        }
    }

    private static Revision declaredBy(Class<?> type) {
        MigrationRevision declared = type.getAnnotation(MigrationRevision.class);
        return new JavaHeader(
                        declared.id(),
                        List.of(declared.revises()),
                        List.of(declared.dependsOn()),
                        List.of(declared.labels()),
                        declared.message())
                .toRevision(type.getName());
    }

    /** What is told when it was asked what it does, and a class was not there that it uses. */
    public JavaRevisionException incomplete(LinkageError lacking) {
        return new JavaRevisionException(
                Problem.NOT_LOADABLE,
                className(),
                "lacks a class that it uses (" + lacking + ")",
                "Put it on the class path that the class is run with.",
                lacking);
    }

    /**
     * The refusal of a class that defines what cannot be on any database.
     *
     * @param place what it had said before, as words behind "what it defines"
     */
    public JavaRevisionException invalid(InvalidDefinitionException reason, String place) {
        return new JavaRevisionException(
                Problem.INVALID_DEFINITION,
                className(),
                "cannot be run, since what it defines" + place + " cannot be: " + reason.description()
                        + " Nothing was run",
                reason.action(),
                reason);
    }

    private JavaMigration newInstance() {
        try {
            Constructor<?> constructor = constructor(type);
            constructor.setAccessible(true);
            return (JavaMigration) constructor.newInstance();
        } catch (InvocationTargetException | LinkageError e) {
            throw notInstantiable("failed while an object of it was made", e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw notInstantiable("does not let this engine make an object of it", e);
        }
    }

    private JavaRevisionException notInstantiable(String what, Throwable cause) {
        return new JavaRevisionException(
                Problem.NOT_INSTANTIABLE,
                type.getName(),
                what + " (" + cause + ")",
                "Correct its constructor, or open its package to the module dev.migrations.core.",
                cause);
    }
}
