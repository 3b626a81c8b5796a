package org.cordee.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cordee.document.BidDossier.Lot;
import org.cordee.document.BidDossier.Share;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;

/** The price schedule as a spreadsheet whose totals and shares are formulas; it has no cell to fill. */
public final class PriceWorkbook {

    static final String PRICES = "Prix";
    static final String SHARES = "Répartition";
    static final int FIRST_LINE = 6;

    /** The first columns with figures. */
    private static final int PRICE_FIGURES = 6;

    private static final int SHARE_FIGURES = 5;

    private static final String TITLE = "Bordereau des prix";
    private static final List<String> PRICE_HEAD =
            List.of("Ligne", "N°", "Lot", "Membre", "Désignation", "Unité", "Quantité", "Prix unitaire HT", "Total HT");
    private static final List<String> SHARE_HEAD =
            List.of("Lot", "Membre", "Nom", "SIRET", "Rôle", "Part", "Montant HT", "Heures d’insertion");

    private final WorkbookStyles sheets = new WorkbookStyles();
    private final BidDossier dossier;
    private final List<Lot> lots;

    private PriceWorkbook(BidDossier dossier, List<Lot> lots) {
        this.dossier = dossier;
        this.lots = lots;
    }

    public static byte[] of(BidDossier dossier) {
        return of(dossier, dossier.lots());
    }

    /**
     * Writes the prices of some lots; those of the others are in the buyer's own files.
     *
     * @param lots at least one
     */
    public static byte[] of(BidDossier dossier, List<Lot> lots) {
        PriceWorkbook book = new PriceWorkbook(dossier, lots);
        book.prices();
        book.shares();
        return book.sheets.bytes(TITLE + ", groupement " + dossier.grouping(), dossier.frozenAt());
    }

    private void prices() {
        XSSFSheet sheet = sheets.sheet(PRICES, 9, 9, 12, 9, 60, 14, 14, 18, 20);
        head(sheet, TITLE, PRICE_HEAD, PRICE_FIGURES);
        int at = FIRST_LINE;
        for (Lot lot : lots) {
            for (PricePost<PriceLine> post : dossier.posts(lot)) {
                for (PricePost.NumberedLine<PriceLine> line : post.lines()) {
                    price(sheet.createRow(at++), line);
                }
            }
        }
        Row total = sheet.createRow(at);
        for (int column = 0; column < PRICE_HEAD.size(); column++) {
            WorkbookStyles.text(total, column, column == 4 ? totalName() : "", sheets.totalText());
        }
        String sum = String.format(Locale.ROOT, "SUM(I%d:I%d)", FIRST_LINE + 1, at);
        BigDecimal value =
                Amount.sum(lots.stream().map(dossier::total).toList()).euros();
        WorkbookStyles.formula(total, 8, sum, value, sheets.total(WorkbookStyles.EUROS));
        WorkbookStyles.protect(sheet);
    }

    private String totalName() {
        return lots.size() == dossier.lots().size() ? "Total de l’offre HT" : "Total de ces lots HT";
    }

    private void price(Row row, PricePost.NumberedLine<PriceLine> numbered) {
        int number = row.getRowNum() + 1;
        PriceLine line = numbered.line();
        WorkbookStyles.figure(row, 0, BigDecimal.valueOf(numbered.number()), sheets.figure(WorkbookStyles.WHOLE));
        WorkbookStyles.text(row, 1, line.number(), sheets.text);
        WorkbookStyles.text(row, 2, dossier.lot(line.lotId()).number(), sheets.text);
        WorkbookStyles.text(row, 3, dossier.letterOf(dossier.share(line.memberId())), sheets.text);
        WorkbookStyles.text(row, 4, line.designation(), sheets.text);
        WorkbookStyles.text(row, 5, line.unit(), sheets.text);
        WorkbookStyles.figure(row, 6, line.quantity(), sheets.figure(WorkbookStyles.QUANTITY));
        WorkbookStyles.figure(row, 7, line.unitPrice(), sheets.figure(WorkbookStyles.UNIT_PRICE));
        WorkbookStyles.formula(
                row,
                8,
                String.format(Locale.ROOT, "ROUND(G%d*H%d,2)", number, number),
                line.total().euros(),
                sheets.figure(WorkbookStyles.EUROS));
    }

