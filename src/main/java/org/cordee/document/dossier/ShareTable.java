package org.cordee.document.dossier;

import java.math.BigDecimal;
import java.util.List;
import org.cordee.document.dossier.Dossier.Lot;
import org.cordee.document.dossier.Dossier.Share;
import org.cordee.shared.Percentage;

/** Who does how much of each lot, as a printed table: the same one in every file that shows it. */
public final class ShareTable {

    private static final String HEAD = """
            <thead><tr><th>Membre</th><th>SIRET</th><th>Rôle</th><th class="n">Part</th>\
            <th class="n">Montant HT</th><th class="n">Heures<br/>d’insertion</th></tr></thead>""";
    private static final int COLOURS = 5;

    private ShareTable() {}

    /** For a joint grouping the split among its members is compulsory (DC1, rubrique E; ATTRI1, rubrique B2). */
    public static byte[] pdf(Dossier dossier) {
        return Print.of(
                dossier,
                "Répartition des prestations",
                "",
                "",
                Print.head(dossier, "Répartition des prestations") + html(dossier));
    }

    static String html(Dossier dossier) {
        String lots = Html.each(dossier.lots(), lot -> lot(dossier, lot));
        return dossier.lots().size() == 1
                ? lots
                : lots + "<p class=\"grand\">Total de l’offre<span class=\"f\">" + Figures.euros(dossier.total())
                        + "</span></p>";
    }

    private static String lot(Dossier dossier, Lot lot) {
        List<Share> shares = dossier.sharesOf(lot);
        return "<div class=\"lot\"><h2 class=\"lot\">" + Html.text("Lot " + lot.number() + " : " + lot.title())
                + "</h2>"
                + bar(dossier, shares) + "<table class=\"shares\">" + HEAD + "<tbody>"
                + Html.each(shares, share -> row(dossier, share)) + "" + total(shares)
                + "</tbody></table></div>";
    }

    /** A picture of the column beside it, for the eye alone: the figures are in the table. */
    private static String bar(Dossier dossier, List<Share> shares) {
        StringBuilder bar = new StringBuilder("<div class=\"bar\">");
        BigDecimal left = BigDecimal.ZERO;
        for (Share share : shares) {
            BigDecimal width = share.percentage().value();
            bar.append("<div class=\"%s\" style=\"left: %s%%; width: %s%%\"></div>"
                    .formatted(colour(dossier, share), left.toPlainString(), width.toPlainString()));
            left = left.add(width);
        }
        return bar.append("</div>").toString();
    }

    /** The colour of a member, the same in every picture. */
    static String colour(Dossier dossier, Share share) {
        int index = dossier.mark(share).charAt(dossier.mark(share).length() - 1) - 'A';
        return "c" + index % COLOURS;
    }

    private static String row(Dossier dossier, Share share) {
        return """
                <tr><td><span class="mark %s">%s</span> %s</td><td class="f">%s</td><td>%s</td>\
                <td class="n">%s</td><td class="n">%s</td><td class="n">%s</td></tr>""".formatted(
                        colour(dossier, share),
                        dossier.mark(share),
                        Html.text(share.name()),
                        share.siret() == null ? "" : spaced(share.siret()),
                        share.lead() ? "Mandataire" : "Cotraitant",
                        Figures.percent(share.percentage()),
                        Figures.euros(share.amount()),
                        Figures.whole(share.hours().value()));
    }

    private static String total(List<Share> shares) {
        int hours = shares.stream().mapToInt(share -> share.hours().value()).sum();
        return """
                <tr class="total"><td>Total</td><td></td><td></td><td class="n">%s</td><td class="n">%s</td>\
                <td class="n">%s</td></tr>""".formatted(
                        Figures.percent(Percentage.HUNDRED), Figures.euros(Dossier.sum(shares)), Figures.whole(hours));
    }

    /** As it is read aloud: the firm's nine digits in threes, the place's five. */
    private static String spaced(String siret) {
        return siret.replaceFirst("^(\\d{3})(\\d{3})(\\d{3})(\\d{5})$", "$1\u00A0$2\u00A0$3\u00A0$4");
    }
}
