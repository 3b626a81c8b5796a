package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.document.SamplePriceForms.AT;
import static org.cordee.document.SamplePriceForms.GIVEN;
import static org.cordee.document.SamplePriceForms.cell;
import static org.cordee.document.SamplePriceForms.filled;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cordee.document.FilledPriceForm.WrongCell;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingPriceFormTests {

    private static final int PRICE = PriceFormWorkbook.PRICE;

    @Test
    void readsEveryTypedPriceToItsLastDecimal() {
        FilledPriceForm read = read(sheet -> {
            cell(sheet, 0).setCellValue(270.001685);
            cell(sheet, 2).setCellValue(0);
        });

        assertThat(read.wrong()).isEmpty();
        assertThat(prices(read))
                .containsEntry("1.1", new BigDecimal("270.001685"))
                .containsEntry("1.2", new BigDecimal("4.761904"))
                .hasEntrySatisfying("2", price -> assertThat(price).isZero());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,5|12.5", "1 234,56 €|1234.56", "1\u202F234.5|1234.5", "3|3"})
    void readsANumberTypedAsText(String typed, BigDecimal price) {
        FilledPriceForm read = read(sheet -> {
            cell(sheet, 0).setCellValue(typed);
            cell(sheet, 2).setCellValue(1);
        });

        assertThat(prices(read)).containsEntry("1.1", price);
    }

    /** Spreadsheet programs write computed values with rounding noise. */
    @Test
    void ignoresRoundingNoiseOfComputedPrices() {
        FilledPriceForm read = read(sheet -> {
            cell(sheet, 0).setCellValue(0.1 + 0.2);
            cell(sheet, 2).setCellValue(1);
        });

        assertThat(prices(read)).containsEntry("1.1", new BigDecimal("0.3"));
    }

    @Test
    void namesEachErrorByRowAndColumnAndReadsNoLineMeanwhile() {
        FilledPriceForm read = read(sheet -> {
            cell(sheet, 0).setCellFormula("1+1");
            cell(sheet, 1).setCellValue("environ 5");
            sheet.getRow(PriceFormWorkbook.FIRST_LINE + 2)
                    .getCell(PriceFormWorkbook.QUANTITY)
                    .setCellValue(2);
        });

        assertThat(read.isWhole()).isFalse();
        assertThat(read.lines()).isEmpty();
        assertThat(read.wrong())
                .extracting(wrong -> wrong.column() + wrong.row() + " " + wrong.key())
                .containsExactly(
                        "E8 document.price-form.formula",
                        "E9 document.price-form.not-a-number",
                        "D10 document.price-form.quantity-changed",
                        "E10 document.price-form.missing");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, negative",
        "1.1234567, too-fine",
        "1000000000, too-high",
        "1e40, too-high",
    })
    void refusesAPriceOutOfRange(double price, String why) {
        FilledPriceForm read = read(sheet -> {
            cell(sheet, 0).setCellValue(price);
            cell(sheet, 2).setCellValue(1);
        });

        assertThat(read.wrong()).extracting(WrongCell::key).containsExactly("document.price-form." + why);
    }

    @Test
    void reportsMissingUnknownAndDuplicateLines() {
        FilledPriceForm read = read(sheet -> {
            cell(sheet, 0).setCellValue(1);
            sheet.getRow(PriceFormWorkbook.FIRST_LINE + 1).getCell(0).setCellValue("1.1");
            sheet.getRow(PriceFormWorkbook.FIRST_LINE + 2).getCell(0).setCellValue("7");
        });

        assertThat(read.wrong())
                .extracting(WrongCell::key)
                .containsExactly(
                        "document.price-form.line-twice",
                        "document.price-form.unknown-line",
                        "document.price-form.line-missing",
                        "document.price-form.line-missing");
    }

    @Test
    void showsNoPriceInALog() {
        FilledPriceForm read = read(sheet -> {
            cell(sheet, 0).setCellValue("secret73519");
            cell(sheet, 2).setCellValue(73519);
        });

        assertThat(read + " " + read.wrong()).doesNotContain("73519");
    }

    @Test
    void refusesAFormWhoseColumnsWereMoved() {
        assertThatThrownBy(() -> read(sheet -> sheet.getRow(PriceFormWorkbook.FIRST_LINE - 1)
                        .getCell(PRICE)
                        .setCellValue("Prix")))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("document.price-form.other-columns"));
    }

    /** The prices alone are unlocked, and a program that computes the formulas gets the same totals. */
    @Test
    void unlocksThePriceCellsOnly() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PriceFormWorkbook.of(GIVEN, AT)))) {
            XSSFSheet sheet = book.getSheet(PriceFormWorkbook.SHEET);
            assertThat(sheet.getProtect()).isTrue();
            sheet.forEach(row ->
                    row.forEach(cell -> assertThat(cell.getCellStyle().getLocked())
                            .as(cell.getAddress().toString())
                            .isEqualTo(cell.getColumnIndex() != PRICE
                                    || row.getRowNum() < PriceFormWorkbook.FIRST_LINE
                                    || row.getRowNum() >= PriceFormWorkbook.FIRST_LINE + 3)));
            assertThat(sheet.getRow(PriceFormWorkbook.FIRST_LINE + 1)
                            .getCell(PriceFormWorkbook.TOTAL)
                            .getNumericCellValue())
                    .isEqualTo(33333.33);
        }
    }

    @Nested
    class WhenTheMemberWritesTheLinesItself {

        private final PriceForm open = new PriceForm(
                "Berges",
                "VO",
                "Rives",
                "Lot 3",
                "Les Mains Vertes",
                true,
                List.of(GIVEN.lines().get(1)));

        @Test
        void readsLinesTypedByTheMember() {
            FilledPriceForm read = read(2, "1.3", "Tri", "t", "12,5", "3");

            assertThat(read.wrong()).isEmpty();
            assertThat(read.lines())
                    .containsExactly(
                            GIVEN.lines().get(1),
                            new PriceForm.Line("1.3", "Tri", "t", new BigDecimal("12.5"), new BigDecimal("3")));
        }

        @Test
        void reportsMissingAndInvalidCells() {
            FilledPriceForm read = read(1, "1.2", "", "x".repeat(21), "0", "");
            FilledPriceForm fine = read(1, "", "Tri", "t", "1,2345", "1");

            assertThat(read.wrong())
                    .extracting(wrong -> wrong.column() + wrong.row() + " " + wrong.key())
                    .containsExactly("A9 document.price-form.line-twice");
            assertThat(fine.wrong())
                    .extracting(wrong -> wrong.column() + wrong.row() + " " + wrong.key())
                    .containsExactly("A9 document.price-form.text-missing", "D9 document.price-form.too-fine");
            assertThat(read(1, "3", "", "x".repeat(21), "0", "").wrong())
                    .extracting(wrong -> wrong.column() + wrong.row() + " " + wrong.key())
                    .containsExactly(
                            "B9 document.price-form.text-missing",
                            "C9 document.price-form.text-too-long",
                            "D9 document.price-form.quantity-zero",
                            "E9 document.price-form.missing");
        }

        @Test
        void refusesAnEmptyForm() {
            byte[] empty = PriceFormWorkbook.of(
                    new PriceForm("Berges", "VO", "Rives", "Lot 3", "Les Mains Vertes", true, List.of()), AT);

            assertThatThrownBy(() -> ReadingPriceForm.read(empty, open))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            no -> assertThat(no.key()).isEqualTo("document.price-form.nothing-filled"));
        }

        private FilledPriceForm read(int line, String... typed) {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PriceFormWorkbook.of(open, AT)));
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                for (int column = 0; column < typed.length; column++) {
                    if (!typed[column].isEmpty()) {
                        book.getSheet(PriceFormWorkbook.SHEET)
                                .getRow(PriceFormWorkbook.FIRST_LINE + line)
                                .getCell(column)
                                .setCellValue(typed[column]);
                    }
                }
                book.write(bytes);
                return ReadingPriceForm.read(bytes.toByteArray(), open);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static Map<String, BigDecimal> prices(FilledPriceForm read) {
        Map<String, BigDecimal> prices = new HashMap<>();
        read.lines().forEach(line -> prices.put(line.number(), line.unitPrice()));
        return prices;
    }

    private static FilledPriceForm read(Consumer<XSSFSheet> filling) {
        return ReadingPriceForm.read(filled(filling), GIVEN);
    }
}
