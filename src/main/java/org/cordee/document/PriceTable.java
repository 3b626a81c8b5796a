package org.cordee.document;

import java.util.List;
import org.cordee.document.BidDossier.Lot;
import org.cordee.document.BidDossier.Share;

/** The printed price schedule: every line of every lot, the prices of each member, and the shares of the whole. */
public final class PriceTable {

    private static final String HEAD = """
            <thead><tr><th>N°</th><th>Désignation</th><th>Unité</th><th class="n">Quantité</th>\
            <th class="n">Prix unitaire HT</th><th class="n">Total HT</th></tr></thead>""";

    private static final String LANDSCAPE = "@page { size: A4 landscape; margin: 18mm 18mm 22mm 18mm }";

    private PriceTable() {}

    public static byte[] pdf(BidDossier dossier) {
        String body = PrintLayout.head(dossier, "Bordereau des prix")
                + PrintedHtml.each(dossier.lots(), lot -> lot(dossier, lot))
                + "<p class=\"grand\">Total de l’offre HT<span class=\"f\">" + FrenchFigures.euros(dossier.total())
                + "</span></p><p class=\"facts\">Prix en euros, hors taxes. Chaque total de ligne est arrondi au centime."
                + "</p><h1 class=\"next\">Répartition entre les membres</h1>" + ShareTable.html(dossier);
        return PrintLayout.of(dossier, "Bordereau des prix", LANDSCAPE, "", body);
    }

    private static String lot(BidDossier dossier, Lot lot) {
        List<Share> shares = dossier.sharesOf(lot);
        Share last = shares.get(shares.size() - 1);
        return "<h2 class=\"lot\">" + PrintedHtml.text("Lot " + lot.number() + " : " + lot.title())
                + "</h2><table class=\"prices\">" + HEAD
                + PrintedHtml.each(
                        shares, share -> member(dossier, share, share.equals(last) ? total(dossier, lot) : ""))
                + "</table>";
    }

    /** @param total printed on the same page as the member's last lines */
    private static String member(BidDossier dossier, Share share, String total) {
        List<PriceLine> own = dossier.prices().stream()
                .filter(line -> line.memberId().equals(share.memberId()))
                .toList();
        return """
                <tbody><tr class="who"><td><span class="mark %s">%s</span></td><td>%s</td><td></td><td></td><td></td>\
                <td class="n">%s</td></tr>%s%s</tbody>""".formatted(
                        ShareTable.colour(dossier, share),
                        dossier.letterOf(share),
                        PrintedHtml.text(share.name()),
                        FrenchFigures.euros(share.amount()),
                        PrintedHtml.each(own, PriceTable::line),
                        total);
    }

    private static String total(BidDossier dossier, Lot lot) {
        return """
                <tr class="total"><td></td><td>%s</td><td></td><td></td><td></td><td class="n">%s</td></tr>""".formatted(PrintedHtml.text("Total du lot " + lot.number()), FrenchFigures.euros(dossier.total(lot)));
    }

    private static String line(PriceLine line) {
        return """
                <tr><td class="f">%s</td><td>%s</td><td>%s</td><td class="n">%s</td><td class="n">%s</td>\
                <td class="n">%s</td></tr>""".formatted(
                        PrintedHtml.escaped(line.number()),
                        PrintedHtml.text(line.designation()),
                        PrintedHtml.text(line.unit()),
                        FrenchFigures.quantity(line.quantity()),
                        FrenchFigures.unitPrice(line.unitPrice()),
                        FrenchFigures.euros(line.total()));
    }
}
