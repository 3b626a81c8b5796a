package org.cordee.form.blank;

import java.util.stream.Collectors;

/** Writes text into a document. */
final class WordText {

    private WordText() {}

    /**
     * Returns a run with a text of one or more lines.
     *
     * @param face the properties of the run as the document writes them; empty for the usual ones
     */
    static String run(XmlPart part, String face, String value) {
        String prefix = part.prefix();
        String lines = value.lines()
                .map(line -> "<" + prefix + ":t xml:space=\"preserve\">" + escaped(line) + "</" + prefix + ":t>")
                .collect(Collectors.joining("<" + prefix + ":br/>"));
        return "<" + prefix + ":r>" + face + lines + "</" + prefix + ":r>";
    }

    /** Returns a paragraph in bold type. */
    static String boldParagraph(XmlPart part, String value) {
        String prefix = part.prefix();
        String bold = "<" + prefix + ":rPr><" + prefix + ":b/></" + prefix + ":rPr>";
        return "<" + prefix + ":p>" + run(part, bold, value) + "</" + prefix + ":p>";
    }

    /** Escapes a text and leaves out characters that XML cannot contain. */
    static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
