package org.cordee.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.document.BidDossier.Lot;
import org.cordee.document.BidDossier.Section;
import org.cordee.document.BidDossier.Share;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;

/** Bids whose figures do not divide evenly, with names that need escaping. */
public final class SampleBidDossiers {

    static final Instant FROZEN = Instant.parse("2026-12-06T09:41:07Z");

    private static final BidDossier.Tender TENDER = new BidDossier.Tender(
            "Renaturation des berges de l’Orme : déconstruction sélective, réemploi et plantations",
            "VO-2026-0417",
            "Métropole du Val-d’Orme");
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private SampleBidDossiers() {}

    /** Three members of one lot: 33.3334, 33.3333 and 33.3333 % of 100,000.01 €. */
    public static BidDossier ofThirds() {
        Lot lot = new Lot(Ids.next(), "3", "Déconstruction sélective et réemploi");
        UUID lead = Ids.next();
        List<Share> shares = List.of(
                share(lot, lead, "Sillage Travaux <publics>", "33.3334", "33333.35", 120, true),
                share(lot, Ids.next(), "=Les \"Mains\" Vertes & fils", "33.3333", "33333.33", 1_640, false),
                share(lot, Ids.next(), "Régie de quartier des Deux-Rives", "33.3333", "33333.33", 900, false));
        List<PriceLine> prices = List.of(
                line(shares.get(0), "1.1", "Installation de chantier", "forfait", "1", "8333.35"),
                line(shares.get(0), "1.2", "Dépose soignée des menuiseries", "m²", "250", "100"),
                line(shares.get(1), "2.1", "Tri, nettoyage et conditionnement", "t", "123.456", "270.001685"),
                line(shares.get(2), "3.1", "Plantation d’hélophytes", "u", "7000", "4.761904"),
                line(shares.get(2), "3.2", "Ajustement", "forfait", "1", "0"));
        return new BidDossier(
                Ids.next(),
                "Rives <vertes>",
                TENDER,
                new BidDossier.Terms("JOINT", false),
                FROZEN,
                List.of(lot),
                shares,
                sections(),
                adjusted(shares, prices));
    }

    /** The bid of three members with other sections. */
    static BidDossier with(List<Section> sections) {
        BidDossier sample = ofThirds();
        return new BidDossier(
                sample.consortium(),
                sample.grouping(),
                sample.tender(),
                sample.terms(),
                sample.frozenAt(),
                sample.lots(),
                sample.shares(),
                sections,
                sample.prices());
    }

    /** Two lots, the lead in both, one partner in each. */
    public static BidDossier ofTwoLots() {
        Lot first = new Lot(Ids.next(), "1", "Gros œuvre");
        Lot second = new Lot(Ids.next(), "2", "Espaces verts");
        UUID lead = Ids.next();
        List<Share> shares = List.of(
                share(first, lead, "Sillage Travaux", "70", "1234567.89", 0, true),
                share(first, Ids.next(), "Charpente & Cie", "30", "529100.52", 300, false),
                share(second, lead, "Sillage Travaux", "12.5001", "12500.10", 0, true),
                share(second, Ids.next(), "Les Mains Vertes", "87.4999", "87499.90", 2_000, false));
        return new BidDossier(
                Ids.next(),
                "Rives vertes",
                TENDER,
                new BidDossier.Terms("SEVERAL", true),
                FROZEN,
                List.of(first, second),
                shares,
                sections(),
                adjusted(shares, List.of()));
    }

    /** Adds one more line with the difference between a member's lines and its amount. */
    private static List<PriceLine> adjusted(List<Share> shares, List<PriceLine> prices) {
        List<PriceLine> all = new ArrayList<>();
        for (Share share : shares) {
            List<PriceLine> own = prices.stream()
                    .filter(line -> line.memberId().equals(share.memberId()))
                    .toList();
            Amount given = Amount.sum(own.stream().map(PriceLine::total).toList());
            BigDecimal rest = share.amount().euros().subtract(given.euros());
            all.addAll(own);
            if (rest.signum() > 0) {
                all.add(line(share, "9", "Études et suivi", "forfait", "1", rest.toPlainString()));
            }
        }
        return all;
    }

    private static Share share(
            Lot lot, UUID organisation, String name, String part, String amount, int hours, boolean lead) {
        return new Share(
                Ids.next(),
                lot.id(),
                organisation,
                name,
                "73282932000074",
                lead,
                Percentage.of(part),
                Amount.of(amount),
                new Hours(hours));
    }

    private static PriceLine line(
            Share share, String number, String designation, String unit, String quantity, String price) {
        return new PriceLine(
                share.lotId(),
                share.memberId(),
                number,
                designation,
                unit,
                new BigDecimal(quantity),
                new BigDecimal(price));
    }

    private static List<Section> sections() {
        return List.of(
                section("Compréhension du besoin", "<p>Court : tout tient sur une page.</p>"),
                section("Méthode et moyens", methods()),
                section("Insertion : parcours & tutorat", """
                        <p>Le groupement s’engage sur « 2 660 heures » ; voir l'article 6 ?</p>
                        <h3>Publics</h3><ul><li>demandeurs d’emploi de longue durée</li><li>jeunes de moins de 26 ans</li></ul>
                        <h3>Suivi</h3><p>Un point par mois.</p>"""));
    }

    private static Section section(String title, String html) {
        return new Section(Ids.next(), title, html, "Sillage Travaux, lot 3");
    }

    /** Four pages with everything that Markdown can express. */
    private static String methods() {
        String paragraph = "<p>Les matériaux sont <strong>déposés à la main</strong>, <em>triés sur place</em> puis"
                + " inventoriés : chaque lot porte une fiche. "
                + "La pose suit le plan de réemploi, zone par zone. ".repeat(12)
                + "</p>";
        return "<h3>Organisation du chantier</h3>" + paragraph.repeat(6) + """
                <h4>Équipes</h4><table><thead><tr><th>Équipe</th><th align="right">Effectif</th><th>Rôle</th></tr></thead>
                <tbody><tr><td>Dépose</td><td align="right">6</td><td>menuiseries, sols</td></tr>
                <tr><td>Tri</td><td align="right">8</td><td>nettoyage, inventaire</td></tr></tbody></table>
                <ol><li>Repérage</li><li>Dépose<ul><li>portes</li><li>fenêtres</li></ul></li></ol>
                <blockquote><p>Rien ne part en benne sans fiche.</p></blockquote>
                <pre><code>fiche = { lot : 12 ; état : bon }
                </code></pre>""" + "<h3>Calendrier &amp; jalons</h3>"
                + paragraph.repeat(7)
                + "<p><img src=\"data:image/png;base64," + PIXEL + "\" alt=\"Plan de phasage\" /></p>"
                + "<h3>Qualité</h3>" + paragraph.repeat(6)
                + "<p>Voir <a href=\"https://example.org/reemploi\">le guide</a> et <code>x : y</code>.</p>";
    }
}
