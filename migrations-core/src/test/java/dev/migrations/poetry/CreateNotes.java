package dev.migrations.poetry;

import static dev.migrations.schema.Define.bigint;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.json;
import static dev.migrations.schema.Define.text;
import static dev.migrations.schema.Define.unique;
import static dev.migrations.schema.ReferentialAction.CASCADE;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;

@MigrationRevision(id = "8d06f3ab5c29", revises = "6a1f00c2d9b4", labels = "notes", message = "create notes")
final class CreateNotes implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "notes",
                column("id", bigint()).identity().primaryKey(),
                column("translation_id", bigint())
                        .notNull()
                        .references(
                                "translations",
                                "id",
                                key -> key.named("fk_notes_translation").onDelete(CASCADE)),
                column("author_id", bigint()).references("users", "id", key -> key.named("fk_notes_author")),
                column("place", integer()).notNull().defaultTo(0),
                column("body", text()).notNull(),
                column("data", json()),
                unique("translation_id", "place"));
        op.createIndex("ix_notes_author", "notes", "author_id");
        op.createIndex("ix_notes_place", "notes", "place");
        op.createIndex("ix_notes_translation_author", "notes", "translation_id", "author_id");
        op.execute("INSERT INTO notes (translation_id, place, body) VALUES (?, ?, ?)", 1, 1, "after Longfellow");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("notes");
    }
}
