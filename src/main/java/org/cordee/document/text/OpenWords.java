package org.cordee.document.text;

import javax.xml.stream.XMLStreamReader;

/** The words of an ODT or ODS: paragraphs on lines, the cells of a row side by side. */
final class OpenWords implements PartWords {

    private final LimitedText text;
    private int paragraphs;
    private int cells;
    private int links;

    OpenWords(int most) {
        text = new LimitedText(most);
    }

    /** Returns how many times the document refers to another site or an address. */
    int links() {
        return links;
    }

    @Override
    public void start(String element, XMLStreamReader at) {
        String target = PartWords.attribute(at, "href");
        if (target.contains("://") || target.startsWith("mailto:")) {
            links++;
        }
        switch (element) {
            case "p", "h" -> paragraphs++;
            case "table-cell" -> cells++;
            case "tab" -> text.add("\t");
            case "line-break" -> text.add("\n");
            case "s" -> text.add(" ");
            default -> {
                // Layout says nothing.
            }
        }
    }

    @Override
    public void text(String more) {
        if (paragraphs > 0) {
            text.add(more);
        }
    }

    @Override
    public void end(String element) {
        switch (element) {
            case "p", "h" -> {
                paragraphs--;
                text.add(cells > 0 ? " " : "\n");
            }
            case "table-cell" -> {
                cells--;
                text.add("\t");
            }
            case "table-row" -> text.add("\n");
            default -> {
                // Layout says nothing.
            }
        }
    }

    String all() {
        return text.all();
    }
}
