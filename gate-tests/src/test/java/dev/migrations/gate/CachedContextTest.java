package dev.migrations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;

/** Spring keeps a context for the next test class that asks for the same one; its database is migrated once. */
@ExtendWith(OutputCaptureExtension.class)
class CachedContextTest {

    @Test
    void aContextThatTwoTestClassesShareMigratesOnce(CapturedOutput output) {
        assertThat(contextOf(OneTest.class)).isSameAs(contextOf(OtherTest.class));
        assertThat(output.getOut().split("2 revisions to apply", -1)).hasSize(2);
        assertThat(output.getOut()).doesNotContain("nothing to do");
    }

    @Test
    void aContextWithOtherPropertiesMigratesItsOwnDatabase(CapturedOutput output) {
        contextOf(DifferentTest.class);
        assertThat(output.getOut()).contains("1 revision to apply, from base to 0001");
    }

    private static ApplicationContext contextOf(Class<?> test) {
        return new TestContextManager(test).getTestContext().getApplicationContext();
    }

    @JdbcTest(properties = "logging.level.dev.migrations=info")
    @AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
    static class OneTest {}

    @JdbcTest(properties = "logging.level.dev.migrations=info")
    @AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
    static class OtherTest {}

    @JdbcTest(properties = {"logging.level.dev.migrations=info", "migrations.target=0001"})
    @AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
    static class DifferentTest {}
}
