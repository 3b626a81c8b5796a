package org.cordee.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the words of others' papers are read within bounds, and that nothing in a paper acts. */
class PaperReaderTests {

    private static final String PDF = "application/pdf";
    private static final TextLimits LIMITS = new TextLimits(100, 100_000, 16 << 20, Duration.ofSeconds(30), 128);

    @TempDir
    Path folder;

    @Test
    void readsAPdfPageByPage() throws IOException {
        PaperText text = read(SamplePapers.pdf("Article 1\nObjet du marché", "Article 2\n35 pages au plus"), PDF);

        assertThat(text.complete()).isTrue();
        assertThat(text.pagesInPaper()).isEqualTo(2);
        assertThat(text.pages()).extracting(TextPage::number).containsExactly(1, 2);
        assertThat(text.pages().get(0).text()).isEqualTo("Article 1\nObjet du marché");
        assertThat(text.pages().get(1).text()).contains("35 pages au plus");
    }

    @Test
    void readsTheFirstPagesOfALongPdfAndSaysThatThereAreMore() throws IOException {
        byte[] long2000 = SamplePapers.pdf(
                IntStream.rangeClosed(1, 2_000).mapToObj(page -> "Page " + page).toList());

        PaperText text = read(long2000, PDF);

        assertThat(text.complete()).isFalse();
        assertThat(text.pagesInPaper()).isEqualTo(2_000);
        assertThat(text.pages()).hasSize(100);
        assertThat(text.pages().get(99).text()).isEqualTo("Page 100");
    }

    @Test
    void givesUpAPdfThatUnpacksToMoreThanTheMemory() throws IOException {
        byte[] bomb = SamplePapers.pdfBomb(1_000);

        assertThat(bomb.length).isLessThan(2 << 20);
        assertThatExceptionOfType(UnreadablePaper.class)
                .isThrownBy(() -> read(bomb, PDF, new TextLimits(10, 1_000, 1 << 20, Duration.ofSeconds(4), 64)));
    }

    @Test
    void givesUpAPdfThatTakesTooLong() throws IOException {
        byte[] pdf = SamplePapers.pdf("Objet");

        assertThatExceptionOfType(UnreadablePaper.class)
                .isThrownBy(() -> read(pdf, PDF, new TextLimits(10, 1_000, 1 << 20, Duration.ofMillis(1), 64)))
                .withMessageContaining("longer");
    }

    @Test
    void refusesADamagedAndALockedPdf() throws IOException {
        byte[] locked = SamplePapers.lockedPdf();

        assertThatExceptionOfType(UnreadablePaper.class)
                .isThrownBy(() -> read("%PDF-1.7 rien".getBytes(StandardCharsets.US_ASCII), PDF));
        assertThatExceptionOfType(UnreadablePaper.class).isThrownBy(() -> read(locked, PDF));
    }

    @Test
    void countsTheLinksOfAPdfWithoutFollowingThem() throws IOException {
        assertThat(read(SamplePapers.pdfWithALink("http://127.0.0.1:9/suivi"), PDF)
                        .externalLinks())
                .isEqualTo(1);
    }

    @Test
    void readsATextDocumentAndCountsItsExternalLinks() throws IOException {
        byte[] docx = SamplePapers.docx(
                "Article 4\nGroupement conjoint",
                "http://127.0.0.1:9/pixel.png",
                "file:////serveur/partage/modele.dotx");

        PaperText text = read(docx, OfficeText.WORD);

        assertThat(text.pages())
                .singleElement()
                .satisfies(page -> assertThat(page.text()).isEqualTo("Article 4\nGroupement conjoint"));
        assertThat(text.externalLinks()).isEqualTo(2);
    }

    @Test
    void readsAWorkbookSheetBySheet() throws IOException {
        PaperText text = read(SamplePapers.workbook("DPGF", "Poste|Prix", "Tri|12.5"), OfficeText.WORKBOOK);

        assertThat(text.pages()).singleElement().satisfies(page -> {
            assertThat(page.name()).isEqualTo("DPGF");
            assertThat(page.text()).isEqualTo("Poste\tPrix\nTri\t12.5");
        });
    }

    @Test
    void readsAnOpenDocumentAndCountsItsLinks() throws IOException {
        PaperText text = read(SamplePapers.openText("Le lot 3 ", "https://ailleurs.example/"), OfficeText.OPEN_TEXT);

        assertThat(text.pages().get(0).text()).isEqualTo("Le lot 3 ici");
        assertThat(text.externalLinks()).isEqualTo(1);
    }

    @Test
    void expandsNoEntityOfADocument() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        byte[] docx = SamplePapers.docxWithDocumentType("<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>");

        String said;
        try {
            said = read(docx, OfficeText.WORD).pages().get(0).text();
        } catch (UnreadablePaper refused) {
            said = "";
        }

        assertThat(said).doesNotContain("secret");
    }

    @Test
    void refusesADocumentThatUnpacksToTooMuch() {
        byte[] docx = SamplePapers.docx("x".repeat(17 << 20));

        assertThat(docx.length).isLessThan(1 << 20);
        assertThatExceptionOfType(UnreadablePaper.class)
                .isThrownBy(() -> read(docx, OfficeText.WORD))
                .withMessageContaining("unpacks");
    }

    @Test
    void cutsALongTextAndSaysSo() throws IOException {
        PaperText text = read("a".repeat(100_001).getBytes(StandardCharsets.UTF_8), "text/plain");

        assertThat(text.complete()).isFalse();
        assertThat(text.pages().get(0).text()).hasSize(100_000);
    }

    @Test
    void readsPlainTextsOfFrenchOffices() throws IOException {
        for (String charset : new String[] {"UTF-8", "windows-1252", "UTF-16"}) {
            assertThat(read("Règlement\u0000 – 35 €".getBytes(Charset.forName(charset)), "text/plain")
                            .pages()
                            .get(0)
                            .text())
                    .as(charset)
                    .isEqualTo("Règlement – 35 €");
        }
    }

    private PaperText read(byte[] paper, String mediaType) throws IOException {
        return read(paper, mediaType, LIMITS);
    }

    private PaperText read(byte[] paper, String mediaType, TextLimits limits) throws IOException {
        Path file = Files.write(folder.resolve("papier"), paper);
        return new PaperReader(limits).read(file, mediaType);
    }
}
