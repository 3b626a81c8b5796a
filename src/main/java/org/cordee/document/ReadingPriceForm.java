package org.cordee.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.document.FilledPriceForm.WrongCell;
import org.cordee.document.UploadedSheet.Cell;
import org.cordee.shared.RuleViolation;

/** Reads a filled price form back. It reads typed values only and ignores the stored results of formulas. */
public final class ReadingPriceForm {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_DESIGNATION = 200;
    private static final int LONGEST_UNIT = 20;
    private static final int QUANTITY_DECIMALS = 3;
    private static final Cell NOTHING = new Cell("", false, false);

    private final PriceForm form;
    private final Map<String, PriceForm.Line> expected;
    private final List<PriceForm.Line> lines = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private final List<WrongCell> wrong = new ArrayList<>();

    private ReadingPriceForm(PriceForm form) {
        this.form = form;
        expected = form.lines().stream().collect(Collectors.toMap(PriceForm.Line::number, Function.identity()));
    }

    /**
     * @param form the form as it was exported
     * @throws RuleViolation when the file as a whole cannot be read: too large, no spreadsheet, macros, links to other
     * files
     */
    public static FilledPriceForm read(byte[] file, PriceForm form) {
        UploadedSheet sheet = UploadedSheet.of(SafeWorkbook.parts(file), PriceFormWorkbook.SHEET);
        ReadingPriceForm reading = new ReadingPriceForm(form);
        reading.requireHead(sheet);
        sheet.rows().forEach(reading::row);
        reading.requireEveryLine();
        return new FilledPriceForm(reading.lines, reading.wrong);
    }

    /** Tells if a sheet has the headings of the form. */
    static boolean hasHead(UploadedSheet sheet) {
        Map<Integer, Cell> head = head(sheet);
        return IntStream.range(0, PriceFormWorkbook.HEAD.size())
                .allMatch(column ->
                        head.getOrDefault(column, NOTHING).text().strip().equals(PriceFormWorkbook.HEAD.get(column)));
    }

    private static Map<Integer, Cell> head(UploadedSheet sheet) {
        return sheet.rows().getOrDefault(PriceFormWorkbook.FIRST_LINE - 1, Map.of());
    }

    private void requireHead(UploadedSheet sheet) {
        Map<Integer, Cell> head = head(sheet);
        for (int column = 0; column < PriceFormWorkbook.HEAD.size(); column++) {
            String name = PriceFormWorkbook.HEAD.get(column);
            if (!head.getOrDefault(column, NOTHING).text().strip().equals(name)) {
                throw SafeWorkbook.refusal(
                        "other-columns", LetterLabels.of(column), PriceFormWorkbook.FIRST_LINE, name);
            }
        }
    }

    private void row(int row, Map<Integer, Cell> cells) {
        boolean blank = cells.entrySet().stream()
                .allMatch(cell -> cell.getKey() >= PriceFormWorkbook.TOTAL
                        || cell.getValue().isBlank());
        if (row < PriceFormWorkbook.FIRST_LINE || blank) {
            return;
        }
        CellReader number = reader(row, cells, PriceFormWorkbook.NUMBER);
        String code = number.text(LONGEST_NUMBER);
        if (!code.isEmpty() && !numbers.add(code)) {
            number.wrong("line-twice", code);
        } else if (form.open()) {
            lines.add(written(row, cells, code));
        } else {
            given(row, cells, number, code);
        }
    }

    private PriceForm.Line written(int row, Map<Integer, Cell> cells, String code) {
        return new PriceForm.Line(
                code,
                reader(row, cells, PriceFormWorkbook.DESIGNATION).text(LONGEST_DESIGNATION),
                reader(row, cells, PriceFormWorkbook.UNIT).text(LONGEST_UNIT),
                reader(row, cells, PriceFormWorkbook.QUANTITY).quantity(QUANTITY_DECIMALS),
                reader(row, cells, PriceFormWorkbook.PRICE).price(PriceLine.UNIT_PRICE_DECIMALS));
    }

    private void given(int row, Map<Integer, Cell> cells, CellReader number, String code) {
        PriceForm.Line line = expected.get(code);
        if (line == null) {
            if (!code.isEmpty()) {
                number.wrong("unknown-line", code);
            }
            return;
        }
        reader(row, cells, PriceFormWorkbook.DESIGNATION).requireSame(line.designation(), "designation-changed");
        reader(row, cells, PriceFormWorkbook.UNIT).requireSame(line.unit(), "unit-changed");
        reader(row, cells, PriceFormWorkbook.QUANTITY).requireSame(line.quantity());
        BigDecimal price = reader(row, cells, PriceFormWorkbook.PRICE).price(PriceLine.UNIT_PRICE_DECIMALS);
        lines.add(new PriceForm.Line(code, line.designation(), line.unit(), line.quantity(), price));
    }

    private void requireEveryLine() {
        if (form.open()) {
            if (lines.isEmpty() && wrong.isEmpty()) {
                throw SafeWorkbook.refusal("nothing-filled");
            }
            return;
        }
        int end = PriceFormWorkbook.FIRST_LINE + form.lines().size();
        form.lines().stream()
                .map(PriceForm.Line::number)
                .filter(number -> !numbers.contains(number))
                .forEach(number ->
                        new CellReader(NOTHING, end, PriceFormWorkbook.NUMBER, wrong).wrong("line-missing", number));
    }

    private CellReader reader(int row, Map<Integer, Cell> cells, int column) {
        return new CellReader(cells.getOrDefault(column, NOTHING), row, column, wrong);
    }
}
