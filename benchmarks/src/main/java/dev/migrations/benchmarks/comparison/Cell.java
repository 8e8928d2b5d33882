package dev.migrations.benchmarks.comparison;

/**
 * A place in the table.
 *
 * @param database the database's title
 * @param revisions how many
 * @param jar whether the files are in a jar
 * @param verb what was done
 * @param tool by whom
 */
record Cell(String database, int revisions, boolean jar, Verb verb, Tool tool) {

    Cell by(Tool other) {
        return new Cell(database, revisions, jar, verb, other);
    }

    Cell at(int size) {
        return new Cell(database, size, jar, verb, tool);
    }
}
