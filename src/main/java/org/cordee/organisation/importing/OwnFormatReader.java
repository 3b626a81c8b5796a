package org.cordee.organisation.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cordee.organisation.importing.FileLayout.Certainty;
import org.cordee.organisation.importing.FileLayout.Column;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads CSV files with the columns of the product's own format, line by line. */
@Component
final class OwnFormatReader implements SourceLines.Reader {

    private static final int EXAMPLES = 500;

    /** A file with fewer columns cannot be mapped. */
    private static final int NEEDED = 3;

    @Override
    public FileLayout recognise(SourceLines.Source file, Map<String, String> chosen) throws IOException {
        DirectoryFile form = DirectoryFile.of(file, chosen, false);
        if (form.header().size() < NEEDED) {
            DirectoryFile.of(file, chosen, true);
        }
        List<String> header = form.header();
        String[] examples = new String[header.size()];
        Arrays.fill(examples, "");
        try (CsvLines lines = new CsvLines(file, form)) {
            if (!lines.hasNext()) {
                throw RuleViolation.of("file", "organisation.import.empty");
            }
            for (int line = 0; line < EXAMPLES && lines.hasNext(); line++) {
                List<String> cells = lines.next().cells();
                for (int at = 0; at < Math.min(cells.size(), examples.length); at++) {
                    examples[at] = examples[at].isEmpty() ? shortened(cells.get(at)) : examples[at];
                }
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < header.size(); at++) {
            columns.add(column(header.get(at), examples[at], chosen));
        }
        List<String> targets = Arrays.stream(DirectoryColumn.values())
                .map(DirectoryColumn::field)
                .toList();
        return new FileLayout(form.charset().name(), columns, targets);
    }

    private static Column column(String title, String example, Map<String, String> chosen) {
        String target =
                DirectoryFile.column(title, chosen).map(DirectoryColumn::field).orElse(FileLayout.IGNORED);
        boolean known = DirectoryColumn.titled(title)
                .map(DirectoryColumn::field)
                .filter(target::equals)
                .isPresent();
        Certainty certainty =
                target.equals(FileLayout.IGNORED) ? Certainty.IGNORED : known ? Certainty.SURE : Certainty.CHECK;
        return new Column(title, example, target, certainty);
    }

    private static String shortened(String example) {
        return example.length() > 60 ? example.substring(0, 60) : example;
    }

    @Override
    public SourceLines open(SourceLines.Source file, Map<String, String> chosen) throws IOException {
        return new CsvLines(file, DirectoryFile.of(file, chosen, true));
    }

    private static final class CsvLines implements SourceLines {

        private final DirectoryFile form;
        private final long size;
        private final Counted bytes;
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private @Nullable CSVRecord next;

        CsvLines(SourceLines.Source file, DirectoryFile form) throws IOException {
            this.form = form;
            this.size = file.size();
            this.bytes = new Counted(file.open());
            this.parser = form.format().parse(DirectoryFile.reader(bytes, form.charset()));
            this.records = parser.iterator();
            advance(); // the header
            advance();
        }

        private void advance() {
            try {
                CSVRecord found = records.hasNext() ? records.next() : null;
                while (found != null && found.size() == 1 && found.get(0).isEmpty()) {
                    found = records.hasNext() ? records.next() : null;
                }
                next = found;
            } catch (UncheckedIOException | IllegalStateException broken) {
                throw RuleViolation.of("file", "organisation.import.not-csv");
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Line next() {
            CSVRecord now = next;
            if (now == null) {
                throw new NoSuchElementException("the file has no further line");
            }
            advance();
            return new DirectoryLine(form, now).read((int) now.getRecordNumber());
        }

        @Override
        public String charset() {
            return form.charset().name();
        }

        @Override
        public List<String> header() {
            return form.header();
        }

        @Override
        public double progress() {
            return size == 0 ? 1 : Math.min(1, bytes.count / (double) size);
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }

    /** Counts the bytes that were read. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
