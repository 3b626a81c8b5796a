package org.cordee.form.blank;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordee.document.Archive;
import org.cordee.document.ArchiveEntry;

/** A DOCX file made by hand, with the means that authors of forms use. */
public final class SampleDocx {

    static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";

    private final StringBuilder body = new StringBuilder();
    private final List<ArchiveEntry> others = new ArrayList<>(List.of(
            ArchiveEntry.text("[Content_Types].xml", "<Types xmlns=\"x\"/>"),
            ArchiveEntry.text("_rels/.rels", "<Relationships/>"),
            ArchiveEntry.text("word/styles.xml", "<w:styles " + NAMESPACES + "/>")));

    /** Returns a form as a buyer writes it: a table with empty cells beside their labels. */
    public static byte[] ofABuyer() {
        return new SampleDocx()
                .paragraph("Cadre de réponse")
                .table(row("Dénomination sociale", ""), row("Numéro SIRET", ""))
                .bytes();
    }

    SampleDocx paragraph(String text) {
        return raw("<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>");
    }

    /** Adds an empty paragraph that is written as one tag. */
    SampleDocx empty() {
        return raw("<w:p w:rsidR=\"00AA\"/>");
    }

    /** Adds an empty paragraph with a type face of its own. */
    SampleDocx emptyInArial() {
        return raw("<w:p><w:pPr><w:rPr><w:rFonts w:ascii=\"Arial\"/></w:rPr></w:pPr></w:p>");
    }

    SampleDocx fieldBox(String label) {
        return raw("<w:p>" + fieldBoxRuns() + "<w:r><w:t xml:space=\"preserve\"> " + label + "</w:t></w:r></w:p>");
    }

    static String fieldBoxRuns() {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"Case1\"/><w:enabled/><w:checkBox>"
                + "<w:sizeAuto/><w:default w:val=\"0\"/></w:checkBox></w:ffData></w:fldChar></w:r>"
                + "<w:r><w:instrText xml:space=\"preserve\"> FORMCHECKBOX </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    static String textField(String name, String result) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"" + name
                + "\"/><w:enabled/><w:textInput/></w:ffData></w:fldChar></w:r>"
                + "<w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + "<w:r><w:rPr><w:b/></w:rPr><w:t>" + result + "</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    static String controlBox() {
        return "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox></w:sdtPr><w:sdtContent>"
                + "<w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>";
    }

    SampleDocx table(String... rows) {
        return raw("<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>");
    }

    static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc><w:tcPr/>")
                    .append(cell.isEmpty() ? "<w:p/>" : "<w:p><w:r><w:t>" + cell + "</w:t></w:r></w:p>")
                    .append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    SampleDocx raw(String xml) {
        body.append(xml);
        return this;
    }

    SampleDocx with(String part, String text) {
        others.removeIf(other -> other.name().equals(part));
        others.add(ArchiveEntry.text(part, text));
        return this;
    }

    byte[] bytes() {
        return bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document " + NAMESPACES + "><w:body>" + body
                + "<w:sectPr/></w:body></w:document>");
    }

    byte[] bytes(String main) {
        List<ArchiveEntry> all = new ArrayList<>(others);
        all.add(1, ArchiveEntry.text(SafeDocx.MAIN_PART, main));
        return Archive.of(all);
    }

    static Map<String, byte[]> parts(byte[] docx) {
        return Archive.read(new ByteArrayInputStream(docx));
    }

    static List<String> lines(byte[] docx) {
        return new WordBody(XmlPart.read(parts(docx).get(SafeDocx.MAIN_PART)))
                .paragraphs().stream().map(WordParagraph::text).toList();
    }

    static String main(byte[] docx) {
        return new String(parts(docx).get(SafeDocx.MAIN_PART), java.nio.charset.StandardCharsets.UTF_8);
    }
}
