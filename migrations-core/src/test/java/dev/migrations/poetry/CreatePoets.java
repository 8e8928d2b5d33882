package dev.migrations.poetry;

import static dev.migrations.schema.Define.bigint;
import static dev.migrations.schema.Define.check;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.foreignKey;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.string;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;

@MigrationRevision(
        id = "3f9c0a11be02",
        revises = "6a1f00c2d9b4",
        labels = "poets",
        message = "move poets to a table of their own")
final class CreatePoets implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "poets",
                column("id", bigint()).identity().primaryKey(),
                column("name", string(200)).notNull().unique(),
                column("birth_year", integer()),
                column("death_year", integer()),
                check("death_year IS NULL OR birth_year IS NULL OR death_year >= birth_year")
                        .named("ck_poets_years"));
        op.createIndex("ix_poets_birth_year", "poets", "birth_year");
        op.createIndex("ix_poets_years", "poets", "birth_year", "death_year");
        op.execute("INSERT INTO poets (name) SELECT DISTINCT poet_name FROM poems");
        op.addColumn("poems", column("poet_id", bigint()));
        op.execute("UPDATE poems SET poet_id = (SELECT id FROM poets WHERE name = poems.poet_name)");
        op.dropIndex("ix_poems_poet_name", "poems");
        op.dropIndex("ix_poems_language_poet", "poems");
        op.batchAlterTable(
                "poems",
                table -> table.alterColumn("poet_id", c -> c.notNull())
                        .addConstraint(
                                foreignKey("poet_id").references("poets", "id").named("fk_poems_poet"))
                        .dropColumn("poet_name"));
        op.createIndex("ix_poems_poet", "poems", "poet_id");
        op.createIndex("ix_poems_language_poet", "poems", "source_language", "poet_id");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_poems_language_poet", "poems");
        op.addColumn("poems", column("poet_name", string(200)));
        op.execute("UPDATE poems SET poet_name = (SELECT name FROM poets WHERE id = poems.poet_id)");
        op.dropConstraint(
                "poems", foreignKey("poet_id").references("poets", "id").named("fk_poems_poet"));
        op.dropIndex("ix_poems_poet", "poems");
        op.batchAlterTable("poems", table -> table.dropColumn("poet_id").alterColumn("poet_name", c -> c.notNull()));
        op.createIndex("ix_poems_language_poet", "poems", "source_language", "poet_name");
        op.createIndex("ix_poems_poet_name", "poems", "poet_name");
        op.dropTable("poets");
    }
}
