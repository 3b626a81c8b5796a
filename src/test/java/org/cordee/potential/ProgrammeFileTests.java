package org.cordee.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cordee.document.table.SampleTables;
import org.cordee.potential.ProgrammeFile.RefusedLine;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Purchasing programmes as people have them, and files that would do harm. */
class ProgrammeFileTests {

    private static final YearMonth TODAY = YearMonth.of(2026, 11);
    private static final Path SAMPLE = Path.of("src/test/resources/potential/achats-2027.csv");

    @Test
    void readsAProgrammeAsABuyerHasIt() throws IOException {
        ProgrammeFile programme = read(Files.readAllBytes(SAMPLE));

        assertThat(programme.purchases())
                .extracting(PlannedPurchase::line)
                .containsExactly(5, 6, 7, 8, 9, 10, 11, 12, 14);
        assertThat(programme.purchases())
                .extracting(one -> one.amount().euros().toPlainString())
                .containsExactly(
                        "1150000.00",
                        "240000.00",
                        "310000.00",
                        "610000.00",
                        "480000.00",
                        "180000.00",
                        "3400000.00",
                        "95000.00",
                        "260000.00");
        assertThat(programme.purchases())
                .extracting(one -> one.schedule().first() + " " + one.schedule().months())
                .containsExactly(
                        "2027-03 6",
                        "2027-04 12",
                        "2027-05 12",
                        "2027-06 1",
                        "2027-06 1",
                        "2027-09 1",
                        "2027-10 8",
                        "2027-07 3",
                        "2027-11 1");
        assertThat(programme.total()).isEqualByComparingTo("6725000");
        assertThat(programme.leftOut()).isEqualTo(2);
    }

