package dev.migrations.poetry;

import static dev.migrations.schema.Define.check;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.string;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;

@MigrationRevision(id = "d5e6f7081920", revises = "c4d5e6f70819", message = "allow editors")
final class LengthenRoles implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
        op.batchAlterTable(
                "users",
                table -> table.dropConstraint(
                                check("role IN ('reader', 'translator')").named("ck_users_role"))
                        .alterColumn(
                                "role",
                                c -> c.from(column("role", string(20)).notNull().defaultTo("reader"))
                                        .type(string(40)))
                        .addConstraint(check("role IN ('reader', 'translator', 'editor')")
                                .named("ck_users_role")));
        op.renameColumn("users", "display_name", "public_name");
        op.createIndex("ix_users_public_name", "users", "public_name");
        op.createIndex("ix_users_role_created", "users", "role", "created_at");
        op.createIndex("ix_notes_translation_place", "notes", "translation_id", "place", "id");
        op.createIndex("ix_translations_user_language", "translations", "user_id", "target_language");
        op.createIndex("ix_translations_user_created", "translations", "user_id", "created_at");
    }
}
