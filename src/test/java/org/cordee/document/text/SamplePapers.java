package org.cordee.document.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Papers as buyers publish them, and hostile ones. */
public final class SamplePapers {

    private SamplePapers() {}

    /** Returns a PDF with one page for each text; the lines of a text stand below one another. */
    public static byte[] pdf(String... pages) {
        return pdf(List.of(pages));
    }

    /** Returns a PDF with one page for each text. */
    public static byte[] pdf(List<String> pages) {
        try (PDDocument pdf = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (String page : pages) {
                add(pdf, font, page);
            }
            return saved(pdf);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void add(PDDocument pdf, PDType1Font font, String text) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(font, 9);
            content.setLeading(12);
            content.newLineAtOffset(40, 800);
            for (String line : text.lines().toList()) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    static byte[] pdfWithALink(String address) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            PDAnnotationLink link = new PDAnnotationLink();
            PDActionURI action = new PDActionURI();
            action.setURI(address);
            link.setAction(action);
            page.getAnnotations().add(link);
            return saved(pdf);
        }
    }

    /** Returns a PDF that opens only with a password. */
    static byte[] lockedPdf() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(pdf);
        }
    }

    /** Returns a PDF of a megabyte whose page unpacks to the given number of megabytes. */
    static byte[] pdfBomb(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int count = 0; count < megabytes; count++) {
                out.write(spaces);
            }
        }
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            PDStream content = new PDStream(pdf);
            try (OutputStream raw = content.getCOSObject().createRawOutputStream()) {
                raw.write(packed.toByteArray());
            }
            content.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.setContents(content);
            return saved(pdf);
        }
    }

    /** Returns a DOCX with one paragraph for each line. */
    public static byte[] docx(String text) {
        return docx(text, "");
    }

    /** Returns a DOCX whose relations name these targets outside of it. */
    public static byte[] docx(String text, String... externalTargets) {
        StringBuilder body = new StringBuilder();
        text.lines()
                .forEach(line -> body.append("<w:p><w:r><w:t>")
                        .append(line.replace("&", "&amp;").replace("<", "&lt;"))
                        .append("</w:t></w:r></w:p>"));
        StringBuilder relations = new StringBuilder();
        for (String target : externalTargets) {
            if (!target.isEmpty()) {
                relations
                        .append("<Relationship Id=\"r")
                        .append(relations.length())
                        .append("\" Type=\"http://x/image\" TargetMode=\"External\" Target=\"")
                        .append(target)
                        .append("\"/>");
            }
        }
        return zip(Map.of(
                "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
                "word/document.xml", "<w:document xmlns:w=\"http://w\"><w:body>" + body + "</w:body></w:document>",
                "word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>"));
    }

    /** Returns a DOCX whose text has this document type before it. */
    static byte[] docxWithDocumentType(String documentType) {
        return zip(
                Map.of(
                        "word/document.xml",
                        documentType
                                + "<w:document xmlns:w=\"http://w\"><w:p><w:r><w:t>Avant &e; après</w:t></w:r></w:p></w:document>"));
    }

    /** Returns a workbook with one sheet; the first row has a shared text, an inline text and a computed value. */
    public static byte[] workbook(String sheet, String... rows) {
        StringBuilder cells = new StringBuilder();
        StringBuilder shared = new StringBuilder();
        int texts = 0;
        for (String row : rows) {
            cells.append("<row>");
            for (String cell : row.split("\\|", -1)) {
                if (cell.matches("[0-9.]+")) {
                    cells.append("<c><f>A1*2</f><v>").append(cell).append("</v></c>");
                } else {
                    cells.append("<c t=\"s\"><v>").append(texts++).append("</v></c>");
                    shared.append("<si><t>").append(cell).append("</t></si>");
                }
            }
            cells.append("</row>");
        }
        return zip(Map.of(
                "[Content_Types].xml", "<Types/>",
                "xl/workbook.xml",
                        "<workbook xmlns:r=\"http://r\"><sheets><sheet name=\"" + sheet
                                + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/sharedStrings.xml", "<sst>" + shared + "</sst>",
                "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + cells + "</sheetData></worksheet>"));
    }

    static byte[] openText(String paragraph, String link) {
        return zip(Map.of(
                "content.xml",
                "<o:document xmlns:o=\"http://o\" xmlns:t=\"http://t\" xmlns:x=\"http://x\"><t:p>" + paragraph
                        + "<t:a x:href=\"" + link + "\">ici</t:a></t:p></o:document>"));
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
