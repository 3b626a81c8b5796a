package org.cordee.form.blank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The paragraphs and tables of a document in their order. Text boxes are left out: their text stands there twice. */
final class WordBody {

    private final XmlPart part;
    private final XmlElement body;
    private final List<WordParagraph> paragraphs = new ArrayList<>();
    private final List<XmlElement> tables = new ArrayList<>();
    private final List<WordControl> controls = new ArrayList<>();
    private final TreeMap<Integer, Integer> tableNumbers = new TreeMap<>();
    private final Map<Integer, List<WordParagraph>> byCell = new HashMap<>();

    WordBody(XmlPart part) {
        this.part = part;
        this.body = part.root().child("body").orElseThrow(() -> SafeDocx.refusal("not-a-docx"));
        walk(body, null);
    }

    private void walk(XmlElement element, @Nullable XmlElement cell) {
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "p" -> add(WordParagraph.of(part, child, cell));
                case "tbl" -> {
                    tables.add(child);
                    tableNumbers.put(child.start(), tables.size());
                    walk(child, cell);
                }
                case "tc" -> walk(child, child);
                case "sdt" -> {
                    WordControl.of(child).ifPresent(controls::add);
                    walk(child, cell);
                }
                case "tr", "sdtContent", "customXml", "ins" -> walk(child, cell);
                default -> {}
            }
        }
    }

    private void add(WordParagraph paragraph) {
        paragraphs.add(paragraph);
        addControls(paragraph.element());
        if (paragraph.cell() != null) {
            byCell.computeIfAbsent(paragraph.cell().start(), none -> new ArrayList<>())
                    .add(paragraph);
        }
    }

    private void addControls(XmlElement element) {
        for (XmlElement child : element.children()) {
            if (child.is("sdt")) {
                WordControl.of(child).ifPresent(controls::add);
            }
            // a text box repeats its content in an older form of writing
            if (!child.is("r") && !child.name().contains(":")) {
                addControls(child);
            }
        }
    }

    XmlElement body() {
        return body;
    }

    List<WordParagraph> paragraphs() {
        return paragraphs;
    }

    /** Returns every table, also one inside another one. */
    List<XmlElement> tables() {
        return tables;
    }

    /** Returns the content controls that take a text, not in the order of the document. */
    List<WordControl> controls() {
        return controls;
    }

    /** Returns the number of the table around an element, from 1; 0 for an element outside a table. */
    int numberOfTable(XmlElement element) {
        return tableNumbers.headMap(element.start(), false).descendingMap().entrySet().stream()
                .filter(table -> tables.get(table.getValue() - 1).end() >= element.end())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    /** Returns the paragraphs of a cell without those of a table inside it. */
    List<WordParagraph> paragraphsOf(XmlElement cell) {
        return byCell.getOrDefault(cell.start(), List.of());
    }

    /** Returns the text of a cell in one line. */
    String textOf(XmlElement cell) {
        return WordParagraph.plain(String.join(
                " ", paragraphsOf(cell).stream().map(WordParagraph::text).toList()));
    }
}
