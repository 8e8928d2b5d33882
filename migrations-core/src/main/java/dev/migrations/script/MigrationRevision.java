package dev.migrations.script;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The header of a {@link JavaMigration}: what the {@code -- key: value} lines are to a revision file. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MigrationRevision {

    /** The revision's own id. */
    String id();

    /**
     * The revisions it revises. {@code "base"} alone declares a base; left out it is a base that does not say so, of
     * which a graph may have one.
     */
    String[] revises() default {};

    /** Ids or labels of revisions that must be applied before it, beside those it revises. */
    String[] dependsOn() default {};

    /** The branch labels that it gives. */
    String[] labels() default {};

    /** One line for people. */
    String message() default "";

    /** What of it is kept together, in both directions; {@code NONE} is for what no transaction can hold. */
    RevisionTransaction transaction() default RevisionTransaction.REVISION;
}
