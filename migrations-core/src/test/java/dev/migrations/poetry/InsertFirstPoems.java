package dev.migrations.poetry;

import dev.migrations.operation.Operations;
import dev.migrations.script.JavaMigration;
import dev.migrations.script.MigrationRevision;
import java.math.BigDecimal;
import java.util.List;

@MigrationRevision(id = "6a1f00c2d9b4", revises = "a90c4e17d5b8", message = "insert the first poems")
final class InsertFirstPoems implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
        op.bulkInsert(
                "users",
                List.of("id", "email", "role"),
                rows -> rows.add(1, "ann@example.org", "translator").add(2, "bob@example.org", "reader"));
        op.bulkInsert(
                "poems",
                List.of("id", "title", "poet_name", "source_language", "original_text", "created_by"),
                rows -> rows.add(
                                1,
                                "Wandrers Nachtlied",
                                "Johann Wolfgang Goethe",
                                "de",
                                "Über allen Gipfeln\nIst Ruh",
                                1)
                        .add(2, "It's \\ a quote", "Emily Dickinson", "en", "'Hope' is the thing; with feathers", null)
                        .add(3, "静夜思", "Li Bai", "zh", "床前明月光", 2));
        op.bulkInsert(
                "translations",
                List.of("id", "poem_id", "user_id", "kind", "target_language", "translated_text", "quality"),
                rows -> rows.add(1, 1, 1, "human", "en", "O'er all the hilltops", new BigDecimal("4.50"))
                        .add(2, 1, null, "machine", "en", "Over all peaks", new BigDecimal("2.25"))
                        .add(3, 3, 1, "human", "de", "Vor dem Bett", null));
    }

    @Override
    public void downgrade(Operations op) {
        op.execute("DELETE FROM translations");
        op.execute("DELETE FROM poems");
        op.execute("DELETE FROM users");
    }
}
