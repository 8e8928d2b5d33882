package dev.migrations.error;

/** How a text names a repair: as the command line's user would ask for it, and as a program would. */
public final class RepairWords {

    private RepairWords() {}

    /** That what the files say now is what was applied. */
    public static String acceptChanges() {
        return words("", "acceptChanges()");
    }

    /** That the rest of a revision was done by hand. */
    public static String done(String revision) {
        return words(" " + revision + " --done", "done(\"" + revision + "\")");
    }

    /** That what a revision did was taken back by hand. */
    public static String notDone(String revision) {
        return words(" " + revision + " --not-done", "notDone(\"" + revision + "\")");
    }

    /** That a revision goes on at a statement, counted from 1. */
    public static String resumeAt(String revision, int statement) {
        return words(" " + revision + " --resume-at " + statement, "resumeAt(\"" + revision + "\", " + statement + ")");
    }

    private static String words(String options, String call) {
        return "migrations repair" + options + ", in Java Migrations.repair(Repair." + call + ")";
    }
}
