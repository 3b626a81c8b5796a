package org.cordee.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with the signatures under it: a power of attorney, or the signature sheet of an agreement. A signature by a
 * click is a simple signature, and the paper calls it nothing else.
 *
 * @param endedAt since when it is no longer binding, which is printed above the text; null while it is binding
 * @param seals in the order of the signatures; empty before the first signature
 */
public record SignedDocument(SignedText text, @Nullable Instant endedAt, List<PrintedSignature> seals) {

    public SignedDocument {
        seals = List.copyOf(seals);
    }

    /**
     * One signature.
     *
     * @param sha256 hash of what was signed
     */
    public record PrintedSignature(String party, String name, String function, Instant at, String sha256) {}

    public byte[] pdf() {
        String ended = endedAt == null
                ? ""
                : "<p class=\"facts\"><strong>Sans effet depuis le " + PrintLayout.moment(endedAt)
                        + ", heure de Paris</strong></p>";
        String signed =
                seals.isEmpty() ? "<p>Projet, sans signature.</p>" : PrintedHtml.each(seals, SignedDocument::seal);
        return text.pdf(ended, "<h2>Signatures simples</h2>" + signed);
    }

    private static String seal(PrintedSignature seal) {
        return "<p class=\"seal\"><strong>" + PrintedHtml.text(seal.party()) + "</strong><br/>"
                + PrintedHtml.text(seal.name() + ", " + seal.function()) + "<br/>Signé par un clic le "
                + PrintLayout.moment(seal.at())
                + ", heure de Paris<br/><span class=\"hash\">Texte signé, SHA-256 " + seal.sha256() + "</span></p>";
    }

    /**
     * A text that parties sign by a click, printed without their signatures: the same text gives the same bytes, so
     * that the hash of the file names what they sign. It is the parties' own paper and bears no buyer's name as its
     * head.
     *
     * @param kind the kind of document, shown as its title
     * @param subject the consultation, for the properties of the file
     * @param author the lead of the consortium
     * @param html the text as it was shown, safe and with French spacing, its headings from h2 down
     */
    public record SignedText(String kind, String grouping, String subject, String author, String html) {

        private static final String STYLE = """
                h2 { font-size: 12pt; margin: 3.5mm 0 1mm } h3 { font-size: 10.5pt; margin: 3mm 0 1mm }
                p, li { line-height: 1.35 } p { margin: 0 0 1.5mm } ul { margin: 0 0 1.5mm } code { font-size: 7.5pt }
                .seal { page-break-inside: avoid; margin: 2mm 0 } .hash { font-size: 7.5pt; word-wrap: break-word }""";

        public byte[] pdf() {
            return pdf("", "");
        }

        /**
         * Prints the text between two other parts.
         *
         * @param before under the title, as XHTML
         * @param after at the end, as XHTML
         */
        byte[] pdf(String before, String after) {
            String head = "<h1>" + PrintedHtml.text(kind) + "</h1><p class=\"what\">"
                    + PrintedHtml.text("Groupement " + grouping) + "</p>";
            return PrintLayout.of(
                    new PrintLayout.DocumentProperties(grouping, subject, author),
                    kind,
                    STYLE,
                    "",
                    head + before + html + after);
        }

        /** Omits the text, because it may be logged. */
        @Override
        public String toString() {
            return "SignedText[" + kind + "]";
        }
    }
}
