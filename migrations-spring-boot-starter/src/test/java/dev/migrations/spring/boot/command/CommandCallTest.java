package dev.migrations.spring.boot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandCallTest {

    private static CommandCall call(String... args) {
        return CommandCall.find(args, CommandName::configured).orElseThrow();
    }

    private static boolean isCall(String... args) {
        return CommandCall.find(args, CommandName::configured).isPresent();
    }

    @Test
    void theFirstArgumentThatIsNoOptionCallsIt() {
        assertThat(call("--spring.profiles.active=prod", "migrations", "status", "--format", "json"))
                .isEqualTo(new CommandCall(
                        "migrations", List.of("--spring.profiles.active=prod"), List.of("status", "--format", "json")));
    }

    @Test
    void anythingElseIsForTheApplication() {
        assertThat(isCall()).isFalse();
        assertThat(isCall("--debug")).isFalse();
        assertThat(isCall("import", "migrations")).isFalse();
        assertThat(isCall("--migrations")).isFalse();
    }

    @Test
    void theWordCanBeAnother() {
        assertThat(call("--migrations.command-name=db", "db", "status").word()).isEqualTo("db");
        assertThat(isCall("--migrations.command-name=db", "migrations", "status"))
                .isFalse();
    }
}
