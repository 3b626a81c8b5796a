package org.cordee.document.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files with a table, as the tests of several rooms read them. */
public final class SampleTables {

    private SampleTables() {}

    /** Returns a workbook with a sheet of notes and a sheet with one structure, whose cells have every type. */
    public static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet first = workbook.createSheet("Lisez-moi");
            first.createRow(0).createCell(0).setCellValue("Ce fichier contient");
            first.createRow(1).createCell(0).setCellValue("deux feuilles");
            Sheet sheet = workbook.createSheet("Adhérents");
            sheet.createRow(0).createCell(0).setCellValue("Adhérents 2026");
            Row titles = sheet.createRow(2);
            List<String> names = List.of("SIRET", "Nom", "Ville", "Fin convention", "Effectif", "Capacité", "Tel");
            for (int at = 0; at < names.size(); at++) {
                titles.createCell(at).setCellValue(names.get(at));
            }
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            Row row = sheet.createRow(4);
            row.createCell(0).setCellValue(81234567800012d);
            row.createCell(1).setCellValue("Une");
            row.createCell(2).setCellValue("Rouen");
            row.createCell(3).setCellValue(LocalDate.of(2027, 12, 31));
            row.getCell(3).setCellStyle(date);
            row.createCell(4).setCellValue(46.5);
            row.createCell(5).setCellFormula("6*2");
            row.createCell(6).setCellValue(235010203);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** Returns a workbook of texts: sheets, their lines, and the cells of a line. */
    @SafeVarargs
    static byte[] workbook(List<List<String>>... sheets) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (List<List<String>> lines : sheets) {
                Sheet sheet = workbook.createSheet();
                for (List<String> cells : lines) {
                    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    cells.forEach(cell ->
                            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** Returns an archive of these entries. */
    public static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Returns the entries of an archive by their names. */
    static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
