package dev.migrations.internal.runtime;

import dev.migrations.operation.DropIndex;
import dev.migrations.operation.DropTable;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameTable;
import dev.migrations.schema.ObjectName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reversals in the order in which they run: the last operation is taken back first. An index of a table that is dropped
 * goes with it; H2 and MariaDB do not let it go alone while a foreign key of the table needs it.
 */
final class Undoing {

    private final Set<ObjectName> dropped = new HashSet<>();
    private final List<Operation> kept = new ArrayList<>();

    private Undoing() {}

    /** Puts {@code reversals}, which are in the order of what they take back, into theirs. */
    static List<Operation> inOrder(List<Operation> reversals) {
        Undoing undoing = new Undoing();
        reversals.forEach(undoing::add);
        Collections.reverse(undoing.kept);
        return undoing.kept;
    }

    private void add(Operation reversal) {
        if (reversal instanceof DropIndex index && dropped.contains(index.table())) {
            return;
        }
        if (reversal instanceof DropTable drop) {
            dropped.add(drop.table());
        } else if (reversal instanceof RenameTable rename
                && dropped.contains(rename.table().sibling(rename.newName()))) {
            dropped.add(rename.table());
        }
        kept.add(reversal);
    }
}
