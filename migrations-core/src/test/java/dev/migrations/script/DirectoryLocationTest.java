package dev.migrations.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLocationTest {

    @TempDir
    Path temp;

    @Test
    void readsTheFilesOfSubFoldersToo() throws IOException {
        fixture().revision("b.sql", "b").revision("2026/a.sql", "a").exploded(temp);

        assertThat(load().scripts())
                .extracting(script -> script.revision().origin())
                .containsExactly(temp + "/2026/a.sql", temp + "/b.sql");
    }

    @Test
    void ignoresOtherAndHiddenFiles() throws IOException {
        fixture()
                .revision("a.sql", "a")
                .file("README.md", "# hello")
                .file("a.sql.bak", "x")
                .file(".hidden.sql", "x")
                .file(".git/b.sql", "x")
                .exploded(temp);

        assertThat(ids(load())).containsExactly("a");
    }

    @Test
    void namesTheFileOfAnError() throws IOException {
        fixture().file("sub/a.sql", "SELECT 1;").exploded(temp);

        assertThatThrownBy(this::load)
                .hasMessage(temp + "/sub/a.sql, line 1: SQL before the first section: 'SELECT 1;'. Put the line "
                        + "'-- migrate: upgrade' before it; a remark starts with -- in the first column.");
    }

    @Test
    void refusesADirectoryThatIsMissing() {
        assertThatThrownBy(() -> load(temp.resolve("nothing")))
                .hasMessage("There is no directory " + temp + "/nothing. Correct the location or create the directory; "
                        + "a relative one is looked for in the directory that the program was started in.");
    }

    @Test
    void refusesAFileInPlaceOfADirectory() throws IOException {
        Path file = Files.createFile(temp.resolve("a.sql"));

        assertThatThrownBy(() -> load(file))
                .hasMessage("The location " + file + " is not a directory. "
                        + "Name the directory that the revision files are in.");
    }

    @Test
    void anEmptyDirectoryIsAWarning() {
        LoadedRevisions loaded = load();

        assertThat(loaded.scripts()).isEmpty();
        assertThat(loaded.warnings())
                .containsExactly("There is no revision file in the directory " + temp + " yet. Put one there; its name "
                        + "ends in .sql and its first line is such as '-- revision: 0001'.");
    }

    @Test
    void followsLinksWithinTheLocationAsKubernetesMakesThem() throws IOException {
        fixture().revision("..2026_11_20/a.sql", "a").exploded(temp);
        Files.createSymbolicLink(temp.resolve("..data"), Path.of("..2026_11_20"));
        Files.createSymbolicLink(temp.resolve("a.sql"), Path.of("..data/a.sql"));

        assertThat(ids(load())).containsExactly("a");
        assertThat(load().warnings()).isEmpty();
    }

    @Test
    void doesNotFollowLinksOutOfTheLocation() throws IOException {
        Path inside = Files.createDirectory(temp.resolve("inside"));
        fixture().revision("outside/a.sql", "a").revision("inside/b.sql", "b").exploded(temp);
        Files.createSymbolicLink(inside.resolve("a.sql"), temp.resolve("outside/a.sql"));
        Files.createSymbolicLink(inside.resolve("more"), temp.resolve("outside"));

        assertThat(ids(load(inside))).containsExactly("b");
        assertThat(load(inside).warnings())
                .containsExactlyInAnyOrder(
                        inside + "/a.sql is a link that leads out of " + inside + " and was not followed.",
                        inside + "/more is a link that leads out of " + inside + " and was not followed.");
    }

    @Test
    void aLinkThatLeadsNowhereIsAnErrorOnlyIfItIsARevision() throws IOException {
        fixture().revision("a.sql", "a").exploded(temp);
        Files.createSymbolicLink(temp.resolve("notes.txt"), Path.of("gone"));
        assertThat(ids(load())).containsExactly("a");

        Path link = Files.createSymbolicLink(temp.resolve("b.sql"), Path.of("gone"));
        assertThatThrownBy(this::load)
                .hasMessage("The location " + temp + " cannot be read (java.nio.file.NoSuchFileException: " + link
                        + "). Check that this process may read it and everything in it.");
    }

    @Test
    void aFileThatTwoLinksLeadToCountsOnce() throws IOException {
        fixture().revision("a.sql", "a").exploded(temp);
        Files.createSymbolicLink(temp.resolve("b.sql"), Path.of("a.sql"));
        Files.createSymbolicLink(temp.resolve("loop"), temp);

        assertThat(ids(load())).containsExactly("a");
    }

    @Test
    void aLocationMayBeALinkItself() throws IOException {
        fixture().revision("real/a.sql", "a").exploded(temp);
        Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("real"));

        assertThat(ids(load(link))).containsExactly("a");
    }

    @Test
    void aDirectoryThatIsNamedTwiceIsReadOnce() throws IOException {
        fixture().revision("sub/a.sql", "a").exploded(temp);
        List<RevisionLocation> locations = List.of(
                RevisionLocation.of(temp),
                RevisionLocation.parse("file:" + temp),
                RevisionLocation.of(temp.resolve("sub")));

        assertThat(ids(RevisionLoader.load(locations, List.of(), getClass().getClassLoader())))
                .containsExactly("a");
    }

    @Test
    void theKeyIsLengthAndCrcOfTheBytes() throws IOException {
        fixture()
                .file("a.sql", "-- revision: x\n-- migrate: upgrade\n" + "-".repeat(9999))
                .exploded(temp);
        RevisionFile file = (RevisionFile) load().scripts().get(0);

        assertThat(file.sourceKey()).isEqualTo("10034-" + crc(temp.resolve("a.sql")));
    }

    @Test
    void noticesThatAFileWasChangedBeforeItsBodyIsRead() throws IOException {
        fixture().revision("a.sql", "a").exploded(temp);
        RevisionFile file = (RevisionFile) load().scripts().get(0);
        fixture().revision("a.sql", "b").exploded(temp);

        assertThatThrownBy(file::body)
                .hasMessage(temp + "/a.sql, line 1: the file was changed while it was being used. "
                        + "Run the command again; it reads all files afresh.");
    }

    @Test
    void noticesThatALargeFileIsChangedWhileItIsRun() throws IOException {
        String text = "-- revision: a\n-- migrate: upgrade\n" + "SELECT 1;\n".repeat(10_000);
        Path file = fixture().file("a.sql", text).exploded(temp).resolve("a.sql");
        Section section =
                ((RevisionFile) load().scripts().get(0)).body().sections().get(0);
        Files.writeString(file, text.replace('1', '2'));

        assertThatThrownBy(() -> SectionTest.text(section))
                .hasMessage(file + ", line 1: the file was changed while it was being used. "
                        + "Run the command again; it reads all files afresh.");
    }

    @Test
    void noticesThatALargeFileIsCutOffWhileItIsRun() throws IOException {
        String text = "-- revision: a\n-- migrate: upgrade\n" + "SELECT 1;\n".repeat(10_000);
        Path file = fixture().file("a.sql", text).exploded(temp).resolve("a.sql");
        Section section =
                ((RevisionFile) load().scripts().get(0)).body().sections().get(0);
        Files.writeString(file, text.substring(0, 50_000));

        assertThatThrownBy(() -> SectionTest.text(section)).isInstanceOf(RevisionFileException.class);
    }

    @Test
    void saysThatAFileCannotBeRead() throws IOException {
        fixture().revision("a.sql", "a").exploded(temp);
        RevisionFile file = (RevisionFile) load().scripts().get(0);
        Files.delete(temp.resolve("a.sql"));

        assertThatThrownBy(file::body)
                .hasMessage(temp + "/a.sql, line 1: the file cannot be read (NoSuchFileException). "
                        + "Check that it is still there and that this process may read it.");
    }

    private static ClassPathFixture fixture() {
        return new ClassPathFixture();
    }

    private LoadedRevisions load() {
        return load(temp);
    }

    private static LoadedRevisions load(Path directory) {
        return RevisionLoader.load(
                List.of(RevisionLocation.of(directory)), List.of(), DirectoryLocationTest.class.getClassLoader());
    }

    private static String crc(Path file) throws IOException {
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(Files.readAllBytes(file));
        return java.util.HexFormat.of().toHexDigits((int) crc.getValue());
    }

    static List<String> ids(LoadedRevisions loaded) {
        return loaded.scripts().stream()
                .map(script -> script.revision().id().value())
                .toList();
    }
}
