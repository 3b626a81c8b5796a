package org.cordee.document.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads papers row by row from their bytes: a tagged PDF, a DOCX or an XLSX. It reads a PDF in this process, so that a
 * PDF that the application did not write must be read by {@link PaperReader}. A DOCX of any origin may be read: its parts
 * unpack to a limited number of bytes, and references to other files are not followed.
 */
public final class RowReader {

    private static final int MEGABYTE = 1_000_000;

    private final TextLimits limits;
    private final int largest;

    /** @param megabytes the size of the largest paper that is read */
    public RowReader(TextLimits limits, int megabytes) {
        this.limits = limits;
        this.largest = megabytes * MEGABYTE;
    }

    /**
     * Reads the rows of a paper in their order.
     *
     * @param name of the file, whose ending says the format
     * @throws UnreadablePaper when it is damaged, locked, not tagged, too large, or of a format that is not read
     */
    public List<PaperRow> read(byte[] paper, String name) {
        if (paper.length > largest) {
            throw new UnreadablePaper("the paper has more than " + largest + " bytes");
        }
        String format = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (format) {
            case "pdf" -> TaggedPdf.rows(paper, limits);
            case "docx", "xlsx" -> office(paper, format.equals("docx"));
            default -> throw new UnreadablePaper("no reader for " + format);
        };
    }

    private List<PaperRow> office(byte[] paper, boolean word) {
        try {
            Path copy = Files.createTempFile("cordee-rows", null);
            try {
                Files.write(copy, paper);
                return office(copy, word);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException broken) {
            throw new UnreadablePaper("the paper cannot be read", broken);
        }
    }

    private List<PaperRow> office(Path paper, boolean word) throws IOException {
        PageCollector collector = new PageCollector(limits);
        try (OfficeParts parts = new OfficeParts(paper, limits, collector)) {
            if (!word) {
                return new WorkbookText(parts, collector).rows();
            }
            WordRows rows = new WordRows(limits.characters());
            parts.scan("word/document.xml", rows);
            return rows.all();
        }
    }
}
