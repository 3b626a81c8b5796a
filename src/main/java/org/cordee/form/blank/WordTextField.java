package org.cordee.form.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An empty text field of an older form: a run that begins it, runs with its instruction, a run that separates, runs
 * with its result, and a run that ends it.
 *
 * @param begin the run that begins it
 * @param textBefore the text of the paragraph before it
 * @param resultStart the position behind the separating run
 * @param resultEnd the position of the ending run
 * @param face the properties of the first run of the result; empty for none
 */
record WordTextField(XmlElement begin, String textBefore, int resultStart, int resultEnd, String face) {

    private static final Set<String> AROUND_RUNS = Set.of("hyperlink", "ins", "smartTag");

    /** Returns the empty text fields of a paragraph. */
    static List<WordTextField> in(XmlPart part, XmlElement paragraph) {
        Reader reader = new Reader(part);
        reader.read(paragraph);
        return reader.fields;
    }

    void write(XmlPart part, Splices splices, String value) {
        splices.replace(resultStart, resultEnd, WordText.run(part, face, value));
    }

    /** Reads the runs of one paragraph in their order. A field inside another one is left alone. */
    private static final class Reader {

        private final XmlPart part;
        private final List<WordTextField> fields = new ArrayList<>();
        private final StringBuilder before = new StringBuilder();
        private int depth;
        private @Nullable XmlElement begin;
        private String textBefore = "";
        private int separated;
        private String face = "";
        private final StringBuilder result = new StringBuilder();

        Reader(XmlPart part) {
            this.part = part;
        }

        void read(XmlElement element) {
            for (XmlElement child : element.children()) {
                if (child.is("r")) {
                    readRun(child);
                } else if (AROUND_RUNS.contains(child.name())) {
                    read(child);
                }
            }
        }

        private void readRun(XmlElement run) {
            XmlElement mark = run.child("fldChar").orElse(null);
            if (mark != null) {
                switch (String.valueOf(mark.attribute("fldCharType"))) {
                    case "begin" -> begin(run, mark);
                    case "separate" -> separate(run);
                    default -> end(run);
                }
                return;
            }
            String text = text(run);
            before.append(text);
            if (separated > 0) {
                result.append(text);
                if (face.isEmpty()) {
                    face = run.child("rPr")
                            .map(properties -> part.text().substring(properties.start(), properties.end()))
                            .orElse("");
                }
            }
        }

        private String text(XmlElement run) {
            StringBuilder text = new StringBuilder();
            run.children("t")
                    .forEach(one -> text.append(
                            XmlPart.unescaped(part.text().substring(one.contentStart(), one.contentEnd()))));
            return text.toString();
        }

        private void begin(XmlElement run, XmlElement mark) {
            depth++;
            boolean takesText = mark.all("textInput").findAny().isPresent();
            boolean disabled = mark.all("enabled").anyMatch(one -> "0".equals(one.attribute("val")));
            begin = depth == 1 && takesText && !disabled ? run : null;
            textBefore = before.toString();
            separated = 0;
            face = "";
            result.setLength(0);
        }

        private void separate(XmlElement run) {
            if (begin != null && depth == 1) {
                separated = run.end();
            }
        }

        private void end(XmlElement run) {
            depth--;
            if (begin != null
                    && separated > 0
                    && WordParagraph.plain(result.toString()).isEmpty()) {
                fields.add(new WordTextField(begin, WordParagraph.plain(textBefore), separated, run.start(), face));
            }
            begin = null;
            separated = 0;
        }
    }
}
