package org.cordee.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cordee.document.PrintedForm.Box;
import org.cordee.document.PrintedForm.Boxes;
import org.cordee.document.PrintedForm.Grid;
import org.cordee.document.PrintedForm.Item;
import org.cordee.document.PrintedForm.Line;
import org.cordee.document.PrintedForm.Part;

/**
 * Writes a form as a DOCX file (ISO/IEC 29500), part by part and without dates, so that the same form gives the same
 * bytes. Each empty text is a content control, which a word processor lets a person fill in.
 */
final class FormWordFile {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** The width of the text on the page, in twentieths of a point. */
    private static final int TEXT_WIDTH = 9638;

    private static final int LABEL_WIDTH = 3650;

    private final PrintedForm form;
    private int controls;

    FormWordFile(PrintedForm form) {
        this.form = form;
    }

    byte[] bytes() {
        return Archive.of(List.of(
                ArchiveEntry.text("[Content_Types].xml", contentTypes()),
                ArchiveEntry.text("_rels/.rels", packageRelations()),
                ArchiveEntry.text("docProps/core.xml", properties()),
                ArchiveEntry.text("word/_rels/document.xml.rels", relations()),
                ArchiveEntry.text("word/styles.xml", styles()),
                ArchiveEntry.text("word/header1.xml", header()),
                ArchiveEntry.text("word/footer1.xml", footer()),
                ArchiveEntry.text("word/document.xml", document())));
    }

