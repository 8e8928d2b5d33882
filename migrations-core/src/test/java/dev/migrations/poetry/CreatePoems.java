package dev.migrations.poetry;

import static dev.migrations.schema.Define.asc;
import static dev.migrations.schema.Define.bigint;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.desc;
import static dev.migrations.schema.Define.index;
import static dev.migrations.schema.Define.string;
import static dev.migrations.schema.Define.text;
import static dev.migrations.schema.Define.timestamp;
import static dev.migrations.schema.Define.unique;
import static dev.migrations.schema.ReferentialAction.SET_NULL;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;

@MigrationRevision(id = "94bcac9585c9", revises = "57dc007f6d46", message = "create poems")
final class CreatePoems implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "poems",
                column("id", bigint()).identity().primaryKey(),
                column("title", string(200)).notNull(),
                column("poet_name", string(200)).notNull(),
                column("source_language", string(8)).notNull(),
                column("original_text", text()).notNull(),
                column("content_hash", string(64)),
                column("created_by", bigint())
                        .references(
                                "users",
                                "id",
                                key -> key.named("fk_poems_created_by").onDelete(SET_NULL)),
                column("created_at", timestamp()).notNull().defaultExpression("CURRENT_TIMESTAMP"),
                unique("content_hash"));
        op.createIndex("ix_poems_poet_name", "poems", "poet_name");
        op.createIndex("ix_poems_title", "poems", "title");
        op.createIndex("ix_poems_source_language", "poems", "source_language");
        op.createIndex(index("ix_poems_newest").on("poems", desc("created_at"), asc("id")));
        op.createIndex("ix_poems_language_poet", "poems", "source_language", "poet_name");
        op.createIndex("ix_poems_created_by", "poems", "created_by");
    }
}
