package dev.migrations.dialect.render;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.ConstraintVisitor;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constraints as they stand in a CREATE TABLE, or behind ADD. What a database has of them beyond the standard's core: */
class ConstraintClauses implements ConstraintVisitor<String> {

    final Names names;
    private final String product;

    ConstraintClauses(Names names, String product) {
        this.names = names;
        this.product = product;
    }

    final String head(@Nullable String name) {
        return "CONSTRAINT " + names.given(name) + " ";
    }

    @Override
    public String primaryKey(Constraint.PrimaryKey key) {
        return head(key.name()) + "PRIMARY KEY (" + names.list(key.columns()) + ")";
    }

    @Override
    public String unique(Constraint.Unique unique) {
        return head(unique.name()) + "UNIQUE" + (unique.nullsEqual() ? nullsNotDistinct() : "") + " ("
                + names.list(unique.columns()) + ")" + uniqueDeferral(unique.deferral());
    }

    String nullsNotDistinct() {
        throw refused(
                "takes every NULL for another value in a unique constraint",
                "Leave nullsNotDistinct() out and make the columns NOT NULL.");
    }

    String uniqueDeferral(Deferral deferral) {
        if (deferral != Deferral.NOT_DEFERRABLE) {
            throw refused("puts no unique constraint off", "Leave deferrable() out, or write it for PostgreSQL only.");
        }
        return "";
    }

    @Override
    public String foreignKey(Constraint.ForeignKey key) {
        return head(key.name()) + "FOREIGN KEY (" + names.list(key.columns()) + ") " + references(key);
    }

    final String references(Constraint.ForeignKey key) {
        return "REFERENCES " + referred(key.table()) + columns(key.referenced())
                + (key.isMatchFull() ? matchFull() : "")
                + action(" ON DELETE ", key.onDelete())
                + (key.deleted().isEmpty() ? "" : deleted(key.deleted()))
                + action(" ON UPDATE ", key.onUpdate())
                + foreignKeyDeferral(key.deferral())
                + (key.isNotValid() ? notValid() : "");
    }

    String matchFull() {
        throw refused(
                "checks no foreign key of which a column is null",
                "Leave matchFull() out, and add a check that all of its columns are null or none is.");
    }

    String deleted(List<String> columns) {
        throw refused(
                "sets all columns of a foreign key when a row is deleted, and was to set " + String.join(", ", columns),
                "Leave the columns out, or write a trigger.");
    }

    /** Where there is no choice, all rows are looked at. */
    String notValid() {
        return "";
    }

    String referred(ObjectName table) {
        return names.of(table);
    }

    String columns(List<String> referenced) {
        return referenced.isEmpty() ? "" : " (" + names.list(referenced) + ")";
    }

    String action(String when, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : when + action.sql();
    }

    String foreignKeyDeferral(Deferral deferral) {
        if (deferral != Deferral.NOT_DEFERRABLE) {
            throw refused(
                    "puts no foreign key off", "Leave deferrable() out, or write it for PostgreSQL or SQLite only.");
        }
        return "";
    }

    static String deferral(Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> "";
            case DEFERRABLE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    @Override
    public String check(Constraint.Check check) {
        return head(check.name()) + "CHECK (" + check.condition() + ")" + (check.isNotValid() ? notValid() : "");
    }

    @Override
    public String exclusion(Constraint.Exclusion exclusion) {
        throw refused("has no exclusion constraints", "Write it for PostgreSQL only, and a trigger elsewhere.");
    }

    final OperationNotSupportedException refused(String what, String wayAround) {
        return new OperationNotSupportedException(product, product + " " + what + ".", wayAround);
    }
}
