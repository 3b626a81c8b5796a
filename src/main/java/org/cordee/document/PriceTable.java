package org.cordee.document;

import java.util.List;
import java.util.Locale;
import org.cordee.document.BidDossier.Lot;
import org.cordee.document.BidDossier.Share;
import org.cordee.shared.Amount;

/**
 * The printed price schedule: the lines of every lot by post, numbered through, with the member of each, and the shares
 * of the whole.
 */
public final class PriceTable {

    private static final String HEAD = """
        <thead><tr><th>Ligne</th><th>N°</th><th>Désignation</th><th>Membre</th><th>Unité</th>\
        <th class="n">Quantité</th><th class="n">Prix unitaire HT</th><th class="n">Total HT</th></tr></thead>\
        """;

    private static final String LANDSCAPE = "@page { size: A4 landscape; margin: 18mm 18mm 22mm 18mm }";

    private PriceTable() {}

    public static byte[] pdf(BidDossier dossier) {
        return pdf(dossier, dossier.lots());
    }

    /**
     * Prints the prices of some lots; those of the others are in the buyer's own files.
     *
     * @param lots at least one
     */
    public static byte[] pdf(BidDossier dossier, List<Lot> lots) {
        boolean whole = lots.size() == dossier.lots().size();
        Amount total = Amount.sum(lots.stream().map(dossier::total).toList());
        String body = PrintLayout.head(dossier, "Bordereau des prix")
                + PrintedHtml.each(lots, lot -> lot(dossier, lot))
                + "<p class=\"grand\">" + (whole ? "Total de l’offre HT" : "Total de ces lots HT")
                + "<span class=\"f\">" + FrenchFigures.euros(total)
                + "</span></p><p class=\"facts\">Prix en euros, hors taxes. Chaque total de ligne est arrondi au"
                + " centime.</p><h1 class=\"next\">Répartition entre les membres</h1>" + ShareTable.html(dossier);
        return PrintLayout.of(dossier, "Bordereau des prix", LANDSCAPE, "", body);
    }

    private static String lot(BidDossier dossier, Lot lot) {
        List<PricePost<PriceLine>> posts = dossier.posts(lot);
        PricePost<PriceLine> last = posts.get(posts.size() - 1);
        return "<h2 class=\"lot\">" + PrintedHtml.text("Lot " + lot.number() + " : " + lot.title())
                + "</h2><table class=\"prices\">" + HEAD
                + PrintedHtml.each(posts, post -> post(dossier, post, post.equals(last) ? total(dossier, lot) : ""))
                + "</table>";
    }

    /** @param total printed on the same page as the post's last lines */
    private static String post(BidDossier dossier, PricePost<PriceLine> post, String total) {
        Amount sum = Amount.sum(
                post.lines().stream().map(line -> line.line().total()).toList());
        String head =
                post.code().isEmpty() ? "" : """
                    <tr class="who"><td></td><td class="f">%s</td><td>Poste</td><td></td><td></td><td></td><td></td>\
                    <td class="n">%s</td></tr>\
                    """.formatted(PrintedHtml.escaped(post.code()), FrenchFigures.euros(sum));
        return "<tbody>" + head + PrintedHtml.each(post.lines(), line -> line(dossier, line)) + total + "</tbody>";
    }

    private static String total(BidDossier dossier, Lot lot) {
        return """
            <tr class="total"><td></td><td></td><td>%s</td><td></td><td></td><td></td><td></td>\
            <td class="n">%s</td></tr>\
            """.formatted(
                PrintedHtml.text("Total" + " du lot" + " " + lot.number()), FrenchFigures.euros(dossier.total(lot)));
    }

    private static String line(BidDossier dossier, PricePost.NumberedLine<PriceLine> numbered) {
        PriceLine line = numbered.line();
        Share share = dossier.share(line.memberId());
        String row = """
            <tr><td class="f">%d</td><td class="f">%s</td><td>%s</td><td><span class="mark %s">%s</span></td><td>%s</td>\
            <td class="n">%s</td><td class="n">%s</td><td class="n">%s</td></tr>\
            """;
        return String.format(
                Locale.ROOT,
                row,
                numbered.number(),
                PrintedHtml.escaped(line.number()),
                PrintedHtml.text(line.designation()),
                ShareTable.colour(dossier, share),
                dossier.letterOf(share),
                PrintedHtml.text(line.unit()),
                FrenchFigures.quantity(line.quantity()),
                FrenchFigures.unitPrice(line.unitPrice()),
                FrenchFigures.euros(line.total()));
    }
}
