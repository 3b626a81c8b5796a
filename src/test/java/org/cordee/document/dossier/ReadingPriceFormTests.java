package org.cordee.document.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cordee.document.Archive;
import org.cordee.document.Entry;
import org.cordee.document.dossier.FilledPriceForm.WrongCell;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingPriceFormTests {

    private static final Instant AT = Instant.parse("2026-12-01T08:00:00Z");
    private static final int PRICE = PriceFormWorkbook.PRICE;

    private final PriceForm form = new PriceForm(
            "Berges de l’Orme",
            "VO-2026-0417",
            "Rives vertes",
            "Lot 3 : Réemploi",
            "Les Mains Vertes",
            false,
            List.of(
                    new PriceForm.Line("1.1", "Tri et nettoyage", "t", new BigDecimal("123.456"), null),
                    new PriceForm.Line("1.2", "=Plantation", "u", new BigDecimal("7000"), new BigDecimal("4.761904")),
                    new PriceForm.Line("2", "Suivi", "forfait", BigDecimal.ONE, null)));

    @Test
    void givesBackEveryTypedPriceToItsLastDecimal() {
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
    void takesANumberTypedAsATextAsPeopleWriteIt(String typed, BigDecimal price) {
        FilledPriceForm read = read(sheet -> {
            cell(sheet, 0).setCellValue(typed);
            cell(sheet, 2).setCellValue(1);
        });

        assertThat(prices(read)).containsEntry("1.1", price);
    }

    /** Programs write what they computed with the noise of their arithmetic behind it. */
    @Test
    void seesNoDecimalsInTheNoiseOfArithmetic() {
        FilledPriceForm read = read(sheet -> {
            cell(sheet, 0).setCellValue(0.1 + 0.2);
            cell(sheet, 2).setCellValue(1);
        });

        assertThat(prices(read)).containsEntry("1.1", new BigDecimal("0.3"));
    }

    @Test
    void saysEachErrorByLineAndColumnAndTakesNothingWhileThereIsOne() {
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
    void refusesAPriceThatNoScheduleHolds(double price, String why) {
        FilledPriceForm read = read(sheet -> {
            cell(sheet, 0).setCellValue(price);
            cell(sheet, 2).setCellValue(1);
        });

        assertThat(read.wrong()).extracting(WrongCell::key).containsExactly("document.price-form." + why);
    }

    @Test
    void findsLinesThatAreMissingUnknownOrThereTwice() {
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

    /** Anything may be in a file that somebody sends. */
    @Nested
    @Timeout(20)
    class WhenTheFileIsHostile {

        @Test
        void refusesOneThatIsNoSpreadsheet() {
            refused("empty", new byte[0]);
            refused("not-a-spreadsheet", "N°;Prix\n1;2".getBytes(UTF_8));
            refused("not-a-spreadsheet", Archive.of(List.of(Entry.text("a.txt", "a"))));
            refused("old-or-locked", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2});
            refused("too-large", new byte[SafeWorkbook.LARGEST_FILE + 1]);
        }

        @Test
        void refusesABombBeforeItIsUnpacked() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                byte[] zeros = new byte[1024 * 1024];
                for (int megabyte = 0; megabyte < 500; megabyte++) {
                    zip.write(zeros);
                }
            }
            assertThat(bytes.size()).isLessThan(SafeWorkbook.LARGEST_FILE);

            refused("bomb", bytes.toByteArray());
        }

        @ParameterizedTest
        @CsvSource({
            "xl/vbaProject.bin, macros",
            "xl/externalLinks/externalLink1.xml, links",
            "xl/connections.xml, links",
        })
        void refusesMacrosAndLinksToElsewhere(String part, String why) {
            List<Entry> parts = parts(filled());
            parts.add(Entry.text(part, "<x/>"));

            refused(why, Archive.of(parts));
        }

        /** Written out, these entities are a thousand million letters; the other one is a file of the server. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE l [<!ENTITY a \"lollollollol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><sst><si><t>&c;</t></si></sst>",
                    "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><sst><si><t>&a;</t></si></sst>",
                })
        void followsNoEntity(String texts) {
            List<Entry> parts = parts(filled());
            parts.removeIf(part -> part.name().equals("xl/sharedStrings.xml"));
            parts.add(Entry.text("xl/sharedStrings.xml", texts));

            assertThatThrownBy(() -> ReadingPriceForm.read(Archive.of(parts), form))
                    .isInstanceOf(RuleViolation.class);
        }

        @Test
        void refusesASheetWithoutEnd() {
            StringBuilder rows = new StringBuilder("<worksheet><sheetData>");
            for (int row = 1; row < 200_000; row++) {
                rows.append("<c r=\"A").append(row).append("\"><v>1</v></c>");
            }
            List<Entry> parts = parts(filled());
            parts.removeIf(part -> part.name().equals("xl/worksheets/sheet1.xml"));
            parts.add(Entry.text("xl/worksheets/sheet1.xml", rows + "</sheetData></worksheet>"));

            refused("too-many-lines", compressed(parts));
        }

        @Test
        void neverAnswersWithAnythingButAWordForItsReader() {
            byte[] whole = filled();
            Random random = new Random(41);
            for (int attempt = 0; attempt < 400; attempt++) {
                byte[] damaged = whole.clone();
                for (int hit = 0; hit < 1 + attempt % 8; hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    ReadingPriceForm.read(damaged, form);
                } catch (RuleViolation said) {
                    assertThat(said.key()).startsWith("document.price-form.");
                }
            }
        }

        private void refused(String why, byte[] file) {
            assertThatThrownBy(() -> ReadingPriceForm.read(file, form))
                    .isInstanceOfSatisfying(
                            RuleViolation.class, no -> assertThat(no.key()).isEqualTo("document.price-form." + why));
        }
    }

    @Test
    void refusesAFormWhoseColumnsWereMoved() {
        assertThatThrownBy(() -> read(sheet -> sheet.getRow(PriceFormWorkbook.FIRST_LINE - 1)
                        .getCell(PRICE)
                        .setCellValue("Prix")))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("document.price-form.other-columns"));
    }

    /** Only the prices are open, and a program that computes gets the same totals. */
    @Test
    void opensThePricesAloneToBeFilled() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PriceFormWorkbook.of(form, AT)))) {
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
                List.of(form.lines().get(1)));

        @Test
        void takesTheLinesAsTheyWereTyped() {
            FilledPriceForm read = read(2, "1.3", "Tri", "t", "12,5", "3");

            assertThat(read.wrong()).isEmpty();
            assertThat(read.lines())
                    .containsExactly(
                            form.lines().get(1),
                            new PriceForm.Line("1.3", "Tri", "t", new BigDecimal("12.5"), new BigDecimal("3")));
        }

        @Test
        void saysOfEachCellWhatIsMissingOrTooMuch() {
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
        void refusesAFormThatWasNotFilledAtAll() {
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

    private static XSSFCell cell(XSSFSheet sheet, int line) {
        return sheet.getRow(PriceFormWorkbook.FIRST_LINE + line).getCell(PRICE);
    }

    private FilledPriceForm read(Consumer<XSSFSheet> filling) {
        return ReadingPriceForm.read(filled(filling), form);
    }

    private byte[] filled() {
        return filled(sheet -> {
            cell(sheet, 0).setCellValue(1);
            cell(sheet, 2).setCellValue(2);
        });
    }

    private byte[] filled(Consumer<XSSFSheet> filling) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PriceFormWorkbook.of(form, AT)));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.accept(book.getSheet(PriceFormWorkbook.SHEET));
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Entry> parts(byte[] file) {
        List<Entry> parts = new ArrayList<>();
        for (Map.Entry<String, byte[]> part :
                Archive.read(new ByteArrayInputStream(file)).entrySet()) {
            parts.add(new Entry(part.getKey(), part.getValue()));
        }
        return parts;
    }

    private static byte[] compressed(List<Entry> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Entry part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.bytes());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
