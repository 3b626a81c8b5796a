package org.cordee.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ArchivalPdfTests {

    private static final String PAGE = """
            <html lang="fr"><head><title>Mémoire</title><meta name="subject" content="Essai"/>
            <style>body { font-family: "Inter" } code { font-family: "Liberation Mono" }</style></head>
            <body><h1>Réemploi</h1><p>Un <b>texte</b>, <i>incliné</i>, <code>x = 1</code>, 12 000 € d’œuvre.</p>
            <table><thead><tr><th>Poste</th></tr></thead><tbody><tr><td>Tri</td></tr></tbody></table>
            <p><a href="https://example.org/">un lien</a></p></body></html>""";

    @ParameterizedTest
    @EnumSource(names = {"PDFA_2_B", "PDFUA_1"})
    void writesValidArchivalFiles(PDFAFlavour flavour) throws Exception {
        assertThat(PdfValidator.violations(ArchivalPdf.of(PAGE), flavour)).isEmpty();
    }

    /** A validator that accepts every file would prove nothing. */
    @Test
    void theValidatorReportsViolationsOfAnotherStandard() throws Exception {
        assertThat(PdfValidator.violations(ArchivalPdf.of(PAGE), PDFAFlavour.PDFA_1_B))
                .isNotEmpty();
    }

    /** Each PDF and each workbook looks for this name, and Saxon's jar would be verified each time. */
    @Test
    void findsTheXmlSerializerOutsideOfSignedJars() {
        assertThat(ArchivalPdf.class.getResource("/META-INF/services/javax.xml.transform.TransformerFactory"))
                .hasProtocol("file");
    }

    @Test
    void givesTheSameBytesForTheSamePage() throws Exception {
        byte[] first = ArchivalPdf.of(PAGE);

        try (PDDocument pdf = Loader.loadPDF(first)) {
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
                    .doesNotContain("CreateDate");
        }
        assertThat(ArchivalPdf.of(PAGE)).isEqualTo(first);
        assertThat(ArchivalPdf.of(PAGE.replace("Tri", "Lavage"))).isNotEqualTo(first);
    }

    @Test
    void fetchesNoExternalResources() throws Exception {
        Path secret = Files.createTempFile("secret", ".svg");
        Files.writeString(secret, "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>secret</text></svg>");

        String text = text(ArchivalPdf.of(PAGE.replace("<h1>", "<img src=\"" + secret.toUri() + "\" alt=\"\"/><h1>")));

        assertThat(text).doesNotContain("secret");
    }

    @Test
    void acceptsControlCharactersAndEmojis() throws Exception {
        assertThat(text(ArchivalPdf.of(PAGE.replace("texte", "te\u0001xte \uD83D\uDE00"))))
                .contains("texte");
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
