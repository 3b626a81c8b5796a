package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file is opened and read; one that a buyer could not open is found. */
class OpenedFileTests {

    @TempDir
    Path folder;

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void opensEveryFileOfABuyer() throws IOException {
        InventedDossier made = InventedDossier.of(
                new InventedConsultation(1, "T", "A", "1", Instant.parse("2026-12-08T11:00:00Z"), ZoneId.of("UTC")), 1);

        for (BuyerFile file : made.files()) {
            assertThat(OpenedFile.of(file.path(), file.bytes()).parts())
                    .as(file.path())
                    .isPositive();
        }
    }

    @Test
    void readsTheWordsOfAPdfWithPlainSpaces() throws IOException {
        byte[] pdf = PaperPdf.of(List.of("Montant : 120\u00a0000,00 euros"));

        assertThat(OpenedFile.of("a.pdf", pdf).plain()).contains("120 000,00 euros");
    }

    @Test
    void findsAFileThatIsDamagedEmptyOrOfAnotherKind() {
        byte[] pdf = PaperPdf.of(List.of("Texte"));
        byte[] half = Arrays.copyOf(PaperDocx.of(List.of("Texte")), 200);

        for (String name : List.of("a.pdf", "a.xlsx", "a.docx", "a.xml", "a.json", "a.png", "a.zip", "a.exe")) {
            assertThatThrownBy(() -> OpenedFile.of(name, text("rien"))).as(name).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> OpenedFile.of("a.txt", text(" "))).hasMessage("is empty");
        assertThatThrownBy(() -> OpenedFile.of("a.csv", new byte[] {(byte) 0xe9, 'a'}))
                .hasMessage("is no UTF-8");
        assertThatThrownBy(() -> OpenedFile.of("a.docx", half)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> OpenedFile.of("a.docx", pdf)).isInstanceOf(IOException.class);
    }

    @Test
    void writesWhatWasPlannedAndFoundAndCountsFailures() throws IOException {
        DossierChecks checks = new DossierChecks();
        checks.equal("version 1", "files", 40, 40);
        checks.equal("version 1", "a, b", 40, 39);
        checks.opened("package", "a.pdf", text("rien"));

        checks.write(folder.resolve("dossier.csv"));

        assertThat(checks.count()).isEqualTo(3);
        assertThat(checks.failures()).hasSize(2).first().isEqualTo("version 1, a, b: planned 40, found 39");
        assertThat(Files.readString(folder.resolve("dossier.csv")))
                .startsWith("step,subject,planned,found,ok\r\n"
                        + "version 1,files,40,40,true\r\n"
                        + "version 1,\"a, b\",40,39,false");
    }
}
