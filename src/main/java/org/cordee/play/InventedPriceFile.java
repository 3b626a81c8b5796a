package org.cordee.play;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * The DPGF of an invented lot: 300 lines to price on four locked tabs, each of three posts, and a fifth tab that adds
 * them up. Titles stand in merged cells, totals are formulas, and one line is hidden. The first line of each post has
 * the quantity one, so that a member can reach its amount to the cent.
 */
final class InventedPriceFile {

    static final List<String> TABS = List.of("Installation", "Gros œuvre", "Second œuvre", "Finitions & nettoyage");
    static final String SUMMARY = "Récapitulatif";
    static final int POSTS_OF_A_TAB = 3;
    static final int LINES_OF_A_POST = 25;

    /** The line whose unit a later version changes. */
    static final String CHANGED_LINE = "2.2.05";

    /** The line that its row hides. */
    static final String HIDDEN_LINE = "1.1.04";

    private static final List<String> ACTS =
            List.of("Dépose", "Fourniture et pose", "Nettoyage", "Réemploi", "Protection", "Reprise");
    private static final List<String> OBJECTS = List.of(
            "de cloisons",
            "de menuiseries",
            "de revêtements de sol",
            "d'appareils sanitaires",
            "de faux plafonds < 3 m",
            "de gaines & conduits");
    private static final List<String> UNITS = List.of("u", "m²", "m³", "ml");

    private final Random dice;
    private final boolean changed;
    private final PaperWorkbook book = new PaperWorkbook();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<String> totals = new ArrayList<>();

    /**
     * A line to price.
     *
     * @param tab the number of its sheet in the file, from 1
     * @param row the number of its row, from 1; the unit price stands in column E, its total in column F
     */
    record Line(String code, int tab, int row, String unit, BigDecimal quantity) {

        String priceCell() {
            return "E" + row;
        }

        String totalCell() {
            return "F" + row;
        }
    }

    /**
     * The file with the lines that it asks to price.
     *
     * @param lines by their codes, in the order of the file
     * @param totalCell the cell of the last tab with the total without VAT
     */
    record Made(byte[] bytes, Map<String, Line> lines, String totalCell) {}

    private InventedPriceFile(long seed, boolean changed) {
        this.dice = new Random(seed * 31 + 5);
        this.changed = changed;
    }

    /** @param changed true for the later version, in which one line has another unit */
    static Made of(long seed, String lot, boolean changed) {
        return new InventedPriceFile(seed, changed).made(lot);
    }

    private Made made(String lot) {
        for (int tab = 1; tab <= TABS.size(); tab++) {
            add(lot, tab);
        }
        String total = addSummary();
        return new Made(book.bytes(), lines, total);
    }

    private void add(String lot, int number) {
        String name = TABS.get(number - 1);
        PaperWorkbook.Tab tab = book.tab(name, true);
        tab.next();
        tab.title('A', "DPGF du lot " + lot + " : " + name).merge('A', 'F');
        tab.next();
        tab.next();
        tab.title('A', "N°")
                .title('B', "Désignation des ouvrages")
                .title('C', "U")
                .title('D', "Quantité");
        tab.title('E', "Prix unitaire HT").title('F', "Total HT");
        List<String> subtotals = new ArrayList<>();
        for (int post = 1; post <= POSTS_OF_A_TAB; post++) {
            tab.next();
            tab.title('A', number + "." + post)
                    .title('B', "Poste " + post + " : " + name)
                    .merge('B', 'F');
            int first = 0;
            int last = 0;
            for (int line = 1; line <= LINES_OF_A_POST; line++) {
                last = add(tab, number, post, line);
                first = first == 0 ? last : first;
            }
            int row = tab.next();
            tab.title('B', "Sous-total du poste " + number + "." + post)
                    .formula('F', "SUM(F" + first + ":F" + last + ")");
            subtotals.add("F" + row);
        }
        int row = tab.next();
        tab.title('B', "TOTAL HT").formula('F', String.join("+", subtotals));
        totals.add("'" + name + "'!F" + row);
    }

    private int add(PaperWorkbook.Tab tab, int number, int post, int line) {
        String code = String.format(Locale.ROOT, "%d.%d.%02d", number, post, line);
        String unit = line == 1 ? "ens" : UNITS.get(dice.nextInt(UNITS.size()));
        BigDecimal quantity = line == 1 ? BigDecimal.ONE : BigDecimal.valueOf(5 + dice.nextInt(200) * 5L, 1);
        String label = ACTS.get(dice.nextInt(ACTS.size())) + " " + OBJECTS.get(dice.nextInt(OBJECTS.size()));
        if (code.equals(CHANGED_LINE)) {
            unit = changed ? "m³" : "m²";
        }
        int row = tab.next(code.equals(HIDDEN_LINE));
        tab.text('A', code)
                .text('B', label + ", repère " + line)
                .text('C', unit)
                .figure('D', quantity);
        tab.open('E').formula('F', "ROUND(D" + row + "*E" + row + ",2)");
        lines.put(code, new Line(code, number, row, unit, quantity));
        return row;
    }

    private String addSummary() {
        PaperWorkbook.Tab tab = book.tab(SUMMARY, true);
        tab.next();
        tab.title('A', "Désignation").title('B', "Montant HT");
        for (int at = 0; at < TABS.size(); at++) {
            tab.next();
            tab.text('A', TABS.get(at)).formula('B', totals.get(at));
        }
        int total = tab.next();
        tab.title('A', "TOTAL GÉNÉRAL HT").formula('B', "SUM(B2:B" + (total - 1) + ")");
        int tax = tab.next();
        tab.title('A', "TVA 20 %").formula('B', "ROUND(B" + total + "*0.2,2)");
        tab.next();
        tab.title('A', "TOTAL GÉNÉRAL TTC").formula('B', "B" + total + "+B" + tax);
        return "B" + total;
    }

    /** Returns a schedule of unit prices for further works, with one tab and without quantities. */
    static byte[] unitPrices(long seed) {
        Random dice = new Random(seed * 17 + 3);
        PaperWorkbook book = new PaperWorkbook();
        PaperWorkbook.Tab tab = book.tab("BPU", true);
        tab.next();
        tab.title('A', "N°").title('B', "Désignation").title('C', "U").title('D', "Prix unitaire HT");
        for (int line = 1; line <= 40; line++) {
            tab.next();
            tab.text('A', "S" + line).text('B', ACTS.get(dice.nextInt(ACTS.size())) + ", repère " + line);
            tab.text('C', UNITS.get(dice.nextInt(UNITS.size()))).open('D');
        }
        return book.bytes();
    }
}
