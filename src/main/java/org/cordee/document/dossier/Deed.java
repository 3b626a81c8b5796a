package org.cordee.document.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that parties sign by a click, on paper: the agreement or a power of attorney, and on its last page who signed
 * what, when.
 *
 * @param kind what it is, as its title says
 * @param author who leads the grouping
 * @param html the signed text as it was shown, safe and spaced as French is, its headings from h2 down
 * @param endedAt since when it binds nobody any more, which is said above the text; null while it stands
 * @param seals in the order of the signatures; none while nobody has signed
 */
public record Deed(
        String kind,
        String grouping,
        Dossier.Tender tender,
        String author,
        String html,
        @Nullable Instant endedAt,
        List<Seal> seals) {

    private static final String STYLE = """
            h2 { font-size: 12pt; margin: 3.5mm 0 1mm } h3 { font-size: 10.5pt; margin: 3mm 0 1mm }
            p, li { line-height: 1.35 } p { margin: 0 0 1.5mm } ul { margin: 0 0 1.5mm }
            .seal { page-break-inside: avoid; margin: 2mm 0 } .hash { font-size: 7.5pt; word-wrap: break-word }""";

    public Deed {
        seals = List.copyOf(seals);
    }

    /**
     * One signature.
     *
     * @param sha256 of the text that was signed, as far as the reader may know it
     */
    public record Seal(
            String party,
            String name,
            String function,
            Instant at,
            @Nullable String sha256) {}

    public byte[] pdf() {
        String head = """
                <p class="buyer">%s</p><h1>%s</h1><p class="what">%s</p>\
                <p class="facts">Référence %s<br/>Groupement %s</p>""".formatted(
                        Html.text(tender.buyer()),
                        Html.text(kind),
                        Html.text(tender.title()),
                        Html.escaped(tender.reference()),
                        Html.text(grouping));
        String ended = endedAt == null
                ? ""
                : "<p class=\"facts\"><strong>Sans effet depuis le " + Print.moment(endedAt)
                        + ", heure de Paris</strong></p>";
        String signed = seals.isEmpty() ? "<p>Projet, sans signature.</p>" : Html.each(seals, Deed::seal);
        return Print.of(
                new Print.Told(grouping, tender.title(), author),
                kind,
                STYLE,
                "",
                head + ended + html + "<h2>Signatures électroniques</h2>" + signed);
    }

    private static String seal(Seal seal) {
        String hash = seal.sha256() == null
                ? ""
                : "<br/><span class=\"hash\">Texte signé, SHA-256 " + seal.sha256() + "</span>";
        return "<p class=\"seal\"><strong>" + Html.text(seal.party()) + "</strong><br/>"
                + Html.text(seal.name() + ", " + seal.function()) + "<br/>Signé le " + Print.moment(seal.at())
                + ", heure de Paris" + hash + "</p>";
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "Deed[" + kind + "]";
    }
}
