package org.cordee.submission.consistency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cordee.document.EditedPdf;

/** Edits one value in a finished file, as somebody with an editor would: one copy for each place where it stands. */
final class EditedFiles {

    private static final String PART = "word/document.xml";

    private EditedFiles() {}

    /** Returns copies of a paper in which the last letter or figure of a text is another. */
    static Stream<FinishedPaper> of(FinishedPaper paper, String value) {
        String format = paper.name().substring(paper.name().lastIndexOf('.') + 1);
        Stream<byte[]> copies = switch (format) {
            case "pdf" -> printed(paper.bytes(), value);
            case "docx" -> texts(value, with -> word(paper.bytes(), with));
            case "xlsx" -> cells(paper.bytes(), value);
            default -> texts(value, with -> with.apply(text(paper.bytes())).getBytes(StandardCharsets.UTF_8));
        };
        return copies.map(copy -> new FinishedPaper(paper.layout(), paper.name(), copy, paper.lot(), paper.columns()));
    }

    private static Stream<byte[]> printed(byte[] file, String value) {
        String close = value.replaceAll("[\\s\\u00A0]+", "");
        return IntStream.iterate(last(close), at -> at >= 0, at -> at - 1)
                .filter(at -> Character.isLetterOrDigit(close.charAt(at)))
                .boxed()
                .flatMap(at -> printed(file, close, at));
    }

    /** Returns no copy where the page has no other letter of the same font. */
    private static Stream<byte[]> printed(byte[] file, String close, int at) {
        try {
            return EditedPdf.copies(file, close, at).limit(8).toList().stream();
        } catch (IllegalStateException noOtherLetter) {
            return Stream.of();
        }
    }

    private static int last(String text) {
        int at = text.length() - 1;
        while (!Character.isLetterOrDigit(text.charAt(at))) {
            at--;
        }
        return at;
    }

    private static String edited(String text) {
        int at = last(text);
        char end = text.charAt(at);
        char other = Character.isDigit(end) ? (char) ('0' + (end - '0' + 3) % 10) : end == 'e' ? 'a' : 'e';
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    /** A file whose text is changed. */
    private interface Rewriting {
        byte[] with(UnaryOperator<String> change);
    }

    /** Changes the first place, then the second, and so on, until there is none. */
    private static Stream<byte[]> texts(String value, Rewriting file) {
        List<byte[]> copies = new ArrayList<>();
        String figure = value.replaceAll("[\\s€]+", "").replace(',', '.').replaceFirst("\\.00$", "");
        for (String written : List.of(value, value.replace(" ", "\u00A0"), value.replace(" ", ""), figure)) {
            String escaped = written.replace("&", "&amp;");
            boolean[] more = {true};
            for (int place = 0; more[0] && place < 20; place++) {
                int wanted = place;
                more[0] = false;
                byte[] copy = file.with(text -> {
                    int at = text.indexOf(escaped);
                    for (int passed = 0; passed < wanted && at >= 0; passed++) {
                        at = text.indexOf(escaped, at + 1);
                    }
                    more[0] = at >= 0;
                    return at < 0
                            ? text
                            : text.substring(0, at) + edited(escaped) + text.substring(at + escaped.length());
                });
                if (more[0]) {
                    copies.add(copy);
                }
            }
        }
        return copies.stream();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] word(byte[] file, UnaryOperator<String> change) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(PART)
                                ? change.apply(text(part)).getBytes(StandardCharsets.UTF_8)
                                : part);
            }
            out.finish();
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns a copy in which one box of a form is empty that was ticked. */
    static FinishedPaper withoutTick(FinishedPaper docx, String label) {
        byte[] copy = word(docx.bytes(), text -> {
            int at = text.indexOf(" " + label + "<");
            int box = text.lastIndexOf("☒", at);
            return text.substring(0, box) + "☐" + text.substring(box + 1);
        });
        return new FinishedPaper(docx.layout(), docx.name(), copy);
    }

    private static Stream<byte[]> cells(byte[] file, String value) {
        List<int[]> places = new ArrayList<>();
        workbook(file, book -> {
            for (int sheet = 0; sheet < book.getNumberOfSheets(); sheet++) {
                for (Row row : book.getSheetAt(sheet)) {
                    for (Cell cell : row) {
                        if (edit(cell, value, false)) {
                            places.add(new int[] {sheet, cell.getRowIndex(), cell.getColumnIndex()});
                        }
                    }
                }
            }
        });
        return places.stream()
                .map(place -> workbook(
                        file,
                        book -> edit(book.getSheetAt(place[0]).getRow(place[1]).getCell(place[2]), value, true)));
    }

    private static byte[] workbook(byte[] file, Consumer<XSSFWorkbook> use) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            use.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Tells if a cell has the value, and changes it when that is wanted. */
    private static boolean edit(Cell cell, String value, boolean wanted) {
        String close = value.replaceAll("[\\s\\u00A0€%]+", "");
        if (cell.getCellType() == CellType.STRING) {
            String text = cell.getStringCellValue();
            String there = text.contains(value) ? value : text.equals(close) ? close : null;
            if (there != null && wanted) {
                cell.setCellValue(text.replace(there, edited(there)));
            }
            return there != null;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type != CellType.NUMERIC || Math.abs(cell.getNumericCellValue() - number(close)) > 0.001) {
            return false;
        }
        if (wanted) {
            double figure = cell.getNumericCellValue();
            if (cell.getCellType() == CellType.FORMULA) {
                cell.removeFormula();
            }
            cell.setCellValue(figure - 1);
        }
        return true;
    }

    private static double number(String close) {
        try {
            return Double.parseDouble(close.replace(',', '.'));
        } catch (NumberFormatException text) {
            return -1;
        }
    }
}
