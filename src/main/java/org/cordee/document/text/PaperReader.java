package org.cordee.document.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Reads the words of a paper by its media type. Nothing in the paper is run, computed or fetched. A PDF is read in a
 * process of its own, because its parser can be made to fill the memory.
 */
public final class PaperReader {

    private static final String PDF = "application/pdf";

    private static final Set<String> OFFICE =
            Set.of(OfficeText.WORD, OfficeText.WORKBOOK, OfficeText.OPEN_TEXT, OfficeText.OPEN_WORKBOOK);

    private static final Set<String> PLAIN = Set.of("text/plain", "text/csv", "text/html", "application/xml");

    private final TextLimits limits;

    public PaperReader(TextLimits limits) {
        this.limits = limits;
    }

    /** Tells if papers of this type have words that can be read. */
    public static boolean reads(String mediaType) {
        return mediaType.equals(PDF) || OFFICE.contains(mediaType) || PLAIN.contains(mediaType);
    }

    /**
     * Reads a paper.
     *
     * @throws UnreadablePaper when it is damaged, locked, or of a type that is not read
     * @throws IOException when the file cannot be opened
     */
    public PaperText read(Path paper, String mediaType) throws IOException {
        if (mediaType.equals(PDF)) {
            return new PdfProcess(limits).read(paper);
        }
        if (OFFICE.contains(mediaType)) {
            return OfficeText.read(paper, mediaType, limits);
        }
        if (PLAIN.contains(mediaType)) {
            return PlainText.read(paper, limits);
        }
        throw new UnreadablePaper("no reader for " + mediaType);
    }
}
