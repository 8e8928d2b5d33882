package dev.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.migrations.testkit.CompiledBlocks;
import dev.migrations.testkit.JavaProgram;
import dev.migrations.testkit.MarkdownPage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What README.md shows, run. Only times differ. */
class ReadmeTest {

    private static final MarkdownPage README = MarkdownPage.of("README.md");

    /** The log of the first start, that of the second, and what the program prints. */
    private static final List<String> OUTPUTS = README.blocks("text");

    @TempDir
    Path folder;

    private Path revisions;

    @BeforeEach
    void makeFolder() throws IOException {
        revisions = Files.createDirectories(folder.resolve("db/migrations"));
    }

    @Test
    void theProgramPrintsWhatIsShown() throws IOException, InterruptedException, URISyntaxException {
        writeRevisions(README.blocks("sql"));
        String printed = JavaProgram.in(folder, README.blocks("java").get(0)).run();
        assertThat(withoutTimes(printed)).isEqualTo(withoutTimes(OUTPUTS.get(2)));
    }

    @Test
    void theProgramIsOfTwentyLines() {
        assertThat(README.blocks("java").get(0).lines().filter(line -> !line.isBlank()))
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void theTestOfTheRevisionsIsTheOneThatThePageOnChecksHas() {
        assertThat(README.blocks("java").subList(1, 2))
                .isEqualTo(MarkdownPage.of("docs/reference/check.md").blocks("java"));
        assertThat(README.blocks("java")).hasSize(3);
    }

    @Test
    void theRevisionInJavaIsUsed() throws IOException {
        writeRevisions(README.blocks("sql"));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        MigrationResult result = Migrations.builder("jdbc:sqlite:" + folder.resolve("chat.db"))
                .location(revisions.toString(), "classpath:db/recipes")
                .classLoader(CompiledBlocks.compile(
                        classes, RecipesContract.HEAD, README.blocks("java").subList(2, 3)))
                .build()
                .upgrade();
        assertThat(Contract.ran(result)).endsWith("3f9c0a11be02", "5d31c07e9a24");
    }

    @Test
    void theFirstAndTheSecondStartLogWhatIsShown() throws IOException {
        writeRevisions(README.blocks("sql").subList(0, 1));
        assertThat(withoutTimes(logOfUpgrade())).isEqualTo(withoutTimes(OUTPUTS.get(0)));
        assertThat(withoutTimes(logOfUpgrade())).isEqualTo(withoutTimes(OUTPUTS.get(1)));
    }

    private void writeRevisions(List<String> texts) throws IOException {
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(revisions.resolve(i + ".sql"), texts.get(i));
        }
    }

    private String logOfUpgrade() {
        Logger logger = (Logger) LoggerFactory.getLogger("dev.migrations");
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        try {
            Migrations.builder("jdbc:sqlite:" + folder.resolve("chat.db"))
                    .location(revisions.toString())
                    .build()
                    .upgrade();
        } finally {
            logger.detachAppender(appender);
        }
        return appender.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String withoutTimes(String text) {
        return text.replaceAll("[0-9]+ ms", "N ms");
    }
}
