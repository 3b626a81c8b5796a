package org.cordee.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet of an uploaded spreadsheet, as written in the file: figures keep the file's digits. */
final class UploadedSheet {

    private static final XMLInputFactory XML = factory();
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_TEXTS = 50_000;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

    private final Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
    private final List<String> shared = new ArrayList<>();

    private UploadedSheet() {}

    /** @param text the content; a figure as the file writes it */
    record Cell(String text, boolean formula, boolean figure) {

        boolean isBlank() {
            return text.isBlank() && !formula;
        }

        /** Omits the content, because this text may be logged. */
        @Override
        public String toString() {
            return "Cell";
        }
    }

    /** Returns rows by their number from 0, each with its columns from 0. */
    Map<Integer, Map<Integer, Cell>> rows() {
        return rows;
    }

    static UploadedSheet of(Map<String, byte[]> parts, String sheetName) {
        UploadedSheet cells = new UploadedSheet();
        try {
            byte[] texts = parts.get("xl/sharedStrings.xml");
            if (texts != null) {
                cells.readTexts(texts);
            }
            cells.readRows(part(parts, path(parts, sheetName)));
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
            throw SafeWorkbook.refusal("unreadable");
        }
        return cells;
    }

    private static String path(Map<String, byte[]> parts, String sheetName) throws XMLStreamException {
        String id = null;
        XMLStreamReader book = XML.createXMLStreamReader(new ByteArrayInputStream(part(parts, "xl/workbook.xml")));
        while (book.hasNext()) {
            if (starts(book, "sheet") && sheetName.equals(attribute(book, "name"))) {
                id = attribute(book, "id");
            }
        }
        XMLStreamReader targets =
                XML.createXMLStreamReader(new ByteArrayInputStream(part(parts, "xl/_rels/workbook.xml.rels")));
        while (targets.hasNext()) {
            if (starts(targets, "Relationship") && Objects.equals(id, attribute(targets, "Id"))) {
                String target = Objects.requireNonNullElse(attribute(targets, "Target"), "");
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        throw SafeWorkbook.refusal("no-sheet", sheetName);
    }

    private static byte[] part(Map<String, byte[]> parts, String path) {
        byte[] part = parts.get(path);
        if (part == null) {
            throw SafeWorkbook.refusal("not-a-spreadsheet");
        }
        return part;
    }

    private void readTexts(byte[] part) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
        while (xml.hasNext()) {
            if (starts(xml, "si")) {
                if (shared.size() == MOST_TEXTS) {
                    throw SafeWorkbook.refusal("too-many-lines", MOST_ROWS);
                }
                shared.add(textOf(xml, "si"));
            }
        }
    }

    private void readRows(byte[] part) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
        while (xml.hasNext()) {
            if (starts(xml, "c")) {
                readCell(xml, Objects.requireNonNullElse(attribute(xml, "r"), ""), attribute(xml, "t"));
            }
        }
    }

    private void readCell(XMLStreamReader xml, String address, @Nullable String type) throws XMLStreamException {
        String value = "";
        boolean formula = false;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("c"))) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "f" -> formula = true;
                case "v" -> value = xml.getElementText();
                case "is" -> value = textOf(xml, "is");
                default -> {}
            }
        }
        boolean figure = type == null || type.equals("n");
        put(address, new Cell("s".equals(type) ? shared.get(Integer.parseInt(value)) : value, formula, figure));
    }

    private void put(String address, Cell cell) {
        Matcher written = ADDRESS.matcher(address);
        if (!written.matches()) {
            throw SafeWorkbook.refusal("unreadable");
        }
        int column = written.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
        int row = Integer.parseInt(written.group(2)) - 1;
        if (row >= MOST_ROWS) {
            throw SafeWorkbook.refusal("too-many-lines", MOST_ROWS);
        }
        if (column <= MOST_COLUMNS) {
            rows.computeIfAbsent(row, none -> new HashMap<>()).put(column - 1, cell);
        }
    }

    /** Joins the pieces of a text that is written in several elements. */
    private static String textOf(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(end))) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("t")) {
                text.append(xml.getElementText());
            }
        }
        return text.toString();
    }

    private static boolean starts(XMLStreamReader xml, String element) throws XMLStreamException {
        return xml.next() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(element);
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(name)) {
                return xml.getAttributeValue(index);
            }
        }
        return null;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
