package dev.migrations.poetry;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;

@MigrationRevision(
        id = "b7c2aa90f113",
        revises = {"f2287bd6e910", "8d06f3ab5c29", "3f9c0a11be02"},
        message = "join hybrid, notes and poets")
final class JoinBranches implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
        op.createIndex("ix_translations_quality", "translations", "quality");
    }
}
