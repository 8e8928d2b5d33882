package dev.migrations.benchmarks.comparison;

import java.io.File;
import java.util.List;
import java.util.regex.Pattern;

/** What is measured. Each runs in a process of its own whose class path has only what it needs. */
enum Tool {
    /** The floor: the same statements and commits, and no state. */
    JDBC("plain JDBC", "nothing but drivers") {
        @Override
        Subject open(Job job) {
            return new PlainJdbc(job);
        }
    },
    MIGRATIONS("migrations", "migrations-core") {
        @Override
        Subject open(Job job) {
            return new OwnEngine(job);
        }
    },
    FLYWAY("Flyway", "flyway") {
        @Override
        Subject open(Job job) {
            return new FlywayPeer(job, false);
        }
    },
    FLYWAY_GROUP("Flyway group", "flyway") {
        @Override
        Subject open(Job job) {
            return new FlywayPeer(job, true);
        }
    },
    LIQUIBASE("Liquibase", "liquibase") {
        @Override
        Subject open(Job job) {
            return new LiquibasePeer(job);
        }
    };

    private static final List<String> PARTS = List.of("migrations-core", "flyway", "liquibase");

    private final String title;
    private final String part;

    Tool(String title, String part) {
        this.title = title;
        this.part = part;
    }

    abstract Subject open(Job job);

    String title() {
        return title;
    }

    /** Flyway takes nothing back in its free edition; Liquibase has no transaction for all, and Flyway's is its group. */
    boolean can(Verb verb) {
        return switch (verb) {
            case DOWNGRADE -> this != FLYWAY && this != FLYWAY_GROUP;
            case DATA -> this == JDBC || this == MIGRATIONS || this == FLYWAY;
            case RUN -> this == JDBC || this == MIGRATIONS || this == FLYWAY_GROUP;
            case APPLY, NOTHING, HISTORY -> true;
        };
    }

    /** This process's class path without the other tools. */
    List<String> classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path", ""))
                .filter(entry -> PARTS.stream().noneMatch(other -> entry.contains(other) && !other.equals(part)))
                .toList();
    }
}
