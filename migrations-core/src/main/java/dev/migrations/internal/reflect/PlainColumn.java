package dev.migrations.internal.reflect;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnInfo;
import dev.migrations.schema.Define;

/** A column of which a change has to know the type only, because the database keeps all else. */
final class PlainColumn {

    private PlainColumn() {}

    static Column of(ColumnInfo info) {
        Column column = Define.column(info.name(), Define.nativeType(info.type()));
        if (info.identity()) {
            return column.identity();
        }
        return info.nullable() ? column : column.notNull();
    }
}
