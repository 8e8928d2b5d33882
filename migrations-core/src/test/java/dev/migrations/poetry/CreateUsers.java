package dev.migrations.poetry;

import static dev.migrations.schema.Define.bigint;
import static dev.migrations.schema.Define.bool;
import static dev.migrations.schema.Define.check;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.string;
import static dev.migrations.schema.Define.timestamp;
import static dev.migrations.schema.Define.unique;

import dev.migrations.operation.Operations;
import dev.migrations.schema.Product;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;

@MigrationRevision(id = "57dc007f6d46", revises = "base", message = "create users")
final class CreateUsers implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
        if (op.product() == Product.MARIADB) {
            op.execute("ALTER DATABASE CHARACTER SET utf8mb4");
        }
        op.createTable(
                "users",
                column("id", bigint()).identity().primaryKey(),
                column("email", string(255)).notNull(),
                column("display_name", string(100)),
                column("role", string(20)).notNull().defaultTo("reader"),
                column("active", bool()).notNull().defaultTo(true),
                column("created_at", timestamp()).notNull().defaultExpression("CURRENT_TIMESTAMP"),
                unique("email"),
                check("role IN ('reader', 'translator')").named("ck_users_role"));
        op.createIndex("ix_users_role", "users", "role");
        op.createIndex("ix_users_created_at", "users", "created_at");
        op.createIndex("ix_users_active_role", "users", "active", "role");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("users");
    }
}
