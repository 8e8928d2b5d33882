package dev.migrations.benchmarks.comparison;

import java.util.List;

/**
 * What a child process is to do, as it is told on its command line.
 *
 * @param tool which tool
 * @param verb what it does
 * @param url the database
 * @param location the folder with {@code db/<tool>} in it, or {@value #CLASS_PATH} where that is on the class path
 * @param revisions how many there are
 */
record Job(Tool tool, Verb verb, String url, String location, int revisions) {

    static final String CLASS_PATH = "classpath";

    static Job parse(String... arguments) {
        return new Job(
                Tool.valueOf(arguments[0]),
                Verb.valueOf(arguments[1]),
                arguments[2],
                arguments[3],
                Integer.parseInt(arguments[4]));
    }

    List<String> arguments() {
        return List.of(tool.name(), verb.name(), url, location, Integer.toString(revisions));
    }

    boolean inJar() {
        return location.equals(CLASS_PATH);
    }
}
