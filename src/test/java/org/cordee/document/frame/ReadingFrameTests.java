package org.cordee.document.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines, posts and columns found in the price files of buyers. */
class ReadingFrameTests {

    @Test
    void findsEveryLineOfFourTabsWithPostsAndHiddenRows() {
        PriceFrame frame = PriceFrame.read(SampleFrames.dpgf(), "cadre.xlsx");

        assertThat(frame.lines()).hasSize(300);
        assertThat(frame.kind().kind()).isEqualTo(FrameKind.LUMP_SUM_BREAKDOWN);
        assertThat(frame.kind().reasons()).containsExactly("document.frame.reason.words");
        assertThat(frame.sheets())
                .extracting(FrameSheet::lines, FrameSheet::hiddenLines, FrameSheet::locked)
                .containsExactly(
                        tuple(75, 1, true),
                        tuple(75, 1, true),
                        tuple(75, 0, true),
                        tuple(75, 0, true),
                        tuple(0, 0, true));
        assertThat(frame.sheets().subList(0, 4)).allMatch(FrameSheet::sure);
        assertThat(frame.lines().stream().map(FrameLine::post).distinct()).hasSize(12);
        assertThat(frame.vat()).isEqualByComparingTo("20");
        assertThat(frame.links()).isEmpty();
    }

    @Test
    void readsALineWithItsPostAndItsCells() {
        FrameLine line =
                PriceFrame.read(SampleFrames.dpgf(), "cadre.xlsx").byCode().get("2.3.02");

        assertThat(line.label()).isEqualTo("Prestation 2 & fourniture <3>");
        assertThat(line.unit()).isEqualTo("m³");
        assertThat(line.quantity()).isEqualByComparingTo("6");
        assertThat(line.price()).isNull();
        assertThat(line.post().code()).isEqualTo("2.3");
        assertThat(line.post().title()).isEqualTo("Poste 3 du chapitre 2");
        assertThat(line.post().sheet()).isEqualTo("Déconstruction");
        assertThat(line.cells()).singleElement().satisfies(cells -> {
            assertThat(cells.price()).isEqualTo(new FrameCell(1, 62, 5));
            assertThat(cells.total()).isNull();
        });
    }

    @Test
    void takesTheQuantityOfAUnitPriceFromTheEstimate() {
        byte[] file = SampleFrames.workbook(book -> {
            Sheet prices = book.createSheet("BPU");
            SampleFrames.row(prices, 0, "N° prix", "Désignation et prix en lettres", "Unité", "Prix unitaire HT");
            SampleFrames.row(prices, 1, "P1", "Visite", "u", null);
            SampleFrames.row(prices, 2, "P2", "Rapport", "u", null);
            Sheet estimate = book.createSheet("DQE");
            SampleFrames.row(estimate, 0, "N° prix", "Libellé", "Unité", "Quantité estimée", "P.U. HT", "Total HT");
            SampleFrames.row(estimate, 1, "P1", "Visite", "u", 40, "=VLOOKUP(A2,BPU!A$2:D$3,4,FALSE)", "=D2*E2");
            SampleFrames.row(estimate, 2, "P2", "Rapport", "u", 4, null, "=D3*E3");
            SampleFrames.row(estimate, 3, null, "Total HT", null, null, null, "=SUM(F2:F3)");
        });
        PriceFrame frame = PriceFrame.read(file, "offre.xlsx");

        FilledFrame filled = frame.fill(Map.of(
                "P1", new FramePrice(new BigDecimal("40"), new BigDecimal("12.5"), SampleFrames.VAT),
                "P2", new FramePrice(new BigDecimal("4"), new BigDecimal("100"), SampleFrames.VAT)));

        assertThat(frame.lines()).extracting(FrameLine::code).containsExactly("P1", "P2");
        assertThat(frame.lines()).extracting(FrameLine::kind).containsOnly(FrameKind.UNIT_PRICES);
        assertThat(frame.byCode().get("P1").quantity()).isEqualByComparingTo("40");
        assertThat(frame.byCode().get("P2").cells()).hasSize(2);
        assertThat(filled.written()).isEqualByComparingTo("900");
    }

