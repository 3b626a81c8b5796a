package org.cordee.document.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas computed anew after a price was written, compared with a second implementation. */
class RecalculationTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E2*D2",
                "E2%+1",
                "ROUND(E2*1.005,2)",
                "ROUNDUP(E2/3,1)+ROUNDDOWN(E2/3,0)+INT(-E2)",
                "IF(E2>10,\"cher\",\"bon marché\")",
                "IF(E3=\"\",0,E3)",
                "IFERROR(E2/0,-1)",
                "E2/0",
                "SUM(E:E)",
                "SUM(2:2)",
                "SUM($E$2:E4,100)",
                "SUM('Autre onglet'!B1:B2)*E2",
                "SUBTOTAL(9,E2:E4)",
                "SUBTOTAL(109,E2:E4)",
                "SUMPRODUCT(D2:D4,E2:E4)",
                "SUMIF(C2:C4,\"m2\",E2:E4)",
                "MIN(E2:E4)+MAX(E2:E4)+AVERAGE(E2:E4)+COUNT(A1:E4)+COUNTA(A1:E4)",
                "VLOOKUP(\"Tri\",B2:E4,4,FALSE)",
                "INDEX(E2:E4,MATCH(\"Tri\",B2:B4,0))",
                "TauxTVA*E2",
                "E2&\" euros\"",
                "AND(E2>1,NOT(E2>1000),OR(FALSE,TRUE))",
                "(E2+1)*(E2-1)<>E2",
                "E2+B2",
                "VLOOKUP(\"Rien\",B2:E4,4,FALSE)+E2",
            })
    void computesWhatASpreadsheetProgramComputes(String formula) throws IOException {
        PriceFrame frame = PriceFrame.read(frame(formula), "x.xlsx");

        FilledFrame filled = frame.fill(SampleFrames.prices(frame));

        assertThat(filled.unknown()).isEmpty();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(filled.file()))) {
            Cell cell = book.getSheetAt(0).getRow(5).getCell(7);
            CellValue expected =
                    book.getCreationHelper().createFormulaEvaluator().evaluate(cell);
            assertThat(cell.getCachedFormulaResultType()).isEqualTo(expected.getCellType());
            switch (expected.getCellType()) {
                case NUMERIC ->
                    assertThat(cell.getNumericCellValue()).isEqualTo(expected.getNumberValue(), within(1e-9));
                case STRING -> assertThat(cell.getStringCellValue()).isEqualTo(expected.getStringValue());
                case BOOLEAN -> assertThat(cell.getBooleanCellValue()).isEqualTo(expected.getBooleanValue());
                default -> assertThat(cell.getErrorCellValue()).isEqualTo(expected.getErrorValue());
            }
        }
    }

    private static byte[] frame(String formula) {
        return SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet("Prix");
            SampleFrames.row(sheet, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT");
            SampleFrames.row(sheet, 1, "1", "Nettoyage", "m2", 3);
            SampleFrames.row(sheet, 2, "2", "Tri", "t", 2.5);
            SampleFrames.row(sheet, 3, "3", "Lavage", "m2", 7);
            sheet.getRow(2).setZeroHeight(true);
            Sheet other = book.createSheet("Autre onglet");
            SampleFrames.row(other, 0, "Part", 2);
            SampleFrames.row(other, 1, "Taux", 0.2);
            book.createName().setNameName("TauxTVA");
            book.getName("TauxTVA").setRefersToFormula("'Autre onglet'!$B$2");
            SampleFrames.row(sheet, 5, null, null, null, null, null, null, null, "=" + formula);
        });
    }

    @Test
    void computesAChainOfThousandsOfFormulas() {
        byte[] blank = SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet("Prix");
            SampleFrames.row(sheet, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT", "Cumul");
            SampleFrames.row(sheet, 1, "1", "Ligne", "u", 1, null, "=D2*E2", "=F2");
            for (int row = 2; row < 4_000; row++) {
                int number = row + 1;
                String total = "=D" + number + "*E" + number;
                SampleFrames.row(sheet, row, "" + row, "Ligne", "u", 1, null, total, "=G" + row + "+F" + number);
            }
            SampleFrames.row(sheet, 4_000, null, "Total HT", null, null, null, "=G4000");
        });
        PriceFrame frame = PriceFrame.read(blank, "x.xlsx");

        FilledFrame filled = frame.fill(SampleFrames.prices(frame));

        assertThat(filled.unknown()).isEmpty();
        assertThat(filled.written()).isEqualByComparingTo(filled.withoutTax());
    }

    @Test
    @Timeout(20)
    void leavesFormulasInACircleToTheSpreadsheetProgram() {
        byte[] blank = SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet("Prix");
            SampleFrames.row(sheet, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT");
            SampleFrames.row(sheet, 1, "1", "Ligne", "u", 1, null, "=E2+F3");
            SampleFrames.row(sheet, 2, "2", "Ligne", "u", 1, null, "=E3+F2");
        });
        PriceFrame frame = PriceFrame.read(blank, "x.xlsx");

        assertThat(frame.fill(SampleFrames.prices(frame)).unknown()).containsExactly("Prix!F2", "Prix!F3");
    }

    @Test
    @Timeout(60)
    void stopsAtALimitWhenFormulasReadTheWholeSheetAgainAndAgain() {
        byte[] blank = SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet("Prix");
            SampleFrames.row(sheet, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT");
            for (int row = 1; row < 4_500; row++) {
                SampleFrames.row(sheet, row, "" + row, "Ligne", "u", 1, null, "=SUM(A$1:E$4500)");
            }
        });
        PriceFrame frame = PriceFrame.read(blank, "x.xlsx");

        assertThat(frame.fill(SampleFrames.prices(frame)).unknown()).isNotEmpty();
    }

    @Test
    void movesTheRelativeReferencesOfASharedFormula() {
        FormulaText formula = FormulaText.of("SUM($A1:B$2)*Taux+'L''été'!C3&\"A1\"+LOG10(D4)+A:B+1:$2");

        assertThat(formula.moved(2, 1)).isEqualTo("SUM($A3:C$2)*Taux+'L''été'!D5&\"A1\"+LOG10(E6)+B:C+3:$2");
        assertThat(FormulaText.of("A1+B2").moved(-1, 0)).isEqualTo("#REF!+B1");
        assertThat(List.of(
                        FormulaText.of("sum( a1 ; b2)").normal(),
                        FormulaText.of("_xlfn.CONCAT(A1)").normal()))
                .containsExactly("SUM(A1;B2)", "CONCAT(A1)");
    }
}
