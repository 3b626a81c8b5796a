package org.cordee.document.text;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the words of DOCX, XLSX, ODT and ODS. A text document has one page here, a workbook one for each sheet. */
final class OfficeText {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";
    static final String OPEN_WORKBOOK = "application/vnd.oasis.opendocument.spreadsheet";

    private OfficeText() {}

    static PaperText read(Path paper, String mediaType, TextLimits limits) throws IOException {
        PageCollector collector = new PageCollector(limits);
        try (OfficeParts parts = new OfficeParts(paper, limits, collector)) {
            int links = parts.externalLinks();
            switch (mediaType) {
                case WORD -> {
                    WordWords words = new WordWords(collector.left());
                    parts.scan("word/document.xml", words);
                    collector.add(null, words.all());
                    return collector.collected(1, links);
                }
                case WORKBOOK -> {
                    int sheets = new WorkbookText(parts, collector).read();
                    return collector.collected(sheets, links);
                }
                default -> {
                    OpenWords words = new OpenWords(collector.left());
                    parts.scan("content.xml", words);
                    collector.add(null, words.all());
                    return collector.collected(1, links + words.links());
                }
            }
        }
    }
}
