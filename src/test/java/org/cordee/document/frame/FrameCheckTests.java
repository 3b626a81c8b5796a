package org.cordee.document.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cordee.document.frame.FrameDifference.Kind;
import org.junit.jupiter.api.Test;

/** Files that come back, compared with the buyer's blank file. */
class FrameCheckTests {

    private static final byte[] FILE = SampleFrames.dpgf();
    private static final PriceFrame BLANK = PriceFrame.read(FILE, "cadre.xlsx");

    @Test
    void findsNothingInTheFilledFile() {
        FrameCheck check = check(BLANK.fill(SampleFrames.prices(BLANK)).file());

        assertThat(check.differences()).isEmpty();
        assertThat(check.isIntact()).isTrue();
        assertThat(check.lines()).isEqualTo(300);
        assertThat(check.hiddenLines()).isEqualTo(2);
        assertThat(check.formulas()).isEqualTo(300 + 4 * 4 + 7);
        assertThat(check.lockedCells()).isPositive();
    }

    @Test
    void findsNothingAfterAnotherProgramSavedTheFilledFile() {
        assertThat(returned(book -> {}).differences()).isEmpty();
    }

    @Test
    void namesAChangedUnitWithItsCell() {
        FrameCheck check =
                returned(book -> book.getSheetAt(2).getRow(8).getCell(2).setCellValue("kg"));

        assertThat(check.isIntact()).isFalse();
        assertThat(check.differences())
                .extracting(
                        FrameDifference::kind,
                        FrameDifference::sheet,
                        FrameDifference::address,
                        FrameDifference::before,
                        FrameDifference::after)
                .containsExactly(tuple(Kind.UNIT, "Réemploi", "C9", "m²", "kg"));
    }

    @Test
    void namesAChangedQuantityNumberAndLabel() {
        FrameCheck check = returned(book -> {
            book.getSheetAt(0).getRow(6).getCell(3).setCellValue(99);
            book.getSheetAt(0).getRow(7).getCell(0).setCellValue("1.1.99");
            book.getSheetAt(0).getRow(8).getCell(1).setCellValue("Autre chose");
        });

        assertThat(check.differences())
                .extracting(FrameDifference::kind, FrameDifference::address)
                .containsExactly(tuple(Kind.QUANTITY, "D7"), tuple(Kind.NUMBER, "A8"), tuple(Kind.LABEL, "B9"));
    }

    @Test
    void namesFormulasThatWereReplacedChangedOrBroken() {
        FrameCheck check = returned(book -> {
            Sheet sheet = book.getSheetAt(0);
            sheet.getRow(6).getCell(5).setBlank();
            sheet.getRow(6).getCell(5).setCellValue(12);
            sheet.getRow(7).getCell(5).setCellFormula("ROUND(D8*E8*0.9,2)");
            sheet.getRow(8).getCell(5).setCellFormula("ROUND(#REF!*E9,2)");
        });

        assertThat(check.differences())
                .extracting(FrameDifference::kind, FrameDifference::address, FrameDifference::before)
                .containsExactly(
                        tuple(Kind.FORMULA_REPLACED, "F7", "=ROUND(D7*E7,2)"),
                        tuple(Kind.FORMULA_CHANGED, "F8", "=ROUND(D8*E8,2)"),
                        tuple(Kind.FORMULA_BROKEN, "F9", "=ROUND(D9*E9,2)"));
    }

    @Test
    void namesAnAddedRowOnce() {
        FrameCheck check = returned(book -> {
            Sheet sheet = book.getSheetAt(3);
            sheet.shiftRows(10, sheet.getLastRowNum(), 1);
            SampleFrames.row(sheet, 10, "4.1.99", "Ligne ajoutée", "u", 1, 1000);
        });

        assertThat(check.differences())
                .filteredOn(difference -> difference.kind() != Kind.FORMULA_CHANGED)
                .extracting(
                        FrameDifference::kind, FrameDifference::sheet, FrameDifference::address, FrameDifference::after)
                .containsExactly(tuple(Kind.ROW_ADDED, "Remise en état", "11", "Ligne ajoutée"));
    }

    @Test
    void namesARemovedRowOnce() {
        FrameCheck check = returned(book -> {
            Sheet sheet = book.getSheetAt(1);
            sheet.removeRow(sheet.getRow(10));
            sheet.shiftRows(11, sheet.getLastRowNum(), -1);
        });

        assertThat(check.differences())
                .filteredOn(difference -> difference.kind() != Kind.FORMULA_CHANGED)
                .extracting(FrameDifference::kind, FrameDifference::address)
                .containsExactly(tuple(Kind.ROW_REMOVED, "11"));
    }

    @Test
    void namesSheetsThatWereAddedOrRemovedAndALockThatWasLifted() {
        FrameCheck check = returned(book -> {
            book.removeSheetAt(4);
            book.createSheet("Notes");
            ((XSSFSheet) book.getSheetAt(0)).disableLocking();
            book.getSheetAt(0).getCTWorksheet().unsetSheetProtection();
        });

        assertThat(check.differences())
                .extracting(FrameDifference::kind, FrameDifference::sheet)
                .containsExactly(
                        tuple(Kind.LOCK_REMOVED, "Installation et études"),
                        tuple(Kind.SHEET_REMOVED, "Récapitulatif"),
                        tuple(Kind.SHEET_ADDED, "Notes"));
    }

    @Test
    void acceptsATextInACellThatTheBuyerLeftEmpty() {
        FrameCheck check =
                returned(book -> book.getSheetAt(0).createRow(200).createCell(1).setCellValue("Atelier Nord"));

        assertThat(check.differences()).extracting(FrameDifference::kind).containsExactly(Kind.ROW_ADDED);
        FrameCheck name =
                returned(book -> book.getSheetAt(0).getRow(4).createCell(8).setCellValue("Atelier Nord"));
        assertThat(name.differences()).extracting(FrameDifference::kind).containsExactly(Kind.ADDED);
        assertThat(name.isIntact()).isTrue();
    }

    private static FrameCheck returned(Consumer<XSSFWorkbook> change) {
        return check(SampleFrames.edited(BLANK.fill(SampleFrames.prices(BLANK)).file(), change));
    }

    private static FrameCheck check(byte[] file) {
        return FrameCheck.of(BLANK, PriceFrame.read(file, "cadre.xlsx", BLANK.columns()));
    }
}
