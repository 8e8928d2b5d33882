package dev.migrations.internal.runtime;

import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.index;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameTable;
import dev.migrations.schema.ObjectName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UndoingTest {

    private static final Operation CREATE = new CreateTable(table("poems", column("id", integer())), false);

    private static List<String> undone(Operation... operations) {
        List<Operation> reversals =
                Stream.of(operations).map(o -> o.reverse().orElseThrow()).toList();
        return Undoing.inOrder(reversals).stream().map(Operation::describe).toList();
    }

    private static Operation indexOn(String table) {
        return new CreateIndex(index("ix").on(table, "id"), false, false);
    }

    @Test
    void theLastOperationIsTakenBackFirst() {
        Operation add = new AddColumn(ObjectName.parse("poems"), column("slug", integer()), false);
        assertThat(undone(CREATE, add)).containsExactly("drop column slug of poems", "drop table poems");
    }

    @Test
    void anIndexGoesWithItsTable() {
        assertThat(undone(CREATE, indexOn("poems"))).containsExactly("drop table poems");
        assertThat(undone(CREATE, indexOn("poets"))).containsExactly("drop index ix on poets", "drop table poems");
    }

    @Test
    void anIndexGoesWithATableThatWasRenamed() {
        Operation rename = new RenameTable(ObjectName.parse("poems"), "verses");
        assertThat(undone(CREATE, rename, indexOn("verses")))
                .containsExactly("rename table verses to poems", "drop table poems");
    }
}
