package dev.migrations.script;

import dev.migrations.revision.Revision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the lines before the first section say. */
record Header(Revision revision, @Nullable Instant created) {}
