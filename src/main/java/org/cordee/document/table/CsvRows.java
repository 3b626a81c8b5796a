package org.cordee.document.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.cordee.document.table.TableFile.Source;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a CSV text. A line with an open quote, or longer than any line of a table, is returned as broken and
 * reading goes on with the line under it; for that the text is opened again, so that only a few such lines are repaired
 * in one file.
 */
final class CsvRows implements TableRows {

    private static final int MOST_CELLS = 2_000;
    private static final int LONGEST_CELL = 100_000;
    private static final int LONGEST_LINE = 500_000;
    private static final int MOST_BROKEN = 50;

    private final Source text;
    private final long size;
    private final char delimiter;
    private CountedStream bytes;
    private TextDecoder decoder;
    private CsvReader<CsvRecord> reader;
    private CloseableIterator<CsvRecord> records;
    private int number;
    private long physicalLinesBefore;
    private @Nullable CsvRecord last;
    private int broken;

    /** @param text is opened as often as needed; its size serves the progress and may be unknown, 0 or less */
    CsvRows(Source text, char delimiter) throws IOException {
        this.text = text;
        this.size = text.size();
        this.delimiter = delimiter;
        this.bytes = new CountedStream(text.open());
        this.decoder = new TextDecoder(bytes);
        this.reader = reader(decoder, delimiter);
        this.records = reader.iterator();
    }

    /** Cuts a short text, for choosing its delimiter; stops at the first broken line. */
    static CsvReader<CsvRecord> reader(String head, char delimiter) {
        return reader(new StringReader(head), delimiter);
    }

    @Override
    public double progress() {
        return size <= 0 ? 0 : Math.min(1, bytes.count / (double) size);
    }

    @Override
    public String charset() {
        return decoder.charset().name();
    }

    @Override
    public @Nullable TableLine next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord csv = records.next();
            last = csv;
            return TableLine.of(++number, csv.getFields());
        } catch (CsvParseException unreadable) {
            if (unreadable.getCause() instanceof RuleViolation refused) {
                throw refused;
            }
            return skipBroken();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** Goes on under the broken line. */
    private TableLine skipBroken() throws IOException {
        number++;
        if (++broken > MOST_BROKEN) {
            throw RuleViolation.of("file", "document.table.quotes-broken", number);
        }
        physicalLinesBefore += linesUntilNext() + 1;
        last = null;
        close();
        bytes = new CountedStream(text.open());
        decoder = new TextDecoder(bytes);
        Reader rest = new LinesAfter(decoder, physicalLinesBefore);
        reader = reader(rest, delimiter);
        records = reader.iterator();
        return TableLine.broken(number, "document.table.line-broken");
    }

    /** Counts the physical lines before the one at which the broken record begins, since the text was opened. */
    private long linesUntilNext() {
        if (last == null) {
            return 0;
        }
        long inside = last.getFields().stream().mapToLong(CsvRows::lineBreaks).sum();
        return last.getStartingLineNumber() + inside;
    }

    private static long lineBreaks(String field) {
        long breaks = 0;
        for (int at = 0; at < field.length(); at++) {
            char letter = field.charAt(at);
            if (letter == '\r' || letter == '\n' && (at == 0 || field.charAt(at - 1) != '\r')) {
                breaks++;
            }
        }
        return breaks;
    }

    private static CsvReader<CsvRecord> reader(Reader text, char delimiter) {
        CsvRecordHandler handler = CsvRecordHandler.of(limits ->
                limits.maxFields(MOST_CELLS).maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_LINE));
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .maxBufferSize(LONGEST_LINE)
                .build(handler, text);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Counts the bytes that were read. */
    private static final class CountedStream extends FilterInputStream {

        private long count;

        CountedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            count += Math.max(0, read);
            return read;
        }
    }

    /** The rest of a text after a number of lines; a line ends with a line feed, a carriage return or both. */
    private static final class LinesAfter extends Reader {

        private final Reader text;
        private final char[] ahead = new char[8 * 1024];
        private int from;
        private int to;
        private long left;

        LinesAfter(Reader text, long lines) {
            this.text = text;
            this.left = lines;
        }

        @Override
        public int read(char[] target, int at, int length) throws IOException {
            while (left > 0 && skipLine()) {
                left--;
            }
            left = 0;
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, to - from);
            System.arraycopy(ahead, from, target, at, count);
            from += count;
            return count;
        }

        private boolean skipLine() throws IOException {
            while (fill()) {
                char letter = ahead[from++];
                if (letter == '\n') {
                    return true;
                }
                if (letter == '\r') {
                    if (fill() && ahead[from] == '\n') {
                        from++;
                    }
                    return true;
                }
            }
            return false;
        }

        private boolean fill() throws IOException {
            if (from < to) {
                return true;
            }
            from = 0;
            to = Math.max(0, text.read(ahead, 0, ahead.length));
            return to > 0;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
