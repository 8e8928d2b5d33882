package dev.migrations.script;

import dev.migrations.revision.Revision;

/** A revision together with the means to run it: a file of SQL or a Java class. Immutable and thread-safe. */
public sealed interface RevisionScript permits RevisionFile, JavaRevision {

    /** What its author declared. */
    Revision revision();
}
