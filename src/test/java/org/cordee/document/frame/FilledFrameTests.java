package org.cordee.document.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Prices written into the very file of the buyer. */
class FilledFrameTests {

    private static final String SHARED = "<x:f t=\"shared\" si=\"0\"/>";
    private static final byte[] BLANK = SampleFrames.dpgf();
    private static final PriceFrame FRAME = PriceFrame.read(BLANK, "cadre.xlsx");
    private static final Map<String, FramePrice> PRICES = SampleFrames.prices(FRAME);

    @Test
    void keepsEveryPartButTheSheetsByteForByte() {
        Map<String, byte[]> before = SampleFrames.parts(BLANK);

        Map<String, byte[]> after = SampleFrames.parts(FRAME.fill(PRICES).file());

        assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
        before.forEach((name, content) -> {
            if (!name.startsWith("xl/worksheets/sheet")) {
                assertThat(after.get(name)).as(name).isEqualTo(content);
            }
        });
    }

    @Test
    void keepsASheetByteForByteWhenNoneOfItsCellsGetsAValue() {
        FrameLine line = FRAME.lines().get(299);

        byte[] filled = FRAME.fill(Map.of(line.code(), PRICES.get(line.code()))).file();

        assertThat(SampleFrames.parts(filled).get("xl/worksheets/sheet1.xml"))
                .isEqualTo(SampleFrames.parts(BLANK).get("xl/worksheets/sheet1.xml"));
    }

    @Test
    void changesTheFilledCellsAndTheResultsOfFormulasAndNothingElse() throws IOException {
        Set<FrameCell> written = new HashSet<>();
        FRAME.lines().forEach(line -> written.add(line.cells().get(0).price()));

        byte[] filled = FRAME.fill(PRICES).file();

        try (XSSFWorkbook before = open(BLANK);
                XSSFWorkbook after = open(filled)) {
            for (int sheet = 0; sheet < before.getNumberOfSheets(); sheet++) {
                Sheet blank = before.getSheetAt(sheet);
                Sheet full = after.getSheetAt(sheet);
                assertThat(full.getMergedRegions()).isEqualTo(blank.getMergedRegions());
                assertThat(full.getProtect()).isTrue();
                for (Row row : blank) {
                    assertThat(full.getRow(row.getRowNum()).getZeroHeight()).isEqualTo(row.getZeroHeight());
                    for (Cell cell : row) {
                        Cell other = full.getRow(row.getRowNum()).getCell(cell.getColumnIndex());
                        boolean filledCell =
                                written.contains(new FrameCell(sheet, row.getRowNum() + 1, cell.getColumnIndex() + 1));
                        assertThat(other.getCellStyle().getIndex())
                                .isEqualTo(cell.getCellStyle().getIndex());
                        assertThat(text(other).equals(text(cell)))
                                .as(blank.getSheetName() + "!" + cell.getAddress())
                                .isEqualTo(!filledCell);
                    }
                }
            }
        }
    }

    /** Returns the formula of a cell, or its value. */
    private static String text(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? "=" + cell.getCellFormula() : cell.toString();
    }

