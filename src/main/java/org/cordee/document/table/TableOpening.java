package org.cordee.document.table;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cordee.document.table.TableFile.KnownTitles;
import org.cordee.document.table.TableFile.Source;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Finds the table in a file by the content of the file: a text, a workbook, or an archive with one of these. */
final class TableOpening {

    /** A workbook with more sheets is read too; its table stands on one of the first. */
    private static final int MOST_SHEETS = 20;

    private static final String TEMPORARY = "cordee-table";

    private final TableLimits limits;
    private final KnownTitles known;

    TableOpening(TableLimits limits, KnownTitles known) {
        this.limits = limits;
        this.known = known;
    }

    TableFile open(Source source) throws IOException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(TextHead.BYTES);
        }
        if (!isZip(head)) {
            return openText(source, head, () -> {});
        }
        try (InputStream in = source.open()) {
            return openArchive(copied(in), false);
        }
    }

    private TableFile openText(Source text, byte[] head, Closeable rest) throws IOException {
        TextHead first = TextHead.of(head);
        CsvRows rows = new CsvRows(text, first.delimiter(known));
        TableStart start = TableStart.find(rows, null, known);
        if (start == null) {
            throw RuleViolation.of(
                    "file", first.linesWithText() < 2 ? "document.table.empty" : "document.table.no-titles");
        }
        return new TableFile(start, rest);
    }

    /**
     * Opens a temporary file, which is deleted with the table, or at once when there is none in it.
     *
     * @param inner whether it was unpacked from another archive
     */
    private TableFile openArchive(Path archive, boolean inner) throws IOException {
        boolean open = false;
        try {
            TableFile file = tableIn(archive, inner);
            open = true;
            return file;
        } finally {
            if (!open) {
                Files.deleteIfExists(archive);
            }
        }
    }

    private TableFile tableIn(Path archive, boolean inner) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("xl/workbook.xml") != null) {
                TableFile file = openWorkbook(zip);
                Files.deleteIfExists(archive);
                return file;
            }
            ZipEntry entry = onlyEntry(zip);
            byte[] head;
            try (InputStream in = unpacked(zip, entry, limits)) {
                head = in.readNBytes(TextHead.BYTES);
            }
            if (!isZip(head)) {
                Source text = new EntrySource(archive, entry.getName(), entry.getSize(), limits);
                return openText(text, head, () -> Files.deleteIfExists(archive));
            }
            if (inner) {
                throw RuleViolation.of("file", "document.table.zip-nested");
            }
            Path inside;
            try (InputStream in = unpacked(zip, entry, limits)) {
                inside = copied(in);
            }
            TableFile file = openArchive(inside, true);
            Files.deleteIfExists(archive);
            return file;
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw RuleViolation.of("file", "document.table.zip-broken");
        }
    }

    /** Opens a copy of a workbook with the parts that were checked. */
    private TableFile openWorkbook(ZipFile zip) throws IOException {
        Path checked = Files.createTempFile(TEMPORARY, null);
        boolean open = false;
        try (OutputStream out = Files.newOutputStream(checked)) {
            long rows = new WorkbookCheck(limits).copy(zip, out);
            TableFile file = bestSheet(checked, rows);
            open = true;
            return file;
        } finally {
            if (!open) {
                Files.deleteIfExists(checked);
            }
        }
    }

    /** Opens the sheet with the most known titles, else the first one with a table. */
    private TableFile bestSheet(Path file, long rows) throws IOException {
        WorkbookSheets workbook = WorkbookSheets.open(file, rows);
        boolean open = false;
        try {
            TableStart best = null;
            for (int at = 0; at < Math.min(MOST_SHEETS, workbook.names().size()); at++) {
                best = better(
                        best,
                        TableStart.find(workbook.rows(at), workbook.names().get(at), known));
            }
            if (best == null) {
                throw RuleViolation.of("file", "document.table.empty");
            }
            open = true;
            return new TableFile(best, () -> closeAndDelete(workbook, file));
        } finally {
            if (!open) {
                workbook.close();
            }
        }
    }

    private static @Nullable TableStart better(@Nullable TableStart best, @Nullable TableStart other)
            throws IOException {
        if (other == null) {
            return best;
        }
        if (best == null) {
            return other;
        }
        boolean isBetter = other.titles().known() > best.titles().known();
        (isBetter ? best : other).rows().close();
        return isBetter ? other : best;
    }

    private static void closeAndDelete(WorkbookSheets workbook, Path file) throws IOException {
        try (workbook) {
            Files.deleteIfExists(file);
        }
    }

    /** Returns the one file of an archive; what a Mac adds to it does not count. */
    private static ZipEntry onlyEntry(ZipFile zip) {
        List<? extends ZipEntry> files = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> !entry.getName().startsWith("__MACOSX/"))
                .filter(entry -> !entry.getName().endsWith(".DS_Store"))
                .limit(3)
                .toList();
        if (files.size() != 1) {
            throw RuleViolation.of("file", "document.table.zip-not-one-file", zip.size());
        }
        return files.get(0);
    }

    private static InputStream unpacked(ZipFile zip, ZipEntry entry, TableLimits limits) throws IOException {
        InputStream in = zip.getInputStream(entry);
        return new BoundedStream(in, limits.unpackedLimit(entry.getCompressedSize()));
    }

    private static Path copied(InputStream in) throws IOException {
        Path temporary = Files.createTempFile(TEMPORARY, null);
        boolean whole = false;
        try {
            Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
            whole = true;
            return temporary;
        } finally {
            if (!whole) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] <= 5 && head[3] <= 6 && head[2] > 0;
    }

    /** A text in an archive. */
    private record EntrySource(Path archive, String entry, long size, TableLimits limits) implements Source {

        @Override
        public InputStream open() throws IOException {
            return new EntryStream(archive, entry, limits);
        }
    }

    /** An entry of an archive that closes its archive with itself. */
    private static final class EntryStream extends FilterInputStream {

        private final ZipFile zip;

        EntryStream(Path file, String entry, TableLimits limits) throws IOException {
            super(InputStream.nullInputStream());
            zip = new ZipFile(file.toFile());
            in = unpacked(zip, zip.getEntry(entry), limits);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
