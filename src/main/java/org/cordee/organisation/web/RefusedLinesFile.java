package org.cordee.organisation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordee.organisation.importing.ImportReport.RefusedLine;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.organisation.importing.ImportingDirectory;
import org.cordee.shared.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the refused lines of an import as they came, with the reason and the remedy in two more columns: corrected,
 * the file is imported again. Semicolons and a byte order mark suit a French spreadsheet.
 */
@Component
class RefusedLinesFile {

    private static final int AT_ONCE = 500;

    /** Bounds the cost of one file. */
    private static final int MOST_CHARACTERS = 10_000_000;

    private final ImportingDirectory importing;
    private final MessageSource texts;

    RefusedLinesFile(ImportingDirectory importing, MessageSource texts) {
        this.importing = importing;
        this.texts = texts;
    }

    /** @throws org.cordee.shared.NotFound for all but those who maintain the directory */
    byte[] of(Actor actor, UUID importId, Locale locale) {
        StringBuilder sheet = new StringBuilder("\uFEFF");
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
        List<String> header = importing.header(actor, importId);
        try (CSVPrinter printer = new CSVPrinter(sheet, format)) {
            print(
                    printer,
                    header,
                    header.size(),
                    texts.getMessage("organisation.import.reason", null, locale),
                    texts.getMessage("organisation.import.remedy", null, locale));
            List<RefusedLine> lines = importing.refused(actor, importId, 0, AT_ONCE);
            while (!lines.isEmpty() && sheet.length() < MOST_CHARACTERS) {
                for (RefusedLine line : lines) {
                    print(
                            printer,
                            line.cells(),
                            header.size(),
                            sentences(line.remarks(), "", locale),
                            sentences(line.remarks(), ".remedy", locale));
                }
                lines = importing.refused(
                        actor, importId, lines.get(lines.size() - 1).number(), AT_ONCE);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(CSVPrinter printer, List<String> cells, int width, String reason, String remedy)
            throws IOException {
        List<String> row = new ArrayList<>();
        for (int at = 0; at < width; at++) {
            row.add(at < cells.size() ? harmless(cells.get(at)) : "");
        }
        row.add(harmless(reason));
        row.add(harmless(remedy));
        printer.printRecord(row);
    }

    private String sentences(List<Remark> remarks, String suffix, Locale locale) {
        return remarks.stream()
                .map(remark -> texts.getMessage(
                        remark.key() + suffix, remark.arguments().toArray(), locale))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Puts an apostrophe before what a spreadsheet would execute; the import takes it away again. */
    private static String harmless(String cell) {
        return cell.matches("(?s)[=+@\\-\\t\\r].*") && !cell.matches("[+-]?[0-9 .,()/]+") ? "'" + cell : cell;
    }
}
