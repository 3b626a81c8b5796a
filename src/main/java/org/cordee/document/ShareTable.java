package org.cordee.document;

import java.math.BigDecimal;
import java.util.List;
import org.cordee.document.BidDossier.Lot;
import org.cordee.document.BidDossier.Share;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;

/** The printed table of the members' shares in each lot; the same in every file that shows it. */
public final class ShareTable {

    private static final String HEAD = """
            <thead><tr><th>Membre</th><th>SIRET</th><th>Rôle</th><th class="n">Part</th>\
            <th class="n">Montant HT</th><th class="n">Heures<br/>d’insertion</th></tr></thead>""";
    private static final int COLOURS = 5;

    /** The column headings of the table. */
    public static final List<String> HEADS =
            List.of("Membre", "SIRET", "Rôle", "Part", "Montant HT", "Heures d’insertion");

    /** One row in the text form of every file; a total has neither name nor SIRET. */
    public record ShareTableRow(
            String name, String siret, String role, String percentage, String amount, String hours) {}

    private ShareTable() {}

    /**
     * Writes the share table. For a joint consortium the split among its members is compulsory (DC1, rubrique E;
     * ATTRI1, rubrique B2).
     */
    public static byte[] pdf(BidDossier dossier) {
        return PrintLayout.of(
                dossier,
                "Répartition des prestations",
                "",
                "",
                PrintLayout.head(dossier, "Répartition des prestations") + html(dossier));
    }

    public static ShareTableRow cells(Share share) {
        return new ShareTableRow(
                share.name(),
                share.siret() == null ? "" : spaced(share.siret()),
                share.lead() ? "Mandataire" : "Cotraitant",
                FrenchFigures.percent(share.percentage()),
                FrenchFigures.euros(share.amount()),
                FrenchFigures.whole(share.hours().value()));
    }

    /** Returns the total row of one lot. */
    public static ShareTableRow total(List<Share> shares) {
        int hours = shares.stream().mapToInt(share -> share.hours().value()).sum();
        return new ShareTableRow(
                "",
                "",
                "",
                FrenchFigures.percent(Percentage.HUNDRED),
                FrenchFigures.euros(BidDossier.sum(shares)),
                FrenchFigures.whole(hours));
    }

    public static String formatted(Percentage percentage) {
        return FrenchFigures.percent(percentage);
    }

    public static String formatted(Amount amount) {
        return FrenchFigures.euros(amount);
    }

    /** Returns the sentence about the members' liability and the payment, the same in every file. */
    static String formatted(BidDossier.Terms terms) {
        String form = switch (terms.form()) {
            case "SEVERAL" -> "Groupement solidaire.";
            case "JOINT_LEAD_SEVERAL" -> "Groupement conjoint, mandataire solidaire.";
            default -> "Groupement conjoint, mandataire non solidaire.";
        };
        return form
                + (terms.singleAccount()
                        ? " L’acheteur paie sur un compte unique."
                        : " L’acheteur paie chaque membre sur son propre compte.");
    }

    static String html(BidDossier dossier) {
        String lots = "<p class=\"facts\">" + PrintedHtml.text(formatted(dossier.terms())) + "</p>"
                + PrintedHtml.each(dossier.lots(), lot -> lot(dossier, lot));
        return dossier.lots().size() == 1
                ? lots
                : lots + "<p class=\"grand\">Total de l’offre<span class=\"f\">" + FrenchFigures.euros(dossier.total())
                        + "</span></p>";
    }

    private static String lot(BidDossier dossier, Lot lot) {
        List<Share> shares = dossier.sharesOf(lot);
        return "<div class=\"lot\"><h2 class=\"lot\">" + PrintedHtml.text("Lot " + lot.number() + " : " + lot.title())
                + "</h2>"
                + bar(dossier, shares) + "<table class=\"shares\">" + HEAD + "<tbody>"
                + PrintedHtml.each(shares, share -> row(dossier, share)) + totalRow(shares)
                + "</tbody></table></div>";
    }

    /** Draws the shares as a bar, for sighted readers only: the figures are in the table. */
    private static String bar(BidDossier dossier, List<Share> shares) {
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

    /** Returns the colour of a member, the same in every chart. */
    static String colour(BidDossier dossier, Share share) {
        int index = dossier.letterOf(share).charAt(dossier.letterOf(share).length() - 1) - 'A';
        return "c" + index % COLOURS;
    }

    private static String row(BidDossier dossier, Share share) {
        ShareTableRow cells = cells(share);
        return """
                <tr><td class="named"><span class="mark %s">%s</span> %s</td><td class="f">%s</td><td>%s</td>\
                <td class="n">%s</td><td class="n">%s</td><td class="n">%s</td></tr>""".formatted(
                        colour(dossier, share),
                        dossier.letterOf(share),
                        PrintedHtml.text(cells.name()),
                        cells.siret(),
                        cells.role(),
                        cells.percentage(),
                        cells.amount(),
                        cells.hours());
    }

    private static String totalRow(List<Share> shares) {
        ShareTableRow total = total(shares);
        return """
                <tr class="total"><td>Total</td><td></td><td></td><td class="n">%s</td><td class="n">%s</td>\
                <td class="n">%s</td></tr>""".formatted(total.percentage(), total.amount(), total.hours());
    }

    /** Formats a SIRET as it is read aloud: the firm's nine digits in threes, then the establishment's five. */
    public static String spaced(String siret) {
        return siret.replaceFirst("^(\\d{3})(\\d{3})(\\d{3})(\\d{5})$", "$1\u00A0$2\u00A0$3\u00A0$4");
    }
}
