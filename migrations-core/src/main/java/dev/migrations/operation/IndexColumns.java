package dev.migrations.operation;

import dev.migrations.schema.Index;
import dev.migrations.schema.IndexPart;
import java.util.stream.Collectors;

/** The columns of an index, as they stand in its name. */
final class IndexColumns {

    private IndexColumns() {}

    static String of(Index index) {
        return index.parts().stream().map(IndexColumns::word).collect(Collectors.joining("_"));
    }

    private static String word(IndexPart part) {
        if (part instanceof IndexPart.Named named) {
            return named.column();
        }
        return part instanceof IndexPart.Computed computed ? computed.expression() : "";
    }
}