    @Test
    void showsTheTotalsThatASpreadsheetProgramComputes() throws IOException {
        FilledFrame filled = FRAME.fill(PRICES);

        try (XSSFWorkbook book = open(filled.file())) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertThat(cell.getNumericCellValue())
                                    .as(sheet.getSheetName() + "!" + cell.getAddress())
                                    .isEqualTo(evaluator.evaluate(cell).getNumberValue(), within(0.001));
                        }
                    }
                }
            }
        }
        assertThat(filled.unknown()).isEmpty();
        assertThat(filled.empty()).isEmpty();
        assertThat(filled.written()).isEqualByComparingTo(filled.withoutTax());
        assertThat(filled.writtenWithTax()).isEqualByComparingTo(filled.withTax());
    }

    @Test
    void fillsTheLinesInHiddenRows() {
        byte[] filled = FRAME.fill(PRICES).file();

        PriceFrame read = PriceFrame.read(filled, "cadre.xlsx", FRAME.columns());

        assertThat(read.lines())
                .filteredOn(FrameLine::hidden)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.price())
                        .isEqualByComparingTo(PRICES.get(line.code()).unitPrice()));
        assertThat(read.lines()).hasSize(300).allMatch(line -> line.price() != null);
    }

    @Test
    void writesTheSameBytesEachTime() {
        assertThat(FRAME.fill(PRICES).file()).isEqualTo(FRAME.fill(PRICES).file());
    }

    @Test
    void writesEqualPricesTwiceWithoutAnotherChange() {
        byte[] once = FRAME.fill(PRICES).file();

        byte[] twice = PriceFrame.read(once, "cadre.xlsx", FRAME.columns())
                .fill(PRICES)
                .file();

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void writesTotalsThatNoFormulaComputes() throws IOException {
        byte[] blank = SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet("Lot 1");
            SampleFrames.row(sheet, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT", "Montant TTC");
            SampleFrames.row(sheet, 1, "1", "Nettoyage", "m2", 3, null, null, null);
            SampleFrames.row(sheet, 2, "2", "Tri", "t", 1.333, null, null, null);
            SampleFrames.row(sheet, 3, null, "Total HT", null, null, null, "");
            SampleFrames.row(sheet, 4, null, "TVA", null, null, 0.2, "");
            SampleFrames.row(sheet, 5, null, "Total TTC", null, null, null, "", "");
        });
        PriceFrame frame = PriceFrame.read(blank, "cadre.xlsx");

        FilledFrame filled = frame.fill(Map.of(
                "1", new FramePrice(new BigDecimal("3"), new BigDecimal("10.005"), SampleFrames.VAT),
                "2", new FramePrice(new BigDecimal("1.333"), new BigDecimal("100"), SampleFrames.VAT)));

        try (XSSFWorkbook book = open(filled.file())) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(10.005);
            assertThat(sheet.getRow(1).getCell(5).getNumericCellValue()).isEqualTo(30.02);
            assertThat(sheet.getRow(2).getCell(5).getNumericCellValue()).isEqualTo(133.3);
            assertThat(sheet.getRow(2).getCell(6).getNumericCellValue()).isEqualTo(159.96);
            assertThat(sheet.getRow(3).getCell(5).getNumericCellValue()).isEqualTo(163.32);
            assertThat(sheet.getRow(4).getCell(5).getNumericCellValue()).isEqualTo(32.66);
            assertThat(sheet.getRow(5).getCell(6).getNumericCellValue()).isEqualTo(195.98);
        }
        assertThat(filled.withoutTax()).isEqualByComparingTo("163.32");
        assertThat(filled.withTax()).isEqualByComparingTo("195.98");
    }

    /** Excel shares formulas, leaves cells out, and other programs write prefixes, inline texts and no addresses. */
    @Test
    void writesIntoSheetsOfOtherPrograms() throws IOException {
        String sheet = """
                <?xml version="1.0"?>
                <x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                <x:cols><x:col min="5" max="5" width="9" style="0"/></x:cols>
                <x:sheetData>
                <x:row>\
                """
                + Stream.of("N°", "Libellé", "Unité", "Quantité", "Prix</x:t></x:r><x:r><x:t> unitaire", "Total")
                        .map(head -> "<x:c t=\"inlineStr\"><x:is><x:r><x:t>" + head + "</x:t></x:r></x:is></x:c>\n")
                        .collect(Collectors.joining())
                + "</x:row>\n"
                + line(2, "<x:f t=\"shared\" ref=\"F2:F4\" si=\"0\">D2*E2</x:f><x:v>0</x:v>", "")
                + line(3, SHARED + "<x:v>0</x:v>", "<x:c r=\"E3\" t=\"str\"><x:v>à compléter</x:v></x:c>")
                + line(4, SHARED, "<x:c r=\"E4\"/>") + """
                <x:row r="5"><x:c r="B5" t="inlineStr"><x:is><x:t>Total HT</x:t></x:is></x:c>
                <x:c r="F5"><x:f>SUM(F2:F4)</x:f></x:c></x:row>
                </x:sheetData><!-- <c r="E2"> --></x:worksheet>
                """;
        byte[] workbook = SampleFrames.workbook(book -> book.createSheet("P"));
        Map<String, byte[]> parts = new LinkedHashMap<>(SampleFrames.parts(workbook));
        parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(UTF_8));
        PriceFrame frame = PriceFrame.read(SampleFrames.zip(parts), "x.xlsx");

        byte[] filled = frame.fill(SampleFrames.prices(frame)).file();

        assertThat(frame.lines()).extracting(FrameLine::number).containsExactly("2", "3", "4");
        assertThat(new String(SampleFrames.parts(filled).get("xl/worksheets/sheet1.xml"), UTF_8))
                .isEqualTo(sheet.replace("<x:c r=\"F2\">", "<x:c r=\"E2\" s=\"0\"><x:v>10</x:v></x:c><x:c r=\"F2\">")
                        .replace("D2*E2</x:f><x:v>0</x:v>", "D2*E2</x:f><x:v>20</x:v>")
                        .replace(
                                "<x:c r=\"E3\" t=\"str\"><x:v>à compléter</x:v></x:c>",
                                "<x:c r=\"E3\"><x:v>10.37</x:v></x:c>")
                        .replace(SHARED + "<x:v>0</x:v>", SHARED + "<x:v>20.74</x:v>")
                        .replace("<x:c r=\"E4\"/>", "<x:c r=\"E4\"><x:v>10.74</x:v></x:c>")
                        .replace(SHARED + "</x:c>", SHARED + "<x:v>21.48</x:v></x:c>")
                        .replace("<x:f>SUM(F2:F4)</x:f>", "<x:f>SUM(F2:F4)</x:f><x:v>62.22</x:v>"));
    }

    private static String line(int row, String formula, String price) {
        return "<x:row r=\"" + row + "\"><x:c r=\"A" + row + "\"><x:v>" + row + "</x:v></x:c><x:c r=\"B" + row
                + "\" t=\"inlineStr\"><x:is><x:t>Ligne</x:t></x:is></x:c><x:c r=\"C" + row
                + "\" t=\"inlineStr\"><x:is><x:t>u</x:t></x:is></x:c><x:c r=\"D" + row + "\"><x:v>2</x:v></x:c>" + price
                + "<x:c r=\"F" + row + "\">" + formula + "</x:c></x:row>\n";
    }

    @Test
    void takesAwayTheOldResultOfAFormulaThatItCannotCompute() throws IOException {
        byte[] blank = SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet("Lot 1");
            SampleFrames.row(sheet, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT");
            SampleFrames.row(sheet, 1, "1", "Nettoyage", "m2", 3, null, "=D2*E2");
            SampleFrames.row(sheet, 2, null, "Total HT", null, null, null, "=SUM(OFFSET(F1,1,0,1,1))");
            SampleFrames.row(sheet, 3, null, "En date du", null, null, null, "=TODAY()");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        PriceFrame frame = PriceFrame.read(blank, "cadre.xlsx");

        FilledFrame filled = frame.fill(SampleFrames.prices(frame));

        assertThat(filled.unknown()).containsExactly("Lot 1!F3");
        String sheet = new String(SampleFrames.parts(filled.file()).get("xl/worksheets/sheet1.xml"), UTF_8);
        assertThat(sheet).contains("<f>SUM(OFFSET(F1,1,0,1,1))</f></c>").containsPattern("<f>TODAY\\(\\)</f><v>[0-9]+");
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }
}
