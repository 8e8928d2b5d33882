package dev.migrations.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds {@link MigrationRevision} in the text of a Java source and reads it, if its values are literals: so that a Java
 * revision counts as soon as it is written, before it is compiled.
 */
final class JavaSourceReader {

    private static final String NAME = MigrationRevision.class.getSimpleName();

    /** The element that is no literal, and says nothing of the graph. */
    private static final String TRANSACTION = "transaction";

    private final JavaTokens tokens;
    private final Map<String, List<String>> elements = new HashMap<>();

    private JavaSourceReader(JavaTokens tokens) {
        this.tokens = tokens;
    }

    /** The annotations of a source, each with what it says, or empty where that is more than literals. */
    static List<Optional<JavaHeader>> read(String source) {
        List<Optional<JavaHeader>> headers = new ArrayList<>();
        if (source.contains(NAME)) {
            JavaTokens tokens = new JavaTokens(source);
            for (String token = tokens.next(); !token.isEmpty(); token = tokens.next()) {
                if (token.equals("@") && isName(tokens.next())) {
                    headers.add(new JavaSourceReader(tokens).annotation());
                }
            }
        }
        return headers;
    }

    private static boolean isName(String token) {
        return token.equals(NAME) || token.equals(MigrationRevision.class.getName());
    }

    private Optional<JavaHeader> annotation() {
        String token = tokens.next();
        while (token.equals("(") || token.equals(",")) {
            String name = tokens.next();
            if (!tokens.next().equals("=")) {
                return Optional.empty();
            }
            if (name.equals(TRANSACTION)) {
                tokens.next();
                token = tokens.next();
                continue;
            }
            List<String> values = new ArrayList<>();
            token = values(values);
            elements.put(name, values);
        }
        return token.equals(")") && elements.containsKey("id") ? Optional.of(header()) : Optional.empty();
    }

    /** Reads one literal, or several in braces; returns what follows. */
    private String values(List<String> values) {
        String token = tokens.next();
        boolean several = token.equals("{");
        token = several ? tokens.next() : token;
        while (token.startsWith("\"")) {
            values.add(token.substring(1));
            token = tokens.next();
            if (several && token.equals(",")) {
                token = tokens.next();
            }
        }
        return several && token.equals("}") ? tokens.next() : token;
    }

    private JavaHeader header() {
        return new JavaHeader(single("id"), all("revises"), all("dependsOn"), all("labels"), single("message"));
    }

    private List<String> all(String name) {
        return elements.getOrDefault(name, List.of());
    }

    private String single(String name) {
        return String.join("", all(name));
    }
}
