package dev.migrations.sql;

/**
 * The shape of statements in MySQL and MariaDB: a stored program holds statements with semicolons of their own, and
 * ends where its outermost block does. MariaDB's blocks outside of stored programs are the same.
 */
final class StoredProgramShape implements StatementShape {

    private enum Part {
        HEADER,
        BODY,
        /** No program: nothing is special about it. */
        PLAIN
    }

    private final ProgramHeader header = new ProgramHeader();
    private final ProgramBody body = new ProgramBody();
    private Part part = Part.HEADER;

    @Override
    public void reset() {
        header.reset();
        body.reset();
        part = Part.HEADER;
    }

    @Override
    public void accept(Token token, SqlLexer lexer) {
        if (part == Part.PLAIN || token == Token.CODE) {
            return;
        }
        if (part == Part.BODY) {
            body.accept(token, lexer);
            return;
        }
        switch (header.accept(token, lexer)) {
            case PLAIN -> part = Part.PLAIN;
            case BODY_BEHIND -> part = Part.BODY;
            case BODY_HERE -> {
                part = Part.BODY;
                body.accept(token, lexer);
            }
            case BLOCK_BEFORE -> {
                part = Part.BODY;
                body.openBlock();
            }
            case HEADER -> {}
        }
    }

    @Override
    public boolean isPlain() {
        return part == Part.PLAIN;
    }

    @Override
    public boolean endsAtSemicolon() {
        return part != Part.BODY || body.endsAtSemicolon();
    }
}
