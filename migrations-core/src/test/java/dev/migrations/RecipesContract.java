package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrations.testkit.CompiledBlocks;
import dev.migrations.testkit.MarkdownPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of recipes: what it shows is compiled, found on the class path, and run up, down and up. */
interface RecipesContract extends Contract {

    /** Written from names, because no import of this project ends in a star. */
    String HEAD = "package db.recipes;"
            + Stream.of(
                            "static dev.migrations.schema.Define",
                            "dev.migrations.operation",
                            "dev.migrations.schema",
                            "dev.migrations.script")
                    .map(name -> "import " + name + ".*;")
                    .collect(Collectors.joining());

    String FIRST = """
            @MigrationRevision(id = "0001", revises = "base", message = "create poets")
            class CreatePoets implements JavaMigration {
                @Override
                public void upgrade(Operations op) {
                    %s
                    op.execute("INSERT INTO poets (id, name, born) VALUES (1, 'Emily Dickinson', '1830')");
                    op.execute("INSERT INTO poets (id, name, born) VALUES (2, 'Novalis', '1772')");
                }
                @Override
                public void downgrade(Operations op) {
                    op.dropTable("poets");
                }
            }
            """;

    private List<String> classes() {
        List<String> blocks =
                new ArrayList<>(MarkdownPage.of("docs/how-to/recipes.md").blocks("java"));
        blocks.set(0, FIRST.formatted(blocks.get(0)));
        return blocks;
    }

    private Migrations recipes() throws IOException {
        ClassLoader loader = CompiledBlocks.compile(files().created(), HEAD, classes());
        return Migrations.builder(db().dataSource())
                .location("classpath:db/recipes")
                .classLoader(loader)
                .build();
    }

    @Test
    default void theRecipesGoUpDownAndUp() throws IOException {
        Migrations recipes = recipes();
        assertThat(recipes.upgrade().steps()).hasSize(classes().size());
        recipes.downgrade("0001");
        assertThat(db().rows("SELECT name, born FROM poets ORDER BY id"))
                .containsExactly("Emily Dickinson 1830", "Novalis 1772");
        recipes.upgrade();
        assertThat(db().rows("SELECT first_name, last_name, birth_year, status FROM poets ORDER BY id"))
                .containsExactly("Emily Dickinson 1830 draft", "null Novalis 1772 draft");
        recipes.downgrade("base");
        assertThat(db().tables()).isEmpty();
    }
}
