package org.cordee.play;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that was opened and read to its end.
 *
 * @param kind the kind of the file, as PDF
 * @param parts its pages, sheets or files; one where it has no parts
 * @param text the words that a person reads in it; empty for a picture
 */
record OpenedFile(String kind, int parts, String text) {

    private static final DataFormatter SHOWN = new DataFormatter(Locale.FRANCE);

    /**
     * Opens a file by the ending of its name.
     *
     * @throws IOException when it cannot be read, or is empty
     */
    static OpenedFile of(String name, byte[] bytes) throws IOException {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        OpenedFile opened = switch (ending) {
            case "pdf" -> pdf(bytes);
            case "xlsx" -> workbook(bytes);
            case "docx" -> new OpenedFile("DOCX", 1, words(part(bytes, PaperDocx.MAIN_PART)));
            case "xml" -> new OpenedFile("XML", 1, words(bytes));
            case "json" -> json(bytes);
            case "csv", "txt" -> new OpenedFile("TEXT", 1, text(bytes));
            case "png", "jpg", "jpeg" -> picture(bytes);
            case "zip" -> new OpenedFile("ZIP", PaperZip.read(bytes).size(), "zip");
            default -> throw new IOException("is of no known kind");
        };
        if (opened.parts() == 0 || opened.text().isBlank() && !opened.kind().equals("PICTURE")) {
            throw new IOException("is empty");
        }
        return opened;
    }

    /** Returns the text with plain spaces only, each once, so that amounts can be found in it. */
    String plain() {
        return text.replaceAll("[\\s\\u00A0\\u202F\\u2009]+", " ");
    }

    private static OpenedFile pdf(byte[] bytes) throws IOException {
        try (PDDocument read = Loader.loadPDF(bytes)) {
            return new OpenedFile("PDF", read.getNumberOfPages(), new PDFTextStripper().getText(read));
        }
    }

    private static OpenedFile workbook(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        text.append(SHOWN.formatCellValue(cell)).append('\t');
                    }
                    text.append('\n');
                }
            }
            return new OpenedFile("XLSX", book.getNumberOfSheets(), text.toString());
        } catch (RuntimeException broken) {
            throw new IOException("is no workbook", broken);
        }
    }

    private static byte[] part(byte[] archive, String name) throws IOException {
        byte[] part = PaperZip.read(archive).get(name);
        if (part == null) {
            throw new IOException("has no " + name);
        }
        return part;
    }

    private static String words(byte[] xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        StringBuilder words = new StringBuilder();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    words.append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    words.append(' ');
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException("is no XML", broken);
        }
        return words.toString();
    }

    private static OpenedFile json(byte[] bytes) throws IOException {
        try {
            return new OpenedFile("JSON", 1, JsonMapper.shared().readTree(bytes).toString());
        } catch (JacksonException broken) {
            throw new IOException("is no JSON", broken);
        }
    }

    private static String text(byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new IOException("is no UTF-8", other);
        }
    }

    private static OpenedFile picture(byte[] bytes) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        if (picture == null) {
            throw new IOException("is no picture");
        }
        return new OpenedFile("PICTURE", 1, "");
    }

    @Override
    public String toString() {
        return kind + ", " + parts;
    }
}
