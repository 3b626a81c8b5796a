package org.cordee.submission;

import java.util.List;
import java.util.stream.Collectors;
import org.cordee.bid.BidContents;
import org.cordee.bid.Grouping;
import org.cordee.shared.Amount;

/** The two tables of a package as CSV (RFC 4180, semicolons, comma for the decimals, as French spreadsheets open them). */
final class Table {

    private static final String LINE = "\r\n";

    private Table() {}

    /** What each member asks for each lot, and the total of the bid. */
    static Entry prices(Grouping grouping, List<BidContents.FrozenPrice> bid) {
        StringBuilder csv = new StringBuilder(line("lot", "membre", "siret", "montant HT", "devise"));
        for (BidContents.FrozenPrice part : bid) {
            Grouping.Share share = grouping.share(part.memberId());
            csv.append(line(
                    grouping.lot(part.lotId()).number(),
                    share.organisationName(),
                    share.siret() == null ? "" : share.siret(),
                    euros(part.total()),
                    "EUR"));
        }
        Amount total =
                Amount.sum(bid.stream().map(BidContents.FrozenPrice::total).toList());
        csv.append(line("", "total", "", euros(total), "EUR"));
        return Entry.text("prix.csv", csv.toString());
    }

    /** Who does how much of each lot, as agreed. */
    static Entry shares(Grouping grouping) {
        StringBuilder csv = new StringBuilder(
                line("lot", "membre", "siret", "mandataire", "part %", "montant HT", "heures d’insertion"));
        for (Grouping.Share share : grouping.shares()) {
            csv.append(line(
                    grouping.lot(share.lotId()).number(),
                    share.organisationName(),
                    share.siret() == null ? "" : share.siret(),
                    share.lead() ? "oui" : "non",
                    comma(share.percentage().value().toPlainString()),
                    euros(share.amount()),
                    String.valueOf(share.hours().value())));
        }
        return Entry.text("repartition.csv", csv.toString());
    }

    private static String euros(Amount amount) {
        return comma(amount.euros().toPlainString());
    }

    private static String comma(String decimal) {
        return decimal.replace('.', ',');
    }

    private static String line(String... cells) {
        return List.of(cells).stream().map(Table::cell).collect(Collectors.joining(";")) + LINE;
    }

    /** A name that a spreadsheet would take for a formula stays a name. */
    private static String cell(String value) {
        String safe = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
