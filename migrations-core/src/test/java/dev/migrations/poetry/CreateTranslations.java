package dev.migrations.poetry;

import static dev.migrations.schema.Define.bigint;
import static dev.migrations.schema.Define.check;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.foreignKey;
import static dev.migrations.schema.Define.numeric;
import static dev.migrations.schema.Define.string;
import static dev.migrations.schema.Define.text;
import static dev.migrations.schema.Define.timestamp;
import static dev.migrations.schema.ReferentialAction.CASCADE;
import static dev.migrations.schema.ReferentialAction.SET_NULL;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;

@MigrationRevision(id = "a90c4e17d5b8", revises = "94bcac9585c9", message = "create translations")
final class CreateTranslations implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "translations",
                column("id", bigint()).identity().primaryKey(),
                column("poem_id", bigint()).notNull(),
                column("user_id", bigint()),
                column("kind", string(20)).notNull(),
                column("target_language", string(8)).notNull(),
                column("translated_text", text()).notNull(),
                column("quality", numeric(3, 2)),
                column("created_at", timestamp()).notNull().defaultExpression("CURRENT_TIMESTAMP"),
                foreignKey("poem_id")
                        .references("poems", "id")
                        .onDelete(CASCADE)
                        .named("fk_translations_poem"),
                foreignKey("user_id")
                        .references("users", "id")
                        .onDelete(SET_NULL)
                        .named("fk_translations_user"),
                check("kind IN ('human', 'machine')").named("ck_translations_kind"),
                check("quality IS NULL OR quality BETWEEN 0 AND 5").named("ck_translations_quality"));
        op.createIndex("ix_translations_poem", "translations", "poem_id");
        op.createIndex("ix_translations_user", "translations", "user_id");
        op.createIndex("ix_translations_kind", "translations", "kind");
        op.createIndex("ix_translations_language", "translations", "target_language");
        op.createIndex("ix_translations_poem_language", "translations", "poem_id", "target_language");
        op.createIndex("ix_translations_poem_kind", "translations", "poem_id", "kind");
        op.createIndex("ix_translations_created_at", "translations", "created_at");
    }
}
