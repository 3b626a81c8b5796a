package org.cordee.document.dossier;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.document.dossier.FilledPriceForm.WrongCell;
import org.cordee.document.dossier.SheetCells.Cell;
import org.cordee.shared.RuleViolation;

/** Reads a filled price form back. Only numbers that were typed count: no formula is trusted, whatever it says it gives. */
public final class ReadingPriceForm {

    private static final Cell NOTHING = new Cell("", false, false);
    private static final String PREFIX = "document.price-form.";

    /** As a file writes a figure, or as people type one that stays a text: spaces, comma, euro sign. */
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,17}(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,2})?");

    private static final Pattern AROUND = Pattern.compile("[\\s\\u00A0\\u202F€]");

    /** Spreadsheets keep no more digits than these apart, and write the noise behind them. */
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15);

    private static final BigDecimal HIGHEST = new BigDecimal("1000000000");

    private final Map<String, PriceForm.Line> expected;
    private final Map<String, BigDecimal> prices = new HashMap<>();
    private final List<WrongCell> wrong = new ArrayList<>();

    private ReadingPriceForm(PriceForm form) {
        expected = form.lines().stream().collect(Collectors.toMap(PriceForm.Line::number, Function.identity()));
    }

    /**
     * @param form what was given out
     * @throws RuleViolation when the file as a whole cannot be read: too large, no spreadsheet, macros, links to others
     */
    public static FilledPriceForm read(byte[] file, PriceForm form) {
        SheetCells sheet = SheetCells.of(SafeWorkbook.parts(file), PriceFormWorkbook.SHEET);
        ReadingPriceForm reading = new ReadingPriceForm(form);
        reading.requireHead(sheet);
        sheet.rows().forEach(reading::line);
        reading.requireEveryLine(form);
        return new FilledPriceForm(reading.prices, reading.wrong);
    }

    private void requireHead(SheetCells sheet) {
        Map<Integer, Cell> head = sheet.rows().getOrDefault(PriceFormWorkbook.FIRST_LINE - 1, Map.of());
        for (int column = 0; column < PriceFormWorkbook.HEAD.size(); column++) {
            String name = PriceFormWorkbook.HEAD.get(column);
            if (!head.getOrDefault(column, NOTHING).text().strip().equals(name)) {
                throw SafeWorkbook.no("other-columns", Marks.of(column), PriceFormWorkbook.FIRST_LINE, name);
            }
        }
    }

    private void line(int row, Map<Integer, Cell> cells) {
        String number =
                cells.getOrDefault(PriceFormWorkbook.NUMBER, NOTHING).text().strip();
        if (row < PriceFormWorkbook.FIRST_LINE || number.isEmpty()) {
            return;
        }
        PriceForm.Line line = expected.get(number);
        if (line == null) {
            wrong(row, PriceFormWorkbook.NUMBER, "unknown-line", number);
            return;
        }
        if (prices.containsKey(number)) {
            wrong(row, PriceFormWorkbook.NUMBER, "line-twice", number);
            return;
        }
        quantity(row, cells.getOrDefault(PriceFormWorkbook.QUANTITY, NOTHING), line);
        prices.put(number, price(row, cells.getOrDefault(PriceFormWorkbook.PRICE, NOTHING)));
    }

    /** Whoever changed a quantity would believe to have offered another total. */
    private void quantity(int row, Cell cell, PriceForm.Line line) {
        if (cell.formula()
                || !FIGURE.matcher(cell.text()).matches()
                || exact(cell.text()).compareTo(line.quantity()) != 0) {
            wrong(row, PriceFormWorkbook.QUANTITY, "quantity-changed", Figures.quantity(line.quantity()));
        }
    }

    /** Zero stands for a price that is wrong, and is never handed out. */
    private BigDecimal price(int row, Cell cell) {
        if (cell.formula()) {
            return wrong(row, PriceFormWorkbook.PRICE, "formula");
        }
        if (cell.isBlank()) {
            return wrong(row, PriceFormWorkbook.PRICE, "missing");
        }
        String figure = cell.figure()
                ? cell.text()
                : AROUND.matcher(cell.text()).replaceAll("").replace(',', '.');
        if (!FIGURE.matcher(figure).matches()) {
            return wrong(row, PriceFormWorkbook.PRICE, "not-a-number");
        }
        BigDecimal price = exact(figure);
        if (price.signum() < 0) {
            return wrong(row, PriceFormWorkbook.PRICE, "negative");
        }
        if (price.compareTo(HIGHEST) >= 0) {
            return wrong(row, PriceFormWorkbook.PRICE, "too-high");
        }
        if (price.scale() > PriceLine.UNIT_PRICE_DECIMALS) {
            return wrong(row, PriceFormWorkbook.PRICE, "too-fine", PriceLine.UNIT_PRICE_DECIMALS);
        }
        return price;
    }

    private static BigDecimal exact(String figure) {
        return new BigDecimal(figure).round(FIFTEEN_DIGITS).stripTrailingZeros();
    }

    private void requireEveryLine(PriceForm form) {
        Set<String> missing = new HashSet<>(expected.keySet());
        missing.removeAll(prices.keySet());
        int end = PriceFormWorkbook.FIRST_LINE + form.lines().size();
        form.lines().stream()
                .map(PriceForm.Line::number)
                .filter(missing::contains)
                .forEach(number -> wrong(end, PriceFormWorkbook.NUMBER, "line-missing", number));
    }

    private BigDecimal wrong(int row, int column, String what, Object... arguments) {
        wrong.add(new WrongCell(row + 1, Marks.of(column), PREFIX + what, List.of(arguments)));
        return BigDecimal.ZERO;
    }
}
