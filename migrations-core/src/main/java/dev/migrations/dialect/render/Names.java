package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.schema.ObjectName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names as they are written in SQL. What a database would cut off without a word is refused. */
final class Names {

    /** PostgreSQL counts bytes, MariaDB, MySQL and H2 characters; SQLite takes names of any length that people write. */
    private static final int POSTGRESQL_BYTES = 63;

    private static final int MYSQL_CHARACTERS = 64;

    private static final int H2_CHARACTERS = 256;

    private final Dialect dialect;

    Names(Dialect dialect) {
        this.dialect = dialect;
    }

    String of(ObjectName name) {
        return name.schema() == null ? of(name.name()) : of(name.schema()) + "." + of(name.name());
    }

    /** The name of something that has one by the naming convention, if by nothing else. */
    String given(@Nullable String name) {
        if (name == null) {
            throw new IllegalArgumentException("an operation whose constraints and indexes have no names");
        }
        return of(name);
    }

    String of(String name) {
        refuseLong(name);
        return dialect.identifier(name);
    }

    /** Whether the database takes two for one: where neither needs quotes, whatever their letters' case. */
    boolean areSame(String one, String other) {
        String first = of(one);
        String second = of(other);
        boolean quoted =
                !Character.isJavaIdentifierStart(first.charAt(0)) || !Character.isJavaIdentifierStart(second.charAt(0));
        return quoted ? first.equals(second) : first.equalsIgnoreCase(second);
    }

    /** Quoted in any case: what is written in other letters is another one. */
    String exactly(String name) {
        return dialect.quoted(name);
    }

    /** Several, separated by commas. */
    String list(List<String> names) {
        return names.stream().map(this::of).collect(Collectors.joining(", "));
    }

    private void refuseLong(String name) {
        if (dialect == Dialect.postgresql() && name.getBytes(StandardCharsets.UTF_8).length > POSTGRESQL_BYTES) {
            throw tooLong(name, POSTGRESQL_BYTES + " bytes");
        }
        boolean mySql = dialect == Dialect.mysql() || dialect == Dialect.mariadb();
        if (mySql && name.codePointCount(0, name.length()) > MYSQL_CHARACTERS) {
            throw tooLong(name, MYSQL_CHARACTERS + " characters");
        }
        if (mySql && (name.endsWith(" ") || name.codePoints().anyMatch(Character::isSupplementaryCodePoint))) {
            throw new OperationNotSupportedException(
                    dialect.product(),
                    dialect.product()
                            + " takes no name that ends in a blank or has characters beyond U+FFFF, such as \"" + name
                            + "\".",
                    "Give it another name.");
        }
        if (dialect == Dialect.h2() && name.length() > H2_CHARACTERS) {
            throw tooLong(name, H2_CHARACTERS + " characters");
        }
    }

    private OperationNotSupportedException tooLong(String name, String limit) {
        return new OperationNotSupportedException(
                dialect.product(),
                "The name \"" + name + "\" is longer than the " + limit + " that " + dialect.product()
                        + " keeps of one.",
                "Give it a shorter name.");
    }
}
