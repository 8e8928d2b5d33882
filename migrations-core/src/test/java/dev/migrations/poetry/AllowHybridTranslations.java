package dev.migrations.poetry;

import static dev.migrations.schema.Define.bool;
import static dev.migrations.schema.Define.check;
import static dev.migrations.schema.Define.column;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;

@MigrationRevision(
        id = "f2287bd6e910",
        revises = "6a1f00c2d9b4",
        labels = "hybrid",
        message = "allow hybrid translations")
final class AllowHybridTranslations implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
        op.batchAlterTable(
                "translations",
                table -> table.dropConstraint(
                                check("kind IN ('human', 'machine')").named("ck_translations_kind"))
                        .addConstraint(
                                check("kind IN ('human', 'machine', 'hybrid')").named("ck_translations_kind"))
                        .addColumn(column("reviewed", bool()).notNull().defaultTo(false)));
        op.createIndex("ix_translations_reviewed", "translations", "reviewed");
        op.createIndex("ix_translations_kind_reviewed", "translations", "kind", "reviewed");
    }
}
