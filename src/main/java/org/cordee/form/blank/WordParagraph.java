package org.cordee.form.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph of a document.
 *
 * @param cell the table cell around it; null outside a table
 * @param text as a person reads it, in one line
 * @param boxes in the order in which they stand
 */
record WordParagraph(XmlElement element, @Nullable XmlElement cell, String text, List<WordBox> boxes) {

    /** The title of a rubric, such as {@code B - Objet} or {@code F1 – Exclusions}. */
    private static final Pattern TITLE = Pattern.compile("[A-N][0-9]{0,2} ?[-–—] ?\\S.*");

    /** The elements with something that is no text: a picture, a field, the end of a section. */
    private static final Set<String> OCCUPIED = Set.of("pict", "drawing", "object", "fldChar", "sectPr", "sdt", "sym");

    static WordParagraph of(XmlPart part, XmlElement element, @Nullable XmlElement cell) {
        Reader reader = new Reader(part);
        reader.read(element);
        return new WordParagraph(element, cell, plain(reader.text.toString()), reader.labelled());
    }

    /** Returns a text with plain spaces and apostrophes, so that texts which look alike are alike. */
    static String plain(String text) {
        return text.replace('\u2019', '\'')
                .replaceAll("[\\s\\u00A0\\u202F\\u2002\\u2003]+", " ")
                .strip();
    }

    boolean isTitle() {
        return TITLE.matcher(text).matches();
    }

    /** Tells if a value may be written here: nothing stands in the paragraph. */
    boolean isEmpty() {
        return text.isEmpty() && element.all().noneMatch(one -> OCCUPIED.contains(one.name()));
    }

    /** Writes a text into the empty paragraph, in the paragraph's own type face. */
    void write(XmlPart part, Splices splices, String value) {
        String run = run(part, value);
        if (element.closed()) {
            String tag = part.text().substring(element.start(), element.end());
            splices.replace(
                    element.start(),
                    element.end(),
                    tag.substring(0, tag.lastIndexOf('/')) + ">" + run + "</" + part.prefix() + ":p>");
        } else {
            splices.insert(element.contentEnd(), run);
        }
    }

    private String run(XmlPart part, String value) {
        String face = element.child("pPr")
                .flatMap(properties -> properties.child("rPr"))
                .filter(properties -> properties.children().stream()
                        .noneMatch(one -> Set.of("ins", "del", "rPrChange").contains(one.name())))
                .map(properties -> part.text().substring(properties.start(), properties.end()))
                .orElse("");
        return WordText.run(part, face, value);
    }

    /** Collects text and boxes of one paragraph in their order. */
    private static final class Reader {

        private final XmlPart part;
        private final StringBuilder text = new StringBuilder();
        private final List<WordBox> boxes = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();

        Reader(XmlPart part) {
            this.part = part;
        }

        void read(XmlElement element) {
            for (XmlElement child : element.children()) {
                switch (child.name()) {
                    case "t" -> readText(child);
                    case "tab", "br", "cr" -> text.append(' ');
                    case "noBreakHyphen" -> text.append('-');
                    case "sym" -> {
                        if (WordBox.isEmptySymbol(child)) {
                            add(new WordBox(WordBox.Kind.SYMBOL, child, -1, ""));
                        }
                    }
                    case "fldChar" ->
                        child.all("checkBox")
                                .findFirst()
                                .ifPresent(box -> add(new WordBox(WordBox.Kind.FIELD, box, -1, "")));
                    case "sdt" -> readControl(child);
                    case "r", "hyperlink", "smartTag", "ins", "fldSimple", "sdtContent" -> read(child);
                    default -> {}
                }
            }
        }

        private void readControl(XmlElement control) {
            boolean box = control.child("sdtPr").stream()
                    .flatMap(properties -> properties.children().stream())
                    .anyMatch(one -> one.name().endsWith(":checkbox"));
            if (box) {
                add(new WordBox(WordBox.Kind.CONTROL, control, -1, ""));
            } else {
                read(control);
            }
        }

        /** A sign that is written as a character reference has no position and is read as text only. */
        private void readText(XmlElement element) {
            String raw = part.text().substring(element.contentStart(), element.contentEnd());
            int from = 0;
            for (int at = raw.indexOf(WordBox.EMPTY); at >= 0; at = raw.indexOf(WordBox.EMPTY, from)) {
                text.append(XmlPart.unescaped(raw.substring(from, at)));
                add(new WordBox(WordBox.Kind.SIGN, element, element.contentStart() + at, ""));
                from = at + WordBox.EMPTY.length();
            }
            text.append(XmlPart.unescaped(raw.substring(from)));
        }

        private void add(WordBox box) {
            boxes.add(box);
            ends.add(text.length());
        }

        List<WordBox> labelled() {
            List<WordBox> labelled = new ArrayList<>();
            for (int at = 0; at < boxes.size(); at++) {
                int end = at + 1 < boxes.size() ? ends.get(at + 1) : text.length();
                labelled.add(boxes.get(at).labelled(plain(text.substring(ends.get(at), end))));
            }
            return labelled.stream().collect(Collectors.toUnmodifiableList());
        }
    }
}
