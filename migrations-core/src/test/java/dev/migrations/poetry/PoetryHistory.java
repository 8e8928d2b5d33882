package dev.migrations.poetry;

import dev.migrations.script.JavaMigration;

/** The revisions of the history. */
public final class PoetryHistory {

    private PoetryHistory() {}

    /** All of them, in no order that would help. */
    public static JavaMigration[] revisions() {
        return new JavaMigration[] {
            new JoinBranches(),
            new CountWords(),
            new CreatePoets(),
            new CreateNotes(),
            new AllowHybridTranslations(),
            new LengthenRoles(),
            new CreateUsers(),
            new CreateTranslations(),
            new InsertFirstPoems(),
            new CreatePoems()
        };
    }
}
