package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrations.operation.Operations;
import dev.migrations.revision.BranchLabel;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionId;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaRevisionTest {

    @MigrationRevision(id = "x", revises = "a", dependsOn = "b", labels = "search", message = "fill in")
    static class FillIn implements JavaMigration {
        @Override
        public void upgrade(Operations op) {}

        @Override
        public void downgrade(Operations op) {}
    }

    @MigrationRevision(id = "x")
    static class OneWay implements JavaMigration {
        @Override
        public void upgrade(Operations op) {}
    }

    @MigrationRevision(id = "x", revises = "base")
    static final class DeclaredBase extends OneWay {}

    /** As a framework makes it: a subclass that overrides everything and is not annotated. */
    static final class Wrapper extends OneWay {
        @Override
        public void downgrade(Operations op) {}
    }

    static final class NotAnnotated implements JavaMigration {
        @Override
        public void upgrade(Operations op) {}
    }

    @MigrationRevision(id = "head")
    static final class ReservedId extends OneWay {}

    @MigrationRevision(
            id = "x",
            revises = {"a", "a"})
    static final class SameParentTwice extends OneWay {}

    @Test
    void readsTheAnnotation() {
        FillIn migration = new FillIn();
        JavaRevision revision = JavaRevision.of(migration);

        assertThat(revision.revision())
                .isEqualTo(new Revision(
                        RevisionId.of("x"),
                        List.of(RevisionId.of("a")),
                        false,
                        List.of("b"),
                        List.of(BranchLabel.of("search")),
                        "fill in",
                        "dev.migrations.script.JavaRevisionTest$FillIn"));
        assertThat(revision.migration()).isSameAs(migration);
    }

    @Test
    void aClassWithoutRevisesIsABaseThatDoesNotSaySo() {
        assertThat(JavaRevision.of(new OneWay()).revision().isBase()).isTrue();
        assertThat(JavaRevision.of(new OneWay()).revision().declaresBase()).isFalse();
        assertThat(JavaRevision.of(new DeclaredBase()).revision().declaresBase())
                .isTrue();
    }

    @Test
    void isReversibleIfItOverridesDowngrade() {
        assertThat(JavaRevision.of(new FillIn()).declaresDowngrade()).isTrue();
        assertThat(JavaRevision.of(new OneWay()).declaresDowngrade()).isFalse();
    }

    @Test
    void looksThroughTheSubclassesThatFrameworksMake() {
        JavaRevision revision = JavaRevision.of(new Wrapper());

        assertThat(revision.revision().origin()).isEqualTo("dev.migrations.script.JavaRevisionTest$OneWay");
        assertThat(revision.declaresDowngrade()).isFalse();
    }

    @Test
    void theDefaultDowngradeRefuses() {
        Operations none = (Operations) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Operations.class}, (proxy, method, arguments) -> null);

        assertThatThrownBy(() -> new OneWay().downgrade(none))
                .hasMessage("The class dev.migrations.script.JavaRevisionTest$OneWay has no downgrade. "
                        + "Override JavaMigration.downgrade to make it reversible.");
    }

    @Test
    void refusesAnObjectWhoseClassIsNotAnnotated() {
        assertThatThrownBy(() -> JavaRevision.of(new NotAnnotated()))
                .hasMessage("The class dev.migrations.script.JavaRevisionTest$NotAnnotated has no @MigrationRevision. "
                        + "Annotate it with @MigrationRevision(id = \"...\", revises = \"...\").");
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThatThrownBy(() -> JavaRevision.of(new ReservedId()))
                .hasMessage("The class dev.migrations.script.JavaRevisionTest$ReservedId has a @MigrationRevision with "
                        + "a value that is not allowed. 'head' cannot be a revision id: the word is reserved. "
                        + "Use letters, digits, '_' and '.', as in 57dc007f6d46.");
    }

    @Test
    void refusesANameThatIsThereTwice() {
        assertThatThrownBy(() -> JavaRevision.of(new SameParentTwice()))
                .hasMessage("The class dev.migrations.script.JavaRevisionTest$SameParentTwice has a @MigrationRevision "
                        + "with a value that is not allowed. 'a' is named twice. Name it once.");
    }
}
