package dev.migrations.benchmarks.comparison;

import java.io.IOException;

/** Makes databases for the measured processes. */
interface Databases extends AutoCloseable {

    /** What it is, with its version. */
    String title() throws Exception;

    /** The URL of a database without tables. */
    String empty() throws Exception;

    /** The URL of a copy of a database that nobody is connected to. */
    String copy(String url) throws Exception;

    /** Removes a database. */
    void drop(String url) throws Exception;

    @Override
    void close() throws IOException;
}
