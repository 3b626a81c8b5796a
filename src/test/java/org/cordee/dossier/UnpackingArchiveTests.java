package org.cordee.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cordee.dossier.SampleArchives.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a buyer's ZIP becomes files with readable names, within bounds, and never outside of its folder. */
class UnpackingArchiveTests {

    private static final ArchiveLimits LIMITS = new ArchiveLimits(300L << 20, 200, 5_000, 3);

    @TempDir
    Path folder;

    @Test
    void listsTheFilesWithTheirFolders() throws IOException {
        UnpackedArchive unpacked = unpack(archive()
                .with("01 Administratif/", "")
                .with("01 Administratif/RC.pdf", "règlement")
                .with("02 Technique/CCTP.docx", "cahier")
                .bytes());

        assertThat(paths(unpacked)).containsExactly("01 Administratif/RC.pdf", "02 Technique/CCTP.docx");
        assertThat(unpacked.size()).isEqualTo(16);
        assertThat(Files.readString(unpacked.files().get(0).content())).isEqualTo("règlement");
        assertThat(unpacked.leftOut()).isEmpty();
    }

    @Test
    void opensArchivesInsideAsFolders() throws IOException {
        byte[] plans = archive().with("niveau 1.dwg", "plan").bytes();
        byte[] lots =
                archive().with("plans.zip", plans).with("DPGF.xlsx", "prix").bytes();

        UnpackedArchive unpacked =
                unpack(archive().with("Lot 3.zip", lots).with("RC.pdf", "rc").bytes());

        assertThat(paths(unpacked))
                .containsExactly("Lot 3.zip/plans.zip/niveau 1.dwg", "Lot 3.zip/DPGF.xlsx", "RC.pdf");
    }

