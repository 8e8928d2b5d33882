package dev.migrations.internal.store;

/**
 * How far a revision is, in statements.
 *
 * @param started the last statement whose start is recorded
 * @param done the last statement whose end is recorded
 * @param total how many there are
 */
public record Progress(int started, int done, int total) {

    /** All of {@code total}. */
    public static Progress complete(int total) {
        return new Progress(total, total, total);
    }

    /** None of {@code total}. */
    public static Progress none(int total) {
        return new Progress(0, 0, total);
    }
}
