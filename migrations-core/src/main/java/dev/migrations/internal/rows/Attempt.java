package dev.migrations.internal.rows;

import java.sql.SQLException;

/** Something that a revision does, in one call or in several: knows what it is, and says so when the database refuses. */
public interface Attempt {

    /** What may fail in the database. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws SQLException;
    }

    /** Runs a part of it; what the database says comes out unchecked, with what was tried. */
    <T> T run(Call<T> call);
}
