package dev.migrations.operation;

import dev.migrations.error.MigrationException;
import java.util.List;

/** Rows cannot be gone through by a key that does not tell them apart. */
public final class RowKeyException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final List<String> key;

    /**
     * What is wrong with the key.
     *
     * @param problem what follows "The key id"
     */
    public RowKeyException(List<String> key, String problem) {
        super(
                "The key " + String.join(", ", key) + " " + problem + ", so rows would be left out.",
                "Give columns that are unique together and never NULL, such as the primary key.");
        this.key = List.copyOf(key);
    }

    /** The columns of the key. */
    public List<String> key() {
        return key;
    }
}
