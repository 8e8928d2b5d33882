package dev.migrations.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectNameTest {

    @Test
    void aNameMayHaveASchema() {
        assertThat(ObjectName.parse("poems")).isEqualTo(new ObjectName(null, "poems"));
        assertThat(ObjectName.parse("audit.events")).isEqualTo(new ObjectName("audit", "events"));
    }

    @Test
    void aDotInQuotesSeparatesNothing() {
        assertThat(ObjectName.parse("\"my.audit\".events")).isEqualTo(new ObjectName("my.audit", "events"));
        assertThat(ObjectName.parse("\"a \"\"b\"\"\"")).isEqualTo(new ObjectName(null, "a \"b\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b.c", "\"a", "\"a\"b"})
    void whatIsNoNameIsRefused(String text) {
        assertThatThrownBy(() -> ObjectName.parse(text))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(
                        "\"" + text + "\" is not a name. Write table or schema.table; a part with a dot in it stands in"
                                + " double quotes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a"})
    void anEmptyPartIsRefused(String text) {
        assertThatThrownBy(() -> ObjectName.parse(text))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageEndingWith(" is empty. Give it a name.");
    }
}
