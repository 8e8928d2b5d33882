package dev.migrations.schema;

import java.util.ArrayList;
import java.util.List;

/** Cuts a name at its dots, but for those in double quotes. */
final class NameParser {

    private final String text;
    private final List<String> parts = new ArrayList<>();
    private int at;

    NameParser(String text) {
        this.text = text;
    }

    ObjectName parse() {
        parts.add(part());
        while (at < text.length()) {
            at++;
            parts.add(part());
        }
        return switch (parts.size()) {
            case 1 -> new ObjectName(null, parts.get(0));
            case 2 -> new ObjectName(parts.get(0), parts.get(1));
            default -> throw refused();
        };
    }

    private String part() {
        return text.startsWith("\"", at) ? quoted() : plain();
    }

    private String plain() {
        int dot = text.indexOf('.', at);
        String part = text.substring(at, dot < 0 ? text.length() : dot);
        at += part.length();
        return part;
    }

    private String quoted() {
        StringBuilder part = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                part.append(text.charAt(at));
            } else if (text.startsWith("\"\"", at)) {
                part.append('"');
                at++;
            } else {
                return ended(part.toString());
            }
        }
        throw refused();
    }

    private String ended(String part) {
        at++;
        if (at < text.length() && text.charAt(at) != '.') {
            throw refused();
        }
        return part;
    }

    private InvalidDefinitionException refused() {
        return new InvalidDefinitionException(
                "\"" + text + "\" is not a name.",
                "Write table or schema.table; a part with a dot in it stands in double quotes.");
    }
}
