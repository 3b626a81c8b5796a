package org.cordee.form.blank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the words beside a field: before it in its paragraph, in the cell on its left, or in the paragraph above. */
final class WordLabels {

    private final WordBody body;
    private final Map<Integer, String> leftOf = new HashMap<>();
    private final TreeMap<Integer, Integer> starts = new TreeMap<>();

    WordLabels(WordBody body) {
        this.body = body;
        for (int at = 0; at < body.paragraphs().size(); at++) {
            starts.put(body.paragraphs().get(at).element().start(), at);
        }
        for (XmlElement table : body.tables()) {
            for (XmlElement row : table.children("tr")) {
                String left = "";
                for (XmlElement cell : row.children("tc")) {
                    leftOf.put(cell.start(), left);
                    left = body.textOf(cell);
                }
            }
        }
    }

    String before(WordParagraph paragraph, String textBefore) {
        if (!textBefore.isBlank()) {
            return textBefore;
        }
        String left = paragraph.cell() == null
                ? ""
                : leftOf.getOrDefault(paragraph.cell().start(), "");
        return left.isBlank() ? above(paragraph.element().start()) : left;
    }

    String before(XmlElement control) {
        Map.Entry<Integer, Integer> around = starts.floorEntry(control.start());
        if (around == null) {
            return "";
        }
        WordParagraph paragraph = body.paragraphs().get(around.getValue());
        // a control inside a paragraph has the words of that paragraph; another one those above it
        return control.start() < paragraph.element().end()
                ? before(paragraph, paragraph.text())
                : WordParagraph.plain(paragraph.text());
    }

    private String above(int start) {
        Integer at = starts.get(start);
        List<WordParagraph> all = body.paragraphs();
        return at == null || at == 0 ? "" : all.get(at - 1).text();
    }
}
