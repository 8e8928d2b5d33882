package dev.migrations.internal.reflect;

import dev.migrations.dialect.sqlite.ClauseKind;
import dev.migrations.dialect.sqlite.ConstraintText;
import dev.migrations.dialect.sqlite.SqliteName;
import dev.migrations.schema.ConstraintInfo;
import dev.migrations.schema.ConstraintInfo.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives constraints that SQLite's pragmas tell the names that the text of their table tells. */
final class SqliteNames {

    private SqliteNames() {}

    /** Those with their names, in the order of the text where two are about the same columns, and the checks. */
    static List<ConstraintInfo> given(List<ConstraintInfo> unnamed, List<ConstraintText> texts) {
        List<ConstraintText> left = new ArrayList<>(texts);
        List<ConstraintInfo> named = new ArrayList<>();
        for (ConstraintInfo info : unnamed) {
            named.add(new ConstraintInfo(
                    nameOf(info, left), info.kind(), info.columns(), info.reference(), info.condition()));
        }
        for (ConstraintText text : left) {
            if (text.kind() == ClauseKind.CHECK) {
                named.add(new ConstraintInfo(text.name(), Kind.CHECK, text.columns(), null, text.condition()));
            }
        }
        return named;
    }

    private static @Nullable String nameOf(ConstraintInfo info, List<ConstraintText> left) {
        for (ConstraintText text : left) {
            if (text.kind().name().equals(info.kind().name()) && areSame(text.columns(), info.columns())) {
                left.remove(text);
                return text.name();
            }
        }
        return null;
    }

    private static boolean areSame(List<String> one, List<String> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!SqliteName.same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
