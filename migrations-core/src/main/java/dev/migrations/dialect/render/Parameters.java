package dev.migrations.dialect.render;

import dev.migrations.dialect.Dialect;
import dev.migrations.error.SourceLocation;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.Literal;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.SqlStatement;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** A statement with the values of its parameters written into it. */
final class Parameters {

    private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";

    private final Dialect dialect;
    private final Literals literals;

    Parameters(Dialect dialect, Literals literals) {
        this.dialect = dialect;
        this.literals = literals;
    }

    String written(ExecuteSql operation) {
        if (operation.parameters().isEmpty()) {
            return operation.sql();
        }
        SqlStatement statement = parsed(operation.sql());
        Filling filling = new Filling(operation);
        String text = statement.withTokens((token, firstInLine) -> filling.replaced(token));
        filling.refuseLeftOver();
        return text;
    }

    private SqlStatement parsed(String sql) {
        SourceLocation place = new SourceLocation("execute", 1);
        SqlSplitter splitter = new SqlSplitter(dialect.lexicalRules(), new StringReader(sql), place);
        @Nullable SqlStatement only = splitter.next();
        if (only == null || splitter.next() != null) {
            throw new InvalidDefinitionException(
                    "A statement with parameters is not a single one: " + sql, "Execute one statement at a time.");
        }
        return only;
    }

    /** Takes one parameter after another. */
    private final class Filling {

        private final ExecuteSql operation;
        private int next;

        Filling(ExecuteSql operation) {
            this.operation = operation;
        }

        /** A lexer may take {@code =?} for one operator. Two question marks are JDBC's way to write one. */
        String replaced(String token) {
            if (token.indexOf('?') < 0 || !token.chars().allMatch(c -> OPERATOR_CHARACTERS.indexOf(c) >= 0)) {
                return token;
            }
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < token.length(); i++) {
                boolean doubled = token.startsWith("??", i);
                if (doubled) {
                    i++;
                }
                text.append(token.charAt(i) == '?' && !doubled ? value() : String.valueOf(token.charAt(i)));
            }
            return text.toString();
        }

        private String value() {
            if (next == operation.parameters().size()) {
                throw wrongNumber("more");
            }
            String literal = literals.of(Literal.of(operation.parameters().get(next++)));
            // Behind a minus, the sign of a number would begin a comment.
            return literal.startsWith("-") ? "(" + literal + ")" : literal;
        }

        void refuseLeftOver() {
            if (next < operation.parameters().size()) {
                throw wrongNumber("fewer");
            }
        }

        private InvalidDefinitionException wrongNumber(String than) {
            return new InvalidDefinitionException(
                    "A statement has " + than + " question marks than the "
                            + operation.parameters().size() + " values that it is given: " + operation.sql(),
                    "Give one value for each.");
        }
    }
}
