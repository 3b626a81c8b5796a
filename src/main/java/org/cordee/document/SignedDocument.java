package org.cordee.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that parties sign by a click, printed: the agreement or a power of attorney, with the signatures and their
 * times on the last page.
 *
 * @param kind the kind of document, shown as its title
 * @param author the lead of the consortium
 * @param html the signed text as it was shown, safe and with French spacing, its headings from h2 down
 * @param endedAt since when it is no longer binding, which is printed above the text; null while it is binding
 * @param seals in the order of the signatures; empty before the first signature
 */
public record SignedDocument(
        String kind,
        String grouping,
        BidDossier.Tender tender,
        String author,
        String html,
        @Nullable Instant endedAt,
        List<PrintedSignature> seals) {

    private static final String STYLE = """
            h2 { font-size: 12pt; margin: 3.5mm 0 1mm } h3 { font-size: 10.5pt; margin: 3mm 0 1mm }
            p, li { line-height: 1.35 } p { margin: 0 0 1.5mm } ul { margin: 0 0 1.5mm }
            .seal { page-break-inside: avoid; margin: 2mm 0 } .hash { font-size: 7.5pt; word-wrap: break-word }""";

    public SignedDocument {
        seals = List.copyOf(seals);
    }

    /**
     * One signature.
     *
     * @param sha256 hash of the signed text, as far as the reader may know it
     */
    public record PrintedSignature(
            String party,
            String name,
            String function,
            Instant at,
            @Nullable String sha256) {}

    public byte[] pdf() {
        String head = """
                <p class="buyer">%s</p><h1>%s</h1><p class="what">%s</p>\
                <p class="facts">Référence %s<br/>Groupement %s</p>""".formatted(
                        PrintedHtml.text(tender.buyer()),
                        PrintedHtml.text(kind),
                        PrintedHtml.text(tender.title()),
                        PrintedHtml.escaped(tender.reference()),
                        PrintedHtml.text(grouping));
        String ended = endedAt == null
                ? ""
                : "<p class=\"facts\"><strong>Sans effet depuis le " + PrintLayout.moment(endedAt)
                        + ", heure de Paris</strong></p>";
        String signed =
                seals.isEmpty() ? "<p>Projet, sans signature.</p>" : PrintedHtml.each(seals, SignedDocument::seal);
        return PrintLayout.of(
                new PrintLayout.DocumentProperties(grouping, tender.title(), author),
                kind,
                STYLE,
                "",
                head + ended + html + "<h2>Signatures électroniques</h2>" + signed);
    }

    private static String seal(PrintedSignature seal) {
        String hash = seal.sha256() == null
                ? ""
                : "<br/><span class=\"hash\">Texte signé, SHA-256 " + seal.sha256() + "</span>";
        return "<p class=\"seal\"><strong>" + PrintedHtml.text(seal.party()) + "</strong><br/>"
                + PrintedHtml.text(seal.name() + ", " + seal.function()) + "<br/>Signé le "
                + PrintLayout.moment(seal.at())
                + ", heure de Paris" + hash + "</p>";
    }

    /** Omits the text, because it may be logged. */
    @Override
    public String toString() {
        return "Deed[" + kind + "]";
    }
}
