package org.cordee.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** The rows of a DOCX: its headings, its paragraphs, and the lines of its tables with their cells. */
final class WordRows implements PartWords {

    /** The names of the styles of headings in English and in French; a style may have a name of its own. */
    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading|titre).*");

    private final int most;
    private final RowCollector rows;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private boolean inText;
    private boolean heading;
    private int tables;
    private int depth;

    WordRows(int most) {
        this.most = most;
        rows = new RowCollector(most);
    }

    @Override
    public void start(String element, XMLStreamReader at) {
        switch (element) {
            case "t" -> inText = true;
            case "tab" -> paragraph.append(' ');
            case "br", "cr" -> paragraph.append('\n');
            case "noBreakHyphen" -> paragraph.append('-');
            case "pStyle" ->
                heading = HEADING.matcher(PartWords.attribute(at, "val")).matches();
            case "tbl" -> {
                depth++;
                tables += depth == 1 ? 1 : 0;
            }
            default -> {
                // Layout says nothing.
            }
        }
    }

    /** @throws UnreadablePaper when one paragraph or cell alone has more characters than may be read */
    @Override
    public void text(String more) {
        if (!inText) {
            return;
        }
        if (paragraph.length() + cell.length() + more.length() > most) {
            throw new UnreadablePaper("the paper has more than " + most + " characters");
        }
        paragraph.append(more);
    }

    @Override
    public void end(String element) {
        switch (element) {
            case "t" -> inText = false;
            case "p" -> endParagraph();
            case "tc" -> {
                if (depth == 1) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                }
            }
            case "tr" -> {
                if (depth == 1) {
                    rows.add(PaperRow.Kind.CELLS, tables, "", cells);
                    cells.clear();
                }
            }
            case "tbl" -> depth--;
            default -> {
                // Layout says nothing.
            }
        }
    }

    private void endParagraph() {
        if (depth > 0) {
            cell.append(paragraph).append('\n');
        } else {
            PaperRow.Kind kind = heading ? PaperRow.Kind.HEADING : PaperRow.Kind.TEXT;
            rows.add(kind, 0, "", List.of(paragraph.toString()));
        }
        paragraph.setLength(0);
        heading = false;
    }

    List<PaperRow> all() {
        return rows.all();
    }
}
