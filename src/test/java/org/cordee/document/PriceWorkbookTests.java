package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceWorkbookTests {

    private static BidDossier dossier(int lots) {
        return lots == 1 ? SampleBidDossiers.ofThirds() : SampleBidDossiers.ofTwoLots();
    }

    /** The figure shown at once and the one computed by a spreadsheet program must be equal. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void itsFormulasGiveTheStoredResults(int lots) throws Exception {
        byte[] bytes = PriceWorkbook.of(dossier(lots));
        Files.write(Files.createDirectories(Path.of("target", "printed")).resolve("prices-" + lots + ".xlsx"), bytes);

        Map<String, BigDecimal> figures = figures(bytes, false);

        assertThat(figures).isNotEmpty().isEqualTo(figures(bytes, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void isProtectedAndReproducibleToTheByte(int lots) throws Exception {
        BidDossier dossier = dossier(lots);
        byte[] bytes = PriceWorkbook.of(dossier);

        assertThat(PriceWorkbook.of(dossier)).isEqualTo(bytes);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.isStructureLocked()).isTrue();
            for (Sheet sheet : book) {
                assertThat(sheet.getProtect()).isTrue();
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellStyle().getLocked()).isTrue();
                    }
                }
            }
        }
    }

    /** A name that looks like a formula stays a name. */
    @ParameterizedTest
    @ValueSource(ints = {1})
    void doesNotTreatANameAsAFormula(int lots) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PriceWorkbook.of(dossier(lots))))) {
            Cell name = book.getSheet(PriceWorkbook.SHARES)
                    .getRow(PriceWorkbook.FIRST_LINE + 1)
                    .getCell(2);

            assertThat(name.getCellType()).isEqualTo(CellType.STRING);
            assertThat(name.getStringCellValue()).isEqualTo("=Les \"Mains\" Vertes & fils");
        }
    }

    private static Map<String, BigDecimal> figures(byte[] bytes, boolean compute) throws Exception {
        Map<String, BigDecimal> figures = new HashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            if (compute) {
                XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
            }
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            figures.put(
                                    sheet.getSheetName() + cell.getAddress(),
                                    BigDecimal.valueOf(Math.round(cell.getNumericCellValue() * 10_000), 4));
                        }
                    }
                }
            }
        }
        return figures;
    }
}
