package org.cordee.document.text;

import javax.xml.stream.XMLStreamReader;

/** The words of a DOCX: paragraphs on lines, the cells of a row of a table side by side. */
final class WordWords implements PartWords {

    private final LimitedText text;
    private boolean inText;
    private int cells;

    WordWords(int most) {
        text = new LimitedText(most);
    }

    @Override
    public void start(String element, XMLStreamReader at) {
        switch (element) {
            case "t" -> inText = true;
            case "tab" -> text.add("\t");
            case "br", "cr" -> text.add("\n");
            case "noBreakHyphen" -> text.add("-");
            case "tc" -> cells++;
            default -> {
                // Layout says nothing.
            }
        }
    }

    @Override
    public void text(String more) {
        if (inText) {
            text.add(more);
        }
    }

    @Override
    public void end(String element) {
        switch (element) {
            case "t" -> inText = false;
            case "p" -> text.add(cells > 0 ? " " : "\n");
            case "tc" -> {
                cells--;
                text.add("\t");
            }
            case "tr" -> text.add("\n");
            default -> {
                // Layout says nothing.
            }
        }
    }

    String all() {
        return text.all();
    }
}
