package dev.migrations.script;

import dev.migrations.revision.Direction;
import java.util.List;
import java.util.Optional;

/** The sections of a revision file. Immutable and thread-safe. */
public final class RevisionBody {

    private final List<Section> sections;

    RevisionBody(List<Section> sections) {
        this.sections = List.copyOf(sections);
    }

    /** All sections, in the file's order. */
    public List<Section> sections() {
        return sections;
    }

    /**
     * The section that serves a database.
     *
     * @param dialects the names the database goes by, the most fitting first ({@code mariadb}, {@code mysql}); the
     *     section without a dialect serves those that have none of their own
     * @return empty if there is none: an upgrade cannot be planned then, and a downgrade is irreversible
     */
    public Optional<Section> section(Direction direction, List<String> dialects) {
        for (String dialect : dialects) {
            Optional<Section> own = first(direction, dialect);
            if (own.isPresent()) {
                return own;
            }
        }
        for (Section section : sections) {
            if (section.direction() == direction && section.dialects().isEmpty()) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    boolean hasUpgrade() {
        for (Section section : sections) {
            if (section.direction() == Direction.UPGRADE) {
                return true;
            }
        }
        return false;
    }

    private Optional<Section> first(Direction direction, String dialect) {
        for (Section section : sections) {
            if (section.direction() == direction && section.dialects().contains(dialect)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
