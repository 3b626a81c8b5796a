package org.cordee.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A price form with given lines, filled as a member's spreadsheet program would fill it. */
final class SamplePriceForms {

    static final Instant AT = Instant.parse("2026-12-01T08:00:00Z");

    static final PriceForm GIVEN = new PriceForm(
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

    private SamplePriceForms() {}

    /** Returns the price cell of a line; the second line has a price already. */
    static XSSFCell cell(XSSFSheet sheet, int line) {
        return sheet.getRow(PriceFormWorkbook.FIRST_LINE + line).getCell(PriceFormWorkbook.PRICE);
    }

    static byte[] filled() {
        return filled(sheet -> {
            cell(sheet, 0).setCellValue(1);
            cell(sheet, 2).setCellValue(2);
        });
    }

    static byte[] filled(Consumer<XSSFSheet> filling) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PriceFormWorkbook.of(GIVEN, AT)));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.accept(book.getSheet(PriceFormWorkbook.SHEET));
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