    private void shares() {
        XSSFSheet sheet = sheets.sheet(SHARES, 12, 9, 44, 20, 14, 14, 20, 14);
        head(sheet, "Répartition des prestations", SHARE_HEAD, SHARE_FIGURES);
        int at = FIRST_LINE;
        for (Lot lot : lots) {
            int first = at;
            for (Share share : dossier.sharesOf(lot)) {
                share(sheet.createRow(at++), lot, share);
            }
            total(sheet.createRow(at++), lot, first);
        }
        WorkbookStyles.protect(sheet);
    }

    private void share(Row row, Lot lot, Share share) {
        int number = row.getRowNum() + 1;
        int last = FIRST_LINE
                + (int) dossier.prices().stream()
                        .filter(line -> lots.contains(dossier.lot(line.lotId())))
                        .count();
        WorkbookStyles.text(row, 0, lot.number(), sheets.text);
        WorkbookStyles.text(row, 1, dossier.letterOf(share), sheets.text);
        WorkbookStyles.text(row, 2, share.name(), sheets.text);
        WorkbookStyles.text(row, 3, share.siret() == null ? "" : share.siret(), sheets.text);
        WorkbookStyles.text(row, 4, share.lead() ? "Mandataire" : "Cotraitant", sheets.text);
        WorkbookStyles.figure(row, 5, share.percentage().value(), sheets.figure(WorkbookStyles.PERCENT));
        String asked = String.format(
                Locale.ROOT,
                "SUMIFS(%1$s!$I$%2$d:$I$%3$d,%1$s!$C$%2$d:$C$%3$d,A%4$d,%1$s!$D$%2$d:$D$%3$d,B%4$d)",
                PRICES,
                FIRST_LINE + 1,
                last,
                number);
        WorkbookStyles.formula(row, 6, asked, share.amount().euros(), sheets.figure(WorkbookStyles.EUROS));
        WorkbookStyles.figure(row, 7, BigDecimal.valueOf(share.hours().value()), sheets.figure(WorkbookStyles.WHOLE));
    }

    private void total(Row row, Lot lot, int first) {
        List<Share> shares = dossier.sharesOf(lot);
        BigDecimal hours = BigDecimal.valueOf(
                shares.stream().mapToInt(share -> share.hours().value()).sum());
        for (int column = 0; column < SHARE_HEAD.size(); column++) {
            WorkbookStyles.text(row, column, column == 2 ? "Total du lot " + lot.number() : "", sheets.totalText());
        }
        sum(row, 5, first, Percentage.HUNDRED.value(), WorkbookStyles.PERCENT);
        sum(row, 6, first, dossier.total(lot).euros(), WorkbookStyles.EUROS);
        sum(row, 7, first, hours, WorkbookStyles.WHOLE);
    }

    private void sum(Row row, int column, int first, BigDecimal value, String format) {
        char letter = (char) ('A' + column);
        String sum = String.format(Locale.ROOT, "SUM(%c%d:%c%d)", letter, first + 1, letter, row.getRowNum());
        WorkbookStyles.formula(row, column, sum, value, sheets.total(format));
    }

    /** @param figures the first column with figures */
    private void head(XSSFSheet sheet, String title, List<String> columns, int figures) {
        WorkbookStyles.text(sheet.createRow(0), 0, title, sheets.title);
        WorkbookStyles.text(sheet.createRow(1), 0, dossier.tender().buyer(), sheets.subtitle);
        WorkbookStyles.text(sheet.createRow(2), 0, dossier.tender().title(), sheets.note);
        String facts = "Référence " + dossier.tender().reference() + " · Groupement " + dossier.grouping()
                + " · Prix en euros, hors taxes";
        WorkbookStyles.text(sheet.createRow(3), 0, facts, sheets.note);
        Row names = sheet.createRow(FIRST_LINE - 1);
        for (int column = 0; column < columns.size(); column++) {
            WorkbookStyles.text(names, column, columns.get(column), column < figures ? sheets.head : sheets.figureHead);
        }
        sheet.createFreezePane(0, FIRST_LINE);
        sheet.setRepeatingRows(new CellRangeAddress(FIRST_LINE - 1, FIRST_LINE - 1, -1, -1));
    }
}
