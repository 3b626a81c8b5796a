package org.cordee.play;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a plain DOCX file: paragraphs, tables and content controls to fill in. The same text gives the same bytes. */
final class PaperDocx {

    static final String MAIN_PART = "word/document.xml";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final StringBuilder body = new StringBuilder();

    /** Returns a document of paragraphs only. */
    static byte[] of(List<String> paragraphs) {
        PaperDocx paper = new PaperDocx();
        paragraphs.forEach(paper::paragraph);
        return paper.bytes();
    }

    PaperDocx paragraph(String text) {
        body.append("<w:p>").append(run(text)).append("</w:p>");
        return this;
    }

    /** Adds a paragraph with a label and a content control that shows its prompt until somebody fills it in. */
    PaperDocx control(String label, String tag) {
        body.append("<w:p>")
                .append(run(label + " : "))
                .append("<w:sdt><w:sdtPr><w:alias w:val=\"")
                .append(escaped(label))
                .append("\"/><w:tag w:val=\"")
                .append(tag)
                .append("\"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>")
                .append(run("Cliquez ici pour taper du texte."))
                .append("</w:sdtContent></w:sdt></w:p>");
        return this;
    }

    /** Adds a content control that offers values. */
    PaperDocx choice(String label, String tag, List<String> options) {
        body.append("<w:p>")
                .append(run(label + " : "))
                .append("<w:sdt><w:sdtPr><w:alias w:val=\"")
                .append(escaped(label))
                .append("\"/><w:tag w:val=\"")
                .append(tag)
                .append("\"/><w:showingPlcHdr/><w:dropDownList>");
        options.forEach(option -> body.append("<w:listItem w:displayText=\"")
                .append(escaped(option))
                .append("\" w:value=\"")
                .append(escaped(option))
                .append("\"/>"));
        body.append("</w:dropDownList></w:sdtPr><w:sdtContent>")
                .append(run("Choisissez un élément."))
                .append("</w:sdtContent></w:sdt></w:p>");
        return this;
    }

    /** Adds a table of two columns: a label, and a cell to fill in beside it. */
    PaperDocx table(List<String> labels) {
        body.append("<w:tbl><w:tblPr/>");
        labels.forEach(label -> body.append("<w:tr><w:tc><w:tcPr/><w:p>")
                .append(run(label))
                .append("</w:p></w:tc><w:tc><w:tcPr/><w:p/></w:tc></w:tr>"));
        body.append("</w:tbl>");
        return this;
    }

    byte[] bytes() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        add(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                        + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                        + " PartName=\"/word/document.xml\""
                        + " ContentType=\"" + TYPE + "document.main+xml\"/>"
                        + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/></Types>");
        add(
                parts,
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        add(
                parts,
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE
                        + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "styles\" Target=\"styles.xml\"/></Relationships>");
        add(parts, MAIN_PART, "<w:document " + WORD + "><w:body>" + body + "<w:sectPr/></w:body></w:document>");
        add(parts, "word/styles.xml", "<w:styles " + WORD + "/>");
        return PaperZip.of(parts);
    }

    private static void add(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
