package org.cordee.document.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cordee.shared.RuleViolation;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The sheets of an XLSX workbook that a person sees, in their order. {@link WorkbookCheck} accepted the workbook. */
final class WorkbookSheets implements Closeable {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final long all;

    private WorkbookSheets(ReadableWorkbook workbook, long all) {
        this.workbook = workbook;
        this.sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        this.all = all;
    }

    /**
     * Opens a workbook.
     *
     * @param all the number of rows of the workbook, for the progress
     */
    static WorkbookSheets open(Path file, long all) throws IOException {
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
            return new WorkbookSheets(workbook, all);
        } catch (IOException | RuntimeException unreadable) {
            if (workbook != null) {
                workbook.close();
            }
            throw broken(0);
        }
    }

    List<String> names() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    /** Opens the rows of a sheet by its position from 0. */
    WorkbookRows rows(int at) {
        try {
            return new WorkbookRows(sheets.get(at).openStream(), all);
        } catch (IOException | RuntimeException unreadable) {
            throw broken(0);
        }
    }

    /**
     * The library throws exceptions of many kinds for a damaged part, as IOException too; the user gets one refusal.
     * The file itself was read to its end before, by the check.
     *
     * @param after the number of the last line that could be read
     */
    static RuleViolation broken(long after) {
        return RuleViolation.of("file", "document.table.workbook-broken", after);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
