package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Checks the line ends of printed pages. */
class LineBreaksTests {

    @Test
    void noLineEndsWithAnArticleBeforeItsWord() throws IOException {
        String words = "<p>" + "l’offre d’insertion aujourd’hui qu’elle rend ".repeat(60) + "</p>";

        byte[] pdf = ArchivalPdf.of("<html lang=\"fr\"><head><title>-</title><style>body { font: 10pt \"Inter\" }"
                + "</style></head><body>" + words + "</body></html>");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).lines())
                    .hasSizeGreaterThan(10)
                    .noneMatch(line -> line.strip().endsWith("’"));
        }
    }
}
