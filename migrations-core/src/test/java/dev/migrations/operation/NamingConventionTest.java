package dev.migrations.operation;

import static dev.migrations.schema.Define.check;
import static dev.migrations.schema.Define.column;
import static dev.migrations.schema.Define.exclude;
import static dev.migrations.schema.Define.expression;
import static dev.migrations.schema.Define.foreignKey;
import static dev.migrations.schema.Define.index;
import static dev.migrations.schema.Define.integer;
import static dev.migrations.schema.Define.primaryKey;
import static dev.migrations.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.InvalidDefinitionException;
import dev.migrations.schema.ObjectName;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NamingConventionTest {

    private static final ObjectName POEMS = ObjectName.parse("audit.poems");

    private final NamingConvention convention = NamingConvention.standard();

    @Test
    void eachKindHasItsPattern() {
        assertThat(name(primaryKey("id"))).isEqualTo("pk_poems");
        assertThat(name(unique("slug", "lang"))).isEqualTo("uq_poems_slug_lang");
        assertThat(name(foreignKey("poet_id").references("people.poets", "id"))).isEqualTo("fk_poems_poet_id_poets");
        assertThat(convention
                        .named(index().on("poems", expression("lower(title)")))
                        .name())
                .isEqualTo("ix_poems_lower_title_");
    }

    @Test
    void aCheckIsKnownByItsConditionButForBlanks() {
        assertThat(name(check("rating  BETWEEN 1\n AND 5")))
                .isEqualTo(name(check("rating BETWEEN 1 AND 5")))
                .isEqualTo("ck_poems_aabb1bd7")
                .isNotEqualTo(name(check("rating BETWEEN 1 AND 6")));
    }

    @Test
    void aLongNameIsCutAndStaysItsOwn() {
        String first = name(unique("a".repeat(60), "b"));
        String second = name(unique("a".repeat(60), "c"));
        assertThat(first)
                .hasSize(NamingConvention.LONGEST)
                .startsWith("uq_poems_aaa")
                .isNotEqualTo(second);
    }

    @Test
    void aNameThatIsGivenStays() {
        assertThat(convention.named(POEMS, unique("slug").named("mine")).name()).isEqualTo("mine");
    }

    @Test
    void whatIsDroppedByItsDefinitionIsFoundByItsName() {
        AddConstraint added = new AddConstraint(POEMS, unique("slug"));
        DropConstraint dropped = new DropConstraint(POEMS, null, unique("slug"), false);
        assertThat(convention.named(added).reverse()).contains(convention.named(dropped));
    }

    @Test
    void constraintsOfAColumnAreNamedToo() {
        Operation named =
                convention.named(new AddColumn(POEMS, column("slug", integer()).unique(), false));
        assertThat(((AddColumn) named).column().constraints())
                .containsExactly(unique("slug").named("uq_poems_slug"));
    }

    @Test
    void anotherConventionNamesThemInItsOwnWay() {
        NamingConvention other = convention
                .withPrimaryKey("{table}_{columns}_pk")
                .withForeignKey("{table}_{columns}_{referenced}_fk")
                .withUnique("{table}_{columns}_key")
                .withCheck("{table}_{hash}_check")
                .withExclusion("{table}_{hash}_excl")
                .withIndex("{table}_{columns}_idx");
        assertThat(List.of(
                        other.nameOf(POEMS, primaryKey("id")),
                        other.nameOf(POEMS, foreignKey("poet_id").references("poets", "id")),
                        other.nameOf(POEMS, unique("slug")),
                        other.nameOf(POEMS, check("rating BETWEEN 1 AND 5")),
                        other.nameOf(POEMS, exclude().with("id", "=")),
                        Objects.requireNonNull(
                                other.named(index().on("poems", "slug")).name())))
                .containsExactly(
                        "poems_id_pk",
                        "poems_poet_id_poets_fk",
                        "poems_slug_key",
                        "poems_aabb1bd7_check",
                        "poems_e5586cda_excl",
                        "poems_slug_idx");
    }

    @Test
    void aLongNameOfAnotherConventionIsCutToo() {
        NamingConvention other = convention.withUnique("{table}_{columns}_" + "x".repeat(60));
        assertThat(other.nameOf(POEMS, unique("slug")))
                .hasSize(NamingConvention.LONGEST)
                .isNotEqualTo(other.nameOf(POEMS, unique("slug", "title")));
    }

    @Test
    void aPatternThatNamesTwoAlikeIsRefused() {
        refused(
                () -> convention.withUnique("uq_{table}"),
                "migrations.naming.unique cannot be 'uq_{table}': it has no {columns}. Write it into the pattern, so that"
                        + " each gets a name of its own.");
        refused(
                () -> convention.withPrimaryKey("pk"),
                "migrations.naming.primary-key cannot be 'pk': it has no {table}. Write it into the pattern, so that each"
                        + " gets a name of its own.");
        refused(
                () -> convention.withIndex("uq_{table}_{columns}"),
                "migrations.naming.index cannot be 'uq_{table}_{columns}': that is migrations.naming.unique already."
                        + " Begin the names of each kind in another way, so that two of them are never the same.");
    }

    @Test
    void aPartThatIsNotKnownIsRefused() {
        refused(
                () -> convention.withForeignKey("fk_{table}_{column}_{referenced}"),
                "migrations.naming.foreign-key cannot be 'fk_{table}_{column}_{referenced}': there is no {column} for it."
                        + " It may have {table}, {columns} and {referenced}.");
        refused(
                () -> convention.withCheck("ck_{table}_{name}"),
                "migrations.naming.check cannot be 'ck_{table}_{name}': there is no {name} for it. It may have {table} and"
                        + " {hash}.");
    }

    @Test
    void aPatternThatWouldNeedQuotesIsRefused() {
        refused(
                () -> convention.withUnique("uq-{table}-{columns}"),
                "migrations.naming.unique cannot be 'uq-{table}-{columns}': it is not made of letters, digits, '_' and"
                        + " parts in braces. A name needs no quotes then. The parts are {table} and {columns}.");
        refused(
                () -> convention.withIndex("ix_%(table_name)s"),
                "migrations.naming.index cannot be 'ix_%(table_name)s': it is not made of letters, digits, '_' and parts"
                        + " in braces. A name needs no quotes then. The parts are {table} and {columns}.");
    }

    private static void refused(ThrowingCallable making, String message) {
        assertThatThrownBy(making)
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(message);
    }

    private String name(Constraint constraint) {
        return convention.nameOf(POEMS, constraint);
    }
}