    @Test
    void namesEachFaultOfALine() throws IOException {
        ProgrammeFile programme = read(Files.readAllBytes(SAMPLE));

        Map<Integer, String> faults = new TreeMap<>();
        for (RefusedLine refused : programme.refused()) {
            faults.put(
                    refused.line(),
                    String.join(
                            " ",
                            refused.faults().stream().map(RuleViolation::key).toList()));
        }
        assertThat(faults)
                .isEqualTo(Map.of(
                        15, "potential.line.amount.no-figure",
                        16, "potential.line.object.missing",
                        17, "potential.line.amount.two-ways",
                        18,
                                "potential.line.amount.with-tax potential.line.place.missing"
                                        + " potential.line.month.no-month"));
        assertThat(programme.refused().get(3).cells())
                .containsEntry(ProgrammeColumn.AMOUNT, "9 000 € TTC")
                .containsEntry(ProgrammeColumn.OBJECT, "Traiteur");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 200 000,50 € | 1200000.50",
                "1.200.000,50 | 1200000.50",
                "1,200,000.50 | 1200000.50",
                "1,200,000 | 1200000.00",
                "1.200.000 | 1200000.00",
                "1200000 | 1200000.00",
                "1200000,5 | 1200000.50",
                "1200000.5 EUR | 1200000.50",
                "EUR 12 000 | 12000.00",
                "12 000 euros HT | 12000.00",
                "12 000 € H.T. | 12000.00",
                "12000 hors taxes | 12000.00",
                "12'000.00 | 12000.00",
                "1,2 M€ | 1200000.00",
                "1.25m€ | 1250000.00",
                "350 k€ | 350000.00",
                "350K€ HT | 350000.00",
                "1,250 M€ | 1250000.00",
                "2 millions | 2000000.00",
                "0,99 | 0.99",
                "12 000,- | ",
                "12,500 | ",
                "12.500 € | ",
                "1.2.3 | ",
                "1,20,000 | ",
                "-5 | ",
                "(5000) | ",
                "0 | ",
                "12 000 TTC | ",
                "12 000 $ | ",
                "12 000 CHF | ",
                "entre 10 000 et 20 000 | ",
                "10.005,001 | ",
                "99999999999 | ",
                "1E9 | ",
                "1E999999999 | ",
                "=1+1 | "
            })
    void readsAmountsAsPeopleWriteThem(String text, @Nullable String euros) {
        if (euros == null) {
            assertThatThrownBy(() -> AmountText.read(text, false))
                    .isInstanceOfSatisfying(
                            RuleViolation.class, no -> assertThat(no.key()).startsWith("potential.line.amount."));
        } else {
            assertThat(AmountText.read(text, false).euros()).hasToString(euros);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mars 2027 | 2027-03 1",
                "Mars 27 | 2027-03 1",
                "MARS-2027 | 2027-03 1",
                "sept. 2027 | 2027-09 1",
                "févr. 2027 | 2027-02 1",
                "août 2027 | 2027-08 1",
                "juil-27 | 2027-07 1",
                "juin 2027 | 2027-06 1",
                "1er décembre 2027 | 2027-12 1",
                "15 mars 2027 | 2027-03 1",
                "March 2027 | 2027-03 1",
                "Sep 2027 | 2027-09 1",
                "03/2027 | 2027-03 1",
                "3/2027 | 2027-03 1",
                "2027-03 | 2027-03 1",
                "2027/03 | 2027-03 1",
                "15/03/2027 | 2027-03 1",
                "2027-03-15 | 2027-03 1",
                "2027 mars | 2027-03 1",
                "T2 2027 | 2027-04 3",
                "2027 T2 | 2027-04 3",
                "2e trimestre 2027 | 2027-04 3",
                "1er trim. 2027 | 2027-01 3",
                "Q4 2027 | 2027-10 3",
                "S2 2027 | 2027-07 6",
                "1er semestre 2027 | 2027-01 6",
                "mars | ",
                "2027 | ",
                "13/2027 | ",
                "S3 2027 | ",
                "T5 2027 | ",
                "mars 1927 | ",
                "mars 2087 | ",
                "31/02 | ",
                "46082 | ",
                "bientôt | ",
                "marsupial 2027 | "
            })
    void readsMonthsAsPeopleWriteThem(String text, @Nullable String expected) {
        MonthText months = new MonthText(TODAY, null);
        if (expected == null) {
            assertThatThrownBy(() -> months.read(text))
                    .isInstanceOfSatisfying(
                            RuleViolation.class, no -> assertThat(no.key()).startsWith("potential.line.month."));
        } else {
            Schedule read = months.read(text);
            assertThat(read.first() + " " + read.months()).isEqualTo(expected);
        }
    }

    @Test
    void takesTheYearOfTheProgrammeForAMonthWithoutOne() {
        MonthText months = new MonthText(TODAY, 2027);

        assertThat(months.read("mars").first()).isEqualTo(YearMonth.of(2027, 3));
        assertThat(months.read("3").first()).isEqualTo(YearMonth.of(2027, 3));
        assertThat(months.read("T3").first()).isEqualTo(YearMonth.of(2027, 7));
        assertThat(months.read("mars 2028").first()).isEqualTo(YearMonth.of(2028, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "objet;montant;lieu;mois",
                "Mois;Lieu;Montant HT (€);Objet du marché",
                "OBJET DE L'ACHAT;ESTIMATION HT;COMMUNE;DATE PRÉVISIONNELLE",
                "Désignation;Budget prévisionnel;Ville;Échéance",
                "Purchase;Estimated amount;Place;Month",
                "Title;Amount (EUR, excl. tax);Location;Start date",
                "N°;Objet;Montant estimé (HT);Montant TTC;Lieu;Mois;Remarques"
            })
    void findsTheColumnsByTheirTitles(String titles) {
        String line = String.join(
                ";",
                java.util.Arrays.stream(titles.split(";"))
                        .map(title -> {
                            ProgrammeColumn column = ProgrammeColumn.named(title);
                            return column == null
                                    ? "x"
                                    : switch (column) {
                                        case AMOUNT -> "12 000 €";
                                        case MONTH -> "mars 2027";
                                        default -> "Rouen";
                                    };
                        })
                        .toList());

        ProgrammeFile programme = read((titles + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(programme.purchases()).singleElement().satisfies(one -> {
            assertThat(one.amount().euros()).hasToString("12000.00");
            assertThat(one.place()).isEqualTo("Rouen");
        });
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "windows-1252"})
    void readsEveryCharset(String charset) {
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        String text = mark + "Désignation\tMontant\tLieu\tMois\nÉlagage\t12 000 €\tÉvreux\tfévrier 2027\n";

        assertThat(read(text.getBytes(Charset.forName(charset))).purchases())
                .extracting(PlannedPurchase::object, PlannedPurchase::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Élagage", "Évreux"));
    }

    @Test
    void readsAWorkbookWithFiguresDatesFormulasAndASheetOfNotesBefore() throws IOException {
        byte[] file = workbook(book -> {
            book.createSheet("Lisez-moi").createRow(0).createCell(0).setCellValue("Programme 2027");
            Sheet sheet = book.createSheet("Achats");
            sheet.createRow(1).createCell(0).setCellValue("Direction des achats");
            row(sheet, 3, "Objet", "Montant HT", "Lieu", "Date de lancement", "Code CPV");
            Row first = row(sheet, 4, "Espaces verts", "", "Rouen", "", "77310000-6");
            first.getCell(1).setCellValue(240_000.5);
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("mmm-yy"));
            first.getCell(3).setCellStyle(day);
            first.getCell(3).setCellValue(java.time.LocalDate.of(2027, 3, 15));
            Row second = row(sheet, 6, "Nettoyage", "", "Rouen", "avril 2027", "");
            second.getCell(1).setCellFormula("100000/3");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        ProgrammeFile programme = read(file);

        assertThat(programme.refused()).isEmpty();
        assertThat(programme.purchases())
                .extracting(
                        PlannedPurchase::line,
                        one -> one.amount().euros().toPlainString(),
                        one -> one.schedule().first().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(5, "240000.50", "2027-03"),
                        org.assertj.core.groups.Tuple.tuple(7, "33333.33", "2027-04"));
        assertThat(programme.purchases().get(0).cpv()).isEqualTo("77310000-6");
    }

    @Test
    void refusesAFileWithoutTheNeededColumnsAndNamesThem() {
        assertThatThrownBy(() -> read("Objet;Montant TTC;Mois\nx;1;mars 2027\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.all())
                                .extracting(RuleViolation::key)
                                .containsExactly("potential.file.amounts-with-tax", "potential.file.no-column.PLACE"));
        refused("potential.file.no-titles", "bonjour;à;tous\n1;2;3\n".getBytes(StandardCharsets.UTF_8));
        refused("potential.file.no-lines", "objet;montant;lieu;mois\nTotal;;;\n".getBytes(StandardCharsets.UTF_8));
        refused("document.table.empty", "objet;montant;lieu;mois\n;;;\n".getBytes(StandardCharsets.UTF_8));
        refused("document.table.empty", new byte[0]);
    }

    @Test
    void refusesMoreLinesThanAProgrammeMayHave() {
        StringBuilder text = new StringBuilder("objet;montant;lieu;mois\n");
        for (int line = 0; line <= 2000; line++) {
            text.append("Tonte;1000;Rouen;mars 2027\n");
        }
        refused("potential.file.too-many-lines", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesAFileWithABrokenLineAndNamesTheLine() {
        assertThatThrownBy(() -> read("objet;montant;lieu;mois\nTonte;1000;Rouen;mars 2027\n\"Taille;1;Rouen;mars\n"
                        .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.key()).isEqualTo("potential.file.csv-broken");
                    assertThat(no.arguments()).containsExactly(3);
                });
    }

    @Test
    void refusesWhatIsNoTableAndWhatWouldFillTheMemory() throws IOException {
        refused("document.table.not-csv", "%PDF-1.7 x;y;z".getBytes(StandardCharsets.UTF_8));
        refused("document.table.old-workbook", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0});
        refused("document.table.empty", "seulement du texte".getBytes(StandardCharsets.UTF_8));
        String sheet = "<worksheet><sheetData>" + "<row/>".repeat(70_000) + "</sheetData></worksheet>";
        refused(
                "document.table.bomb",
                SampleTables.zip(Map.of(
                        "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8),
                        "xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void survivesRandomDamage() throws IOException {
        byte[] whole = workbook(book -> {
            Sheet sheet = book.createSheet("Achats");
            row(sheet, 0, "Objet", "Montant", "Lieu", "Mois");
            row(sheet, 1, "Tonte", "12 000", "Rouen", "mars 2027");
        });
        java.util.Random random = new java.util.Random(22);
        int read = 0;
        for (int attempt = 0; attempt < 300; attempt++) {
            byte[] damaged = whole.clone();
            for (int at = 0; at < 1 + attempt % 8; at++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                read(damaged);
                read++;
            } catch (RuleViolation refused) {
                assertThat(refused.key()).matches("(potential\\.file|document\\.table)\\..+");
            }
        }
        assertThat(read).isBetween(1, 299);
    }

    @Test
    void cleansControlCharactersAndCutsLongCells() {
        String text =
                "objet;montant;lieu;mois\n\u0007Ton\u200Bte\u202E\u0000;1000;Rouen;mars 2027\n".replace("\u0000", "");

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))
                        .purchases()
                        .get(0)
                        .object())
                .isEqualTo("Tonte");
        String wide = "objet;montant;lieu;mois\n" + "a".repeat(90_000) + ";1000;Rouen;mars 2027\n";
        assertThat(read(wide.getBytes(StandardCharsets.UTF_8))
                        .refused()
                        .get(0)
                        .cells()
                        .get(ProgrammeColumn.OBJECT))
                .hasSize(1000);
    }

    private static ProgrammeFile read(byte[] file) {
        try {
            return ProgrammeFile.read(file, 2000, TODAY, null, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void refused(String key, byte[] file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> content) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            content.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Row row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int at = 0; at < cells.length; at++) {
            row.createCell(at).setCellValue(cells[at]);
        }
        return row;
    }
}