    @ParameterizedTest
    @CsvSource({
        "Lot2_DPGF.xlsx, LUMP_SUM_BREAKDOWN",
        "annexe BPU.xlsx, UNIT_PRICES",
        "DQE-lot-3.xlsx, ESTIMATED_QUANTITIES",
    })
    void guessesTheKindFromTheNameOfTheFile(String name, FrameKind kind) {
        FrameGuess guess = PriceFrame.read(simple("Feuil1"), name).kind();

        assertThat(guess.kind()).isEqualTo(kind);
        assertThat(guess.reasons()).containsExactly("document.frame.reason.file-name");
    }

    private static byte[] simple(String sheetName) {
        return SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet(sheetName);
            SampleFrames.row(sheet, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT");
            SampleFrames.row(sheet, 1, "1", "Nettoyage", "m2", 3, null, "=D2*E2");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        N°      | Désignation des ouvrages | U      | Quantité         | Prix unitaire (€ HT)  | Total HT
        Réf.    | Libellé                  | Unité  | Qté              | P.U. HT               | P.T. total HT
        Code    | Description              | Un.    | Quantités        | Prix unitaire en € HT | Prix total HT
        Art.    | Nature des prestations   | Unités | Quantité estimée | PU H.T.               | MONTANT H.T.
        N° prix | Prestation               | Unité  | Nombre           | Prix unit. HT         | Total (€ HT)
        """)
    void recognisesHeadingsOfManyBuyers(
            String number, String label, String unit, String quantity, String price, String total) {
        byte[] file = SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet("Feuil1");
            SampleFrames.row(sheet, 0, "Cadre de décomposition");
            SampleFrames.row(sheet, 3, number, label, unit, quantity, price, total);
            SampleFrames.row(sheet, 4, "1", "Nettoyage", "m2", 3);
        });

        FrameSheet sheet = PriceFrame.read(file, "x.xlsx").sheets().get(0);

        assertThat(sheet.columns().headingRow()).isEqualTo(4);
        assertThat(sheet.columns().number()).isEqualTo(1);
        assertThat(sheet.columns().label()).isEqualTo(2);
        assertThat(sheet.columns().unit()).isEqualTo(3);
        assertThat(sheet.columns().quantity()).isEqualTo(4);
        assertThat(sheet.columns().unitPrice()).isEqualTo(5);
        assertThat(sheet.columns().total()).isEqualTo(total.startsWith("P.T.") ? null : Integer.valueOf(6));
        assertThat(sheet.sure()).isTrue();
    }

    @Test
    void readsHeadingsInTwoRows() {
        byte[] file = SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet("Feuil1");
            SampleFrames.row(sheet, 0, "N°", "Désignation", "Quantités", null, "Prix HT", null);
            SampleFrames.row(sheet, 1, null, null, "Unité", "Nombre", "unitaire", "total");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 4, 5));
            SampleFrames.row(sheet, 2, "1", "Nettoyage", "m2", 3);
        });

        FrameColumns columns = PriceFrame.read(file, "x.xlsx").columns().get(0);

        assertThat(columns).isEqualTo(new FrameColumns(0, 2, 1, 2, 3, 4, 5, 6, null, null));
    }

    @Test
    void asksWhenTheHeadingsLeaveADoubtAndReadsWithTheConfirmedColumns() {
        byte[] file = SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet("Feuil1");
            SampleFrames.row(sheet, 0, "Poste", "Désignation", "Prix HT", "Prix avec option HT");
            SampleFrames.row(sheet, 1, "1", "Nettoyage", "", "");
            SampleFrames.row(sheet, 2, "2", "Tri", "", "");
        });
        FrameColumns confirmed = new FrameColumns(0, 1, 1, 2, null, null, null, 4, null, null);

        PriceFrame guessed = PriceFrame.read(file, "x.xlsx");
        PriceFrame read = PriceFrame.read(file, "x.xlsx", List.of(confirmed));

        assertThat(guessed.sheets().get(0).sure()).isFalse();
        assertThat(guessed.sheets().get(0).headings())
                .containsExactly("Poste", "Désignation", "Prix HT", "Prix avec option HT");
        assertThat(read.lines()).extracting(FrameLine::code).containsExactly("1", "2");
        assertThat(read.lines().get(1).quantity()).isEqualByComparingTo("1");
        assertThat(read.lines().get(1).cells().get(0).price().address()).isEqualTo("D3");
    }

    @Test
    void tellsTitlesTotalsRepeatedHeadingsAndLockedPricesFromLines() {
        byte[] file = SampleFrames.workbook(ReadingFrameTests::mixed);

        PriceFrame frame = PriceFrame.read(file, "x.xlsx");

        assertThat(frame.lines()).extracting(FrameLine::label).containsExactly("Nettoyage", "Tri");
        assertThat(frame.sheets().get(0).closed()).isEqualTo(1);
        assertThat(frame.totals())
                .extracting(FrameTotal::kind)
                .containsExactly(FrameTotal.Kind.SUBTOTAL, FrameTotal.Kind.WITHOUT_TAX);
    }

    private static void mixed(XSSFWorkbook book) {
        CellStyle open = book.createCellStyle();
        open.setLocked(false);
        Sheet sheet = book.createSheet("Feuil1");
        SampleFrames.row(sheet, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT");
        SampleFrames.row(sheet, 1, "A", "Propreté");
        SampleFrames.row(sheet, 2, "1", "Nettoyage", "m2", 3, "", "=D3*E3");
        sheet.getRow(2).getCell(4).setCellStyle(open);
        SampleFrames.row(sheet, 3, "2", "Prix fixé par l’acheteur", "u", 1, 50, "=D4*E4");
        SampleFrames.row(sheet, 4, null, "Sous-total A", null, null, null, "=SUM(F3:F4)");
        SampleFrames.row(sheet, 5, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT");
        SampleFrames.row(sheet, 6, "3", "Tri", "t", 2, "", "=D7*E7");
        sheet.getRow(6).getCell(4).setCellStyle(open);
        SampleFrames.row(sheet, 7, null, "Total HT", null, null, null, "=F5+F7");
        sheet.protectSheet("x");
    }

    @Test
    void givesLinesWithEqualOrMissingNumbersCodesOfTheirOwn() {
        byte[] file = SampleFrames.workbook(book -> {
            for (String name : List.of("Lot A", "Lot B")) {
                Sheet sheet = book.createSheet(name);
                SampleFrames.row(sheet, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT");
                SampleFrames.row(sheet, 1, "1", "Nettoyage", "m2", 3);
                SampleFrames.row(sheet, 2, null, "Sans numéro", "m2", 3);
            }
        });

        assertThat(PriceFrame.read(file, "x.xlsx").lines())
                .extracting(FrameLine::code)
                .doesNotHaveDuplicates()
                .containsExactly("1 @1:2", "1:3", "1 @2:2", "2:3");
    }

    @Test
    void leavesHiddenSheetsAloneAndNamesFilesOutside() {
        byte[] file = SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet("Feuil1");
            SampleFrames.row(sheet, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT");
            SampleFrames.row(sheet, 1, "1", "Nettoyage", "m2", 3);
            Sheet hidden = book.createSheet("Listes");
            SampleFrames.row(hidden, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT");
            SampleFrames.row(hidden, 1, "1", "Ancien", "m2", 3);
            book.setSheetHidden(1, true);
            book.linkExternalWorkbook("metres.xlsx", new XSSFWorkbook());
        });

        PriceFrame frame = PriceFrame.read(file, "x.xlsx");

        assertThat(frame.lines()).extracting(FrameLine::label).containsExactly("Nettoyage");
        assertThat(frame.sheets().get(1).hidden()).isTrue();
        assertThat(frame.links()).containsExactly("metres.xlsx");
    }

    @Test
    void tellsIfTheFileAddsUpLinesThatItDoesNotRound() {
        byte[] exact = SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet("Feuil1");
            SampleFrames.row(sheet, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT");
            SampleFrames.row(sheet, 1, "1", "Nettoyage", "m2", 3, null, "=D2*E2");
            SampleFrames.row(sheet, 2, "2", "Tri", "m2", 3, null, "=D3*E3");
            SampleFrames.row(sheet, 3, null, "Total HT", null, null, null, "=SUM(F2:F3)");
        });

        assertThat(PriceFrame.read(exact, "x.xlsx").addsUnroundedLines()).isTrue();
        assertThat(PriceFrame.read(SampleFrames.dpgf(), "x.xlsx").addsUnroundedLines())
                .isFalse();
        assertThat(PriceFrame.read(simple("Feuil1"), "x.xlsx").addsUnroundedLines())
                .isFalse();
    }

    @Test
    void readsColumnsBackFromTheirShortText() {
        List<FrameColumns> columns =
                PriceFrame.read(SampleFrames.dpgf(), "x.xlsx").columns();

        assertThat(FrameColumns.parse(FrameColumns.written(columns)))
                .isEqualTo(columns)
                .hasSize(5);
    }
}
