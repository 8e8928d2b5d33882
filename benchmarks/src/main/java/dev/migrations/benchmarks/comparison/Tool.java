package dev.migrations.benchmarks.comparison;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is measured. Each runs in a process of its own whose class path has only what it needs. */
enum Tool {
    /** The floor: the same statements and commits, and no state. */
    JDBC("plain JDBC", Set.of("migrations-core", "flyway", "liquibase")) {
        @Override
        Subject open(Job job) {
            return new PlainJdbc(job);
        }
    },
    MIGRATIONS("migrations", Set.of("flyway", "liquibase")) {
        @Override
        Subject open(Job job) {
            return new OwnEngine(job);
        }
    },
    FLYWAY("Flyway", Set.of("migrations-core", "liquibase")) {
        @Override
        Subject open(Job job) {
            return new FlywayPeer(job, false);
        }
    },
    FLYWAY_GROUP("Flyway group", Set.of("migrations-core", "liquibase")) {
        @Override
        Subject open(Job job) {
            return new FlywayPeer(job, true);
        }
    },
    LIQUIBASE("Liquibase", Set.of("migrations-core", "flyway")) {
        @Override
        Subject open(Job job) {
            return new LiquibasePeer(job);
        }
    };

    private final String title;
    private final Set<String> unwanted;

    Tool(String title, Set<String> unwanted) {
        this.title = title;
        this.unwanted = unwanted;
    }

    abstract Subject open(Job job);

    String title() {
        return title;
    }

    /** Flyway takes nothing back in its free edition. */
    boolean can(Verb verb) {
        return verb != Verb.DOWNGRADE || (this != FLYWAY && this != FLYWAY_GROUP);
    }

    /** This process's class path without the other tools. */
    List<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> unwanted.stream().noneMatch(entry::contains))
                .collect(Collectors.toList());
    }
}