    private String document() {
        StringBuilder body = new StringBuilder();
        body.append(paragraph("Buyer", form.tender().buyer()));
        body.append(paragraph("Title", form.fullTitle()));
        if (!form.heading().subtitle().isEmpty()) {
            body.append(paragraph("", form.heading().subtitle()));
        }
        body.append(paragraph("Subtitle", form.tender().title()));
        if (!form.tender().reference().isBlank()) {
            body.append(paragraph("Facts", "Référence " + form.tender().reference()));
        }
        body.append(paragraph("Facts", "Groupement " + form.grouping()));
        if (!form.heading().about().isEmpty()) {
            body.append(paragraph("Facts", form.heading().about()));
        }
        body.append(paragraph("", form.origin()));
        form.parts().forEach(part -> body.append(part(part)));
        return XML + "<w:document xmlns:w=\"" + WORD + "\" xmlns:r=\"" + RELATIONS + "\"><w:body>" + body
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + "<w:pgMar w:top=\"1247\" w:right=\"1134\" w:bottom=\"1247\" w:left=\"1134\" w:header=\"567\""
                + " w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    }

    private String part(Part part) {
        String heading = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/>"
                + (part.letter().isEmpty() ? "<w:pageBreakBefore/>" : "") + "</w:pPr>" + run(part.heading())
                + "</w:p>";
        return heading + part.items().stream().map(this::item).collect(Collectors.joining());
    }

    private String item(Item item) {
        if (item instanceof Grid grid) {
            return grid(grid);
        }
        String content;
        if (item instanceof Line line) {
            content = line.value() == null ? control(line) : lines(line.value());
        } else if (item instanceof Boxes boxes) {
            content = boxes.boxes().stream().map(FormWordFile::box).collect(Collectors.joining())
                    + (boxes.left().isEmpty() ? "" : paragraph("Left", boxes.left()));
        } else {
            content = paragraph("", "") + paragraph("", "") + paragraph("", "");
        }
        return table(
                List.of(LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH),
                row(
                        false,
                        cell(LABEL_WIDTH, paragraph("Label", item.label())),
                        cell(TEXT_WIDTH - LABEL_WIDTH, content)));
    }

    private static String box(Box box) {
        return "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Segoe UI Symbol\" w:hAnsi=\"Segoe UI Symbol\""
                + " w:eastAsia=\"MS Gothic\" w:cs=\"Segoe UI Symbol\"/></w:rPr><w:t>" + (box.ticked() ? "☒" : "☐")
                + "</w:t></w:r>" + run(" " + box.label()) + "</w:p>";
    }

    /** Writes an empty place as a content control that shows the reason why it is empty. */
    private String control(Line line) {
        controls++;
        return "<w:sdt><w:sdtPr><w:alias w:val=\"" + escaped(line.label()) + "\"/><w:tag w:val=\"" + escaped(line.id())
                + "\"/><w:id w:val=\"" + controls + "\"/><w:showingPlcHdr/><w:text w:multiLine=\"1\"/></w:sdtPr>"
                + "<w:sdtContent>" + paragraph("Left", line.left()) + "</w:sdtContent></w:sdt>";
    }

    private static String lines(String value) {
        return value.lines().map(line -> paragraph("", line)).collect(Collectors.joining());
    }

    private static String grid(Grid grid) {
        String label = paragraph("Label", grid.label());
        if (grid.rows().isEmpty()) {
            return label + paragraph("Left", grid.left());
        }
        int width = TEXT_WIDTH / grid.columns().size();
        String rows = row(
                        true,
                        grid.columns().stream()
                                .map(column -> cell(width, paragraph("Column", column)))
                                .toArray(String[]::new))
                + grid.rows().stream()
                        .map(row -> row(
                                false,
                                row.stream()
                                        .map(value -> cell(
                                                width,
                                                value.isBlank()
                                                        ? paragraph("Left", "À compléter")
                                                        : paragraph("", value)))
                                        .toArray(String[]::new)))
                        .collect(Collectors.joining());
        return label + table(grid.columns().stream().map(column -> width).toList(), rows);
    }

    /** Word joins two tables without a paragraph between them. */
    private static String table(List<Integer> widths, String rows) {
        return "<w:tbl><w:tblPr><w:tblStyle w:val=\"FormTable\"/><w:tblW w:w=\"" + TEXT_WIDTH
                + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
                + widths.stream()
                        .map(width -> "<w:gridCol w:w=\"" + width + "\"/>")
                        .collect(Collectors.joining())
                + "</w:tblGrid>" + rows + "</w:tbl>" + "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>";
    }

    private static String row(boolean head, String... cells) {
        return "<w:tr><w:trPr><w:cantSplit/>" + (head ? "<w:tblHeader/>" : "") + "</w:trPr>" + String.join("", cells)
                + "</w:tr>";
    }

    private static String cell(int width, String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>" + content + "</w:tc>";
    }

    /** @param style its id; empty for the usual text */
    private static String paragraph(String style, String text) {
        return "<w:p>" + (style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>")
                + (text.isEmpty() ? "" : run(text)) + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    /** Escapes a text and leaves out characters that XML cannot contain. */
    private static String escaped(String text) {
        return PrintedHtml.escaped(
                text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", ""));
    }

    private String header() {
        return XML + "<w:hdr xmlns:w=\"" + WORD + "\">"
                + paragraph("Header", form.heading().draft() ? PrintedForm.DRAFT : "") + "</w:hdr>";
    }

    private String footer() {
        return XML + "<w:ftr xmlns:w=\"" + WORD + "\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
                + run(form.foot() + ", page ") + field("PAGE") + run(" / ") + field("NUMPAGES") + "</w:p></w:ftr>";
    }

    private static String field(String name) {
        return "<w:fldSimple w:instr=\" " + name + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    }

    private static String contentTypes() {
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        return XML + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + override("word/document.xml", word + "document.main+xml")
                + override("word/styles.xml", word + "styles+xml")
                + override("word/header1.xml", word + "header+xml")
                + override("word/footer1.xml", word + "footer+xml")
                + override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String packageRelations() {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation(1, RELATIONS + "/officeDocument", "word/document.xml")
                + relation(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                + "</Relationships>";
    }

    private static String relations() {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation(1, RELATIONS + "/styles", "styles.xml") + relation(2, RELATIONS + "/header", "header1.xml")
                + relation(3, RELATIONS + "/footer", "footer1.xml") + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private String properties() {
        return XML + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + escaped(form.fullTitle())
                + "</dc:title><dc:creator>" + escaped(form.author()) + "</dc:creator><dc:language>"
                + Locale.FRANCE.toLanguageTag() + "</dc:language></cp:coreProperties>";
    }

    private static String styles() {
        return XML + "<w:styles xmlns:w=\"" + WORD + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts"
                + " w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:sz"
                + " w:val=\"20\"/><w:lang"
                + " w:val=\"fr-FR\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing"
                + " w:after=\"60\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style"
                + " w:type=\"paragraph\" w:default=\"1\""
                + " w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                + style("Title", "Title", "", "<w:b/><w:sz w:val=\"34\"/>")
                + style("Subtitle", "Subtitle", "", "<w:sz w:val=\"26\"/>")
                + style("Heading1", "heading 1", HEADING, "<w:b/><w:sz w:val=\"24\"/>")
                + style("Buyer", "Buyer", "", "<w:b/><w:color w:val=\"0B5A52\"/>")
                + style("Facts", "Facts", "", "<w:color w:val=\"485956\"/><w:sz w:val=\"18\"/>")
                + style("Label", "Label", "<w:keepNext/>", "<w:color w:val=\"485956\"/><w:sz w:val=\"18\"/>")
                + style("Column", "Column", "", "<w:b/><w:sz w:val=\"16\"/>")
                + style("Left", "Left", "", "<w:i/><w:color w:val=\"485956\"/>")
                + style("Gap", "Gap", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"6\"/>")
                + style("Header", "header", "<w:jc w:val=\"right\"/>", "<w:b/><w:color w:val=\"C8501B\"/>")
                + style("Footer", "footer", "", "<w:color w:val=\"485956\"/><w:sz w:val=\"16\"/>")
                + "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"FormTable\"><w:name w:val=\"FormTable\"/>"
                + "<w:tblPr><w:tblBorders><w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"DEDBD0\"/>"
                + "<w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"DEDBD0\"/></w:tblBorders></w:tblPr></w:style>"
                + "</w:styles>";
    }

    private static final String HEADING =
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"0\"/>";

    private static String style(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run
                + "</w:rPr></w:style>";
    }
}
