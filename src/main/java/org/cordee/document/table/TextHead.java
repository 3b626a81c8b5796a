package org.cordee.document.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cordee.document.table.TableFile.KnownTitles;
import org.cordee.shared.RuleViolation;

/** The beginning of a text, by which its delimiter is chosen. */
record TextHead(String text) {

    /** Titles stand further up. */
    static final int BYTES = 64 * 1024;

    private static final char[] DELIMITERS = {';', ',', '\t', '|'};

    /** @throws RuleViolation for an empty file, pictures, documents, and old or locked workbooks */
    static TextHead of(byte[] head) throws IOException {
        if (head.length == 0) {
            throw RuleViolation.of("file", "document.table.empty");
        }
        requireText(head);
        StringBuilder text = new StringBuilder();
        try (TextDecoder decoder = new TextDecoder(new ByteArrayInputStream(head));
                BufferedReader letters = new BufferedReader(decoder)) {
            for (int letter = letters.read(); letter >= 0; letter = letters.read()) {
                text.append((char) letter);
            }
        }
        return new TextHead(text.toString());
    }

    private static void requireText(byte[] head) {
        if (head.length > 3 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
            throw RuleViolation.of("file", "document.table.old-workbook");
        }
        boolean wide = head.length > 1 && ((head[0] & 0xFF) == 0xFF || (head[0] & 0xFF) == 0xFE);
        for (byte value : head) {
            if (value == 0 && !wide) {
                throw RuleViolation.of("file", "document.table.not-csv");
            }
        }
        if (head.length > 3 && head[0] == '%' && head[1] == 'P' && head[2] == 'D' && head[3] == 'F') {
            throw RuleViolation.of("file", "document.table.not-csv");
        }
    }

    long linesWithText() {
        return text.lines()
                .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    /** Returns the delimiter that cuts out the most known titles, else the one that cuts the most titles. */
    char delimiter(KnownTitles known) throws IOException {
        if (text.startsWith("sep=") && text.length() > 4) {
            return text.charAt(4);
        }
        char best = ';';
        int most = 1;
        for (char delimiter : DELIMITERS) {
            TitleLine line = TitleLine.of(lines(delimiter), known);
            int titles = line == null ? 0 : line.titles().size() + line.known() * (TitleLine.MOST_TITLES + 1);
            if (titles > most) {
                best = delimiter;
                most = titles;
            }
        }
        return best;
    }

    private List<TableLine> lines(char delimiter) throws IOException {
        List<TableLine> lines = new ArrayList<>();
        try (var reader = CsvRows.reader(text, delimiter)) {
            var records = reader.iterator();
            while (lines.size() < TableStart.MOST_LINES_ABOVE && records.hasNext()) {
                lines.add(TableLine.of(lines.size() + 1, records.next().getFields()));
            }
        } catch (CsvParseException cutOff) {
            // the head ends in the middle of a line, or a later line is broken: the lines before it decide
            return lines;
        }
        return lines;
    }
}
