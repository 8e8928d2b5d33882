package dev.migrations.poetry;

import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.integer;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;

@MigrationRevision(id = "c4d5e6f70819", revises = "b7c2aa90f113", message = "count the words of poems")
final class CountWords implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("poems", column("word_count", integer()));
        op.execute("UPDATE poems SET word_count = length(original_text)");
        op.batchAlterTable(
                "poems",
                table -> table.alterColumn(
                        "word_count",
                        c -> c.from(column("word_count", integer())).notNull().defaultTo(0)));
        op.createIndex("ix_poems_word_count", "poems", "word_count");
        op.createIndex("ix_poems_language_words", "poems", "source_language", "word_count");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_poems_language_words", "poems");
        op.dropIndex("ix_poems_word_count", "poems");
        op.dropColumn("poems", "word_count");
    }
}