    @Test
    void keepsAnArchiveThatLiesTooDeepOrIsDamagedAsAFile() throws IOException {
        byte[] third = archive()
                .with("trop profond.zip", archive().with("a", "a").bytes())
                .bytes();
        byte[] damaged =
                Arrays.copyOf(archive().with("annexe.pdf", "x".repeat(5_000)).bytes(), 60);

        UnpackedArchive unpacked = unpack(archive()
                .with("1.zip", archive().with("2.zip", third).bytes())
                .with("abîmé.zip", damaged)
                .bytes());

        assertThat(paths(unpacked)).containsExactly("1.zip/2.zip/trop profond.zip", "abîmé.zip");
        assertThat(unpacked.leftOut())
                .containsExactly(
                        new LeftOutEntry("1.zip/2.zip/trop profond.zip", LeftOutReason.NOT_OPENED),
                        new LeftOutEntry("abîmé.zip", LeftOutReason.NOT_OPENED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "IBM850", "windows-1252", "IBM437"})
    void readsFrenchNamesOfEveryArchiver(String charset) throws IOException {
        UnpackedArchive unpacked = unpack(archive()
                .named(charset)
                .with("Pièces/Règlement français.pdf", "rc")
                .bytes());

        assertThat(paths(unpacked)).containsExactly("Pièces/Règlement français.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, etc/passwd",
        "/etc/passwd, etc/passwd",
        "C:\\Users\\x\\DC1.pdf, C-/Users/x/DC1.pdf",
        "a/./b//c.pdf, a/b/c.pdf",
        "contrat\u202Efdp.exe, contratfdp.exe",
        "..., document",
        "a<b>c?.pdf, a-b-c-.pdf"
    })
    void showsNoNameThatLeadsElsewhereOrLooksLikeAnother(String name, String shown) throws IOException {
        UnpackedArchive unpacked = unpack(archive().with(name, "x").bytes());

        assertThat(paths(unpacked)).containsExactly(shown);
        assertThat(unpacked.files().get(0).name().original()).isEqualTo(name);
        assertThat(unpacked.files().get(0).content().getParent()).isEqualTo(folder.resolve("files"));
    }

    @Test
    void shortensLongPathsAndKeepsTheExtension() throws IOException {
        String deep = "dossier/".repeat(100) + "n".repeat(400) + ".pdf";

        UnpackedArchive unpacked = unpack(archive().with(deep, "x").bytes());

        assertThat(paths(unpacked))
                .singleElement()
                .satisfies(path ->
                        assertThat(path).hasSizeLessThan(EntryName.LONGEST_PATH).endsWith("n.pdf"));
    }

    @Test
    void numbersFilesWithTheSameNameAndLeavesOutFilesOfTheSystem() throws IOException {
        UnpackedArchive unpacked = unpack(archive()
                .with("plan.pdf", "1")
                .with("PLAN.pdf", "2")
                .with("./plan.pdf", "3")
                .with("__MACOSX/._plan.pdf", "x")
                .with("Plans/Thumbs.db", "x")
                .bytes());

        assertThat(paths(unpacked)).containsExactly("plan.pdf", "PLAN (2).pdf", "plan (3).pdf");
    }

    @Test
    void leavesOutALockedEntryAndSaysSo() throws IOException {
        UnpackedArchive unpacked = unpack(
                archive().stored().with("secret.pdf", "x").with("RC.pdf", "rc").locked());

        assertThat(paths(unpacked)).containsExactly("RC.pdf");
        assertThat(unpacked.leftOut()).containsExactly(new LeftOutEntry("secret.pdf", LeftOutReason.ENCRYPTED));
        refused("nothing-readable", archive().stored().with("secret.pdf", "x").locked());
        refused("locked", archive().with("secret.pdf", "x").with("RC.pdf", "rc").locked());
    }

    @Test
    void refusesTenThousandFiles() {
        SampleArchives many = archive();
        for (int number = 0; number < 10_000; number++) {
            many.with(number + ".txt", "x");
        }

        refused("too-many", many.bytes());
    }

    @Test
    void countsTheFilesOfArchivesInside() {
        SampleArchives inside = archive();
        for (int number = 0; number < 3_000; number++) {
            inside.with(number + ".txt", "x");
        }

        refused(
                "too-many",
                archive()
                        .with("1.zip", inside.bytes())
                        .with("2.zip", inside.bytes())
                        .bytes());
    }

    @Test
    void refusesABombBeforeItFillsTheDisk() throws IOException {
        byte[] zeros = new byte[60 << 20];
        byte[] bomb = archive()
                .with(
                        "a.zip",
                        archive().with("1.bmp", zeros).with("2.bmp", zeros).bytes())
                .bytes();

        assertThat(bomb.length).isLessThan(200_000);
        refused("bomb", bomb);
        try (Stream<Path> written = Files.list(folder.resolve("files"))) {
            assertThat(written.mapToLong(file -> file.toFile().length()).sum()).isLessThanOrEqualTo(100L << 20);
        }
    }

    @Test
    void refusesWhatIsNoArchive() {
        refused("no-zip", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        refused("no-zip", new byte[0]);
        refused("empty", archive().with("dossier/", "").bytes());
        refused(
                "damaged",
                Arrays.copyOf(archive().with("a.pdf", "x".repeat(9_000)).bytes(), 50));
    }

    private void refused(String why, byte[] zip) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> unpack(zip))
                .satisfies(no -> assertThat(no.key()).isEqualTo("dossier.archive." + why));
    }

    private UnpackedArchive unpack(byte[] zip) throws IOException {
        Path target = folder.resolve("files");
        if (Files.exists(target)) {
            try (Stream<Path> old = Files.list(target)) {
                old.forEach(file -> file.toFile().delete());
            }
        }
        Files.createDirectories(target);
        return UnpackingArchive.unpack(Files.write(folder.resolve("dce.zip"), zip), target, LIMITS);
    }

    private static List<String> paths(UnpackedArchive unpacked) {
        return unpacked.files().stream().map(file -> file.name().path()).toList();
    }
}
