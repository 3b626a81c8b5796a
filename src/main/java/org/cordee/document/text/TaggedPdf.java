package org.cordee.document.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headings, paragraphs and tables of a tagged PDF (PDF/UA) by its tags, which say what is a cell of which row
 * however the page is laid out. The words are those that the pages print.
 */
final class TaggedPdf {

    private static final int DEEPEST = 60;
    private static final Set<String> CELLS = Set.of("TD", "TH");
    private static final Set<String> TEXTS = Set.of("P", "LI", "Caption");
    private static final Set<String> LINES = Set.of("P", "LI", "L", "Div", "BlockQuote", "Table", "TR");

    private final RowCollector rows;
    private final Map<COSDictionary, Integer> pages = new HashMap<>();

    /** The printed words by the number of the page and of the marked content on it. */
    private final Map<Integer, Map<Integer, String>> words = new HashMap<>();

    private int tables;

    private TaggedPdf(TextLimits limits) {
        rows = new RowCollector(limits.characters());
    }

    /** @throws UnreadablePaper when the PDF is damaged, locked, not tagged, or costs more than the limits allow */
    static List<PaperRow> rows(byte[] pdf, TextLimits limits) {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(pdf), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
            if (document.isEncrypted() || root == null) {
                throw new UnreadablePaper(root == null ? "the PDF is not tagged" : "the PDF is locked");
            }
            TaggedPdf tagged = new TaggedPdf(limits);
            tagged.readWords(document, limits);
            for (Object kid : root.getKids()) {
                tagged.read(kid, 0, 0, 0);
            }
            return tagged.rows.all();
        } catch (IOException broken) {
            throw new UnreadablePaper("the PDF is damaged or locked", broken);
        } catch (UnreadablePaper known) {
            throw known;
        } catch (RuntimeException broken) {
            throw new UnreadablePaper("the PDF is damaged", broken);
        }
    }

    private void readWords(PDDocument document, TextLimits limits) throws IOException {
        long end = System.nanoTime() + limits.time().toNanos();
        if (document.getNumberOfPages() > limits.pages()) {
            throw new UnreadablePaper("the PDF has more than " + limits.pages() + " pages");
        }
        for (PDPage page : document.getPages()) {
            int number = pages.size() + 1;
            pages.put(page.getCOSObject(), number);
            PDFMarkedContentExtractor marked = new PDFMarkedContentExtractor();
            marked.processPage(page);
            for (PDMarkedContent content : marked.getMarkedContents()) {
                readWords(content, words.computeIfAbsent(number, none -> new HashMap<>()), 0);
            }
            if (System.nanoTime() - end > 0) {
                throw new UnreadablePaper("reading took longer than " + limits.time());
            }
        }
    }

    private static void readWords(PDMarkedContent content, Map<Integer, String> onPage, int depth) {
        StringBuilder own = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letters) {
                own.append(Objects.requireNonNullElse(letters.getUnicode(), "\uFFFD"));
            } else if (part instanceof PDMarkedContent inner && depth < DEEPEST) {
                readWords(inner, onPage, depth + 1);
            }
        }
        onPage.merge(content.getMCID(), own.toString(), String::concat);
    }

    /** @param page the page of the element around this one, from 1; 0 when it is not known */
    private void read(Object part, int page, int table, int depth) {
        if (!(part instanceof PDStructureElement element)) {
            return;
        }
        requireShallow(depth);
        String type = Objects.requireNonNullElse(element.getStructureType(), "");
        int on = page(element.getPage(), page);
        int inside = type.equals("Table") && table == 0 ? ++tables : table;
        if (type.equals("TR")) {
            addRow(element, on, inside, depth);
        } else if (type.matches("H[1-6]?")) {
            add(PaperRow.Kind.HEADING, element, on, depth);
        } else if (TEXTS.contains(type)) {
            add(PaperRow.Kind.TEXT, element, on, depth);
        } else {
            for (Object kid : element.getKids()) {
                read(kid, on, inside, depth + 1);
            }
        }
    }

    private void add(PaperRow.Kind kind, PDStructureElement element, int page, int depth) {
        Written written = new Written(page);
        write(element, written, page, depth);
        rows.add(kind, 0, written.place(), List.of(written.text.toString()));
    }

    private void addRow(PDStructureElement row, int page, int table, int depth) {
        List<String> cells = new ArrayList<>();
        String place = "";
        for (Object kid : row.getKids()) {
            if (kid instanceof PDStructureElement cell && CELLS.contains(cell.getStructureType())) {
                Written written = new Written(page(cell.getPage(), page));
                write(cell, written, written.page, depth + 1);
                cells.add(written.text.toString());
                place = place.isEmpty() && !written.text.isEmpty() ? written.place() : place;
            }
        }
        rows.add(PaperRow.Kind.CELLS, table, place, cells);
    }

    /** The words of one element and the page of the first of them. */
    private static final class Written {

        private final StringBuilder text = new StringBuilder();
        private int page;

        Written(int page) {
            this.page = page;
        }

        void add(String words, int on) {
            page = text.isEmpty() && on > 0 ? on : page;
            // A line break of the page has an empty content of its own.
            text.append(words.isEmpty() ? "\n" : words);
        }

        void endLine() {
            if (!text.isEmpty()) {
                text.append('\n');
            }
        }

        String place() {
            return page > 0 ? "page " + page : "";
        }
    }

    private void write(Object part, Written to, int page, int depth) {
        requireShallow(depth);
        if (part instanceof PDStructureElement element) {
            int on = page(element.getPage(), page);
            boolean line = LINES.contains(element.getStructureType());
            if (line) {
                to.endLine();
            }
            for (Object kid : element.getKids()) {
                write(kid, to, on, depth + 1);
            }
            if (line) {
                to.endLine();
            }
        } else if (part instanceof Integer content) {
            to.add(words(page, content), page);
        } else if (part instanceof PDMarkedContentReference reference) {
            int on = page(reference.getPage(), page);
            to.add(words(on, reference.getMCID()), on);
        }
    }

    private String words(int page, int content) {
        return words.getOrDefault(page, Map.of()).getOrDefault(content, "");
    }

    private int page(@Nullable PDPage page, int around) {
        return page == null ? around : pages.getOrDefault(page.getCOSObject(), around);
    }

    private static void requireShallow(int depth) {
        if (depth > DEEPEST) {
            throw new UnreadablePaper("the tags of the PDF are nested deeper than " + DEEPEST);
        }
    }
}
