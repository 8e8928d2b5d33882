package dev.migrations.error;

/** A revision has no upgrade section for this database. */
public final class SectionMissingException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;

    public SectionMissingException(String revision, String file, String product, String word) {
        super(
                "Revision " + revision + " has no upgrade section for " + product + " (" + file + "). Nothing was run.",
                "Add a section \"-- migrate: upgrade dialect=" + word
                        + "\", or one without dialect; an empty section says that" + " there is nothing to do.");
        this.revision = revision;
    }

    /** The revision. */
    public String revision() {
        return revision;
    }
}
