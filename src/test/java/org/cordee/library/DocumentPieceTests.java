package org.cordee.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.library.SampleEntries.docx;
import static org.cordee.library.SampleEntries.heading;
import static org.cordee.library.SampleEntries.paragraph;

import java.util.List;
import java.util.Map;
import org.cordee.document.text.RowReader;
import org.cordee.document.text.UnreadablePaper;
import org.junit.jupiter.api.Test;

/** The pieces into which a DOCX is cut, also a hostile one. */
class DocumentPieceTests {

    private final RowReader reader =
            new RowReader(LibrarySettings.documentLimits(), LibrarySettings.DOCUMENT_MEGABYTES);

    private List<DocumentPiece> pieces(String body) {
        return DocumentPiece.of(reader.read(docx(body), "document.docx"), "memoire-2025");
    }

    @Test
    void eachHeadingWithItsTextIsAPieceAndAHeadingAloneIsNone() {
        List<DocumentPiece> pieces = pieces(paragraph("Avant.")
                + heading("Chapitre")
                + heading("Méthode")
                + paragraph("Par niveau.")
                + paragraph("Puis le tri.")
                + heading("Sécurité")
                + paragraph("Accueil."));

        assertThat(pieces)
                .containsExactly(
                        new DocumentPiece("memoire-2025", "Avant."),
                        new DocumentPiece("Méthode", "Par niveau.\n\nPuis le tri."),
                        new DocumentPiece("Sécurité", "Accueil."));
    }

    @Test
    void aTableStaysATable() {
        String cell = "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        String row = "<w:tr>" + cell + cell + "</w:tr>";

        List<DocumentPiece> pieces = pieces(heading("Moyens") + "<w:tbl>" + row.formatted("Engin", "Nombre")
                + row.formatted("Pelle", "2") + "</w:tbl>");

        assertThat(pieces)
                .singleElement()
                .extracting(DocumentPiece::text)
                .isEqualTo("| Engin | Nombre |\n| --- | --- |\n| Pelle | 2 |");
    }

    @Test
    void aLongTextGoesOnInASecondPiece() {
        String long40000 = "Tri des matériaux. ".repeat(2_100);

        List<DocumentPiece> pieces = pieces(heading("Tri") + paragraph(long40000) + paragraph("Fin."));

        assertThat(pieces).extracting(DocumentPiece::title).containsExactly("Tri", "Tri (2)");
        assertThat(pieces)
                .allSatisfy(
                        piece -> assertThat(piece.text().length()).isLessThanOrEqualTo(LibraryContent.LONGEST_TEXT));
    }

    @Test
    void aDocumentWithoutWordsOrWithTooManyHeadingsIsRefused() {
        refused("library.import.no-words", () -> pieces(heading("Titre seul")));
        refused(
                "library.import.too-many-parts",
                () -> pieces((heading("Titre") + paragraph("Texte")).repeat(DocumentPiece.MOST + 1)));
    }

    @Test
    void aDocumentThatUnpacksToVeryMuchIsNotRead() {
        byte[] bomb = SampleEntries.zip(Map.of(
                "word/document.xml",
                "<w:document xmlns:w=\"http://w\">"
                        + paragraph("a".repeat(1_000)).repeat(70_000) + "</w:document>"));

        assertThat(bomb.length).isLessThan(1_000_000);
        assertThatThrownBy(() -> reader.read(bomb, "document.docx")).isInstanceOf(UnreadablePaper.class);
    }

    @Test
    void oneEndlessParagraphIsNotRead() {
        byte[] bomb = docx(paragraph("a".repeat(600_000)));

        assertThatThrownBy(() -> reader.read(bomb, "document.docx")).isInstanceOf(UnreadablePaper.class);
    }

    @Test
    void anEntityOfTheDocumentIsNotResolved() {
        byte[] hostile = SampleEntries.zip(Map.of(
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"http://w\">"
                        + paragraph("Avant &e; après") + "</w:document>"));

        assertThatThrownBy(() -> reader.read(hostile, "document.docx")).isInstanceOf(UnreadablePaper.class);
    }
}
