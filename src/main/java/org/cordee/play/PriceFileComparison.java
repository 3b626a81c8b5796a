package org.cordee.play;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Compares a filled price file with the buyer's blank one, part by part and cell by cell, without the product's own
 * reader of such files. All parts but the sheets must be byte-equal; in the sheets only the value of a price cell and
 * the stored result of a formula may differ.
 */
final class PriceFileComparison {

    private static final String SHEET = "xl/worksheets/sheet";
    private static final XMLInputFactory XML = factory();

    private final Map<String, BigDecimal> prices;
    private final List<String> differences = new ArrayList<>();
    private int equalParts;
    private int writtenSheets;
    private int equalCells;
    private int filledCells;
    private int computedCells;

    private PriceFileComparison(Map<String, BigDecimal> prices) {
        this.prices = prices;
    }

    /**
     * The result of a comparison.
     *
     * @param equalParts how many parts are byte-equal
     * @param writtenSheets how many sheets differ in their bytes
     * @param equalCells how many cells are equal in all they hold
     * @param filledCells how many price cells hold the planned price
     * @param computedCells how many formulas have another stored result, and are equal otherwise
     * @param differences what differs and should not; empty when the file is filled as planned
     */
    record Result(
            int equalParts,
            int writtenSheets,
            int equalCells,
            int filledCells,
            int computedCells,
            List<String> differences) {}

    /** A cell as its sheet stores it. */
    private record Cell(String type, String style, @Nullable String formula, String value) {

        boolean isEqualButForValue(Cell other) {
            return style.equals(other.style) && Objects.equals(formula, other.formula);
        }
    }

    /** A sheet: its cells by their references, and everything else in the order of the file. */
    private record SheetContent(Map<String, Cell> cells, List<String> rest) {}

    /**
     * Compares two files.
     *
     * @param prices the planned unit prices by the part of the sheet and the cell, as {@code xl/worksheets/sheet1.xml!E6}
     */
    static Result of(byte[] blank, byte[] filled, Map<String, BigDecimal> prices) throws IOException {
        PriceFileComparison work = new PriceFileComparison(prices);
        work.compare(PaperZip.read(blank), PaperZip.read(filled));
        return new Result(
                work.equalParts,
                work.writtenSheets,
                work.equalCells,
                work.filledCells,
                work.computedCells,
                List.copyOf(work.differences));
    }

    /** Returns how the prices of a comparison name a cell. */
    static String cell(int tab, String reference) {
        return SHEET + tab + ".xml!" + reference;
    }

    /** Returns what the cells of all sheets store, by their names; of a text its number in the table of texts. */
    static Map<String, String> values(byte[] file) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> part : PaperZip.read(file).entrySet()) {
            if (part.getKey().startsWith(SHEET)) {
                sheet(part.getValue())
                        .cells()
                        .forEach((reference, cell) -> values.put(part.getKey() + "!" + reference, cell.value()));
            }
        }
        return values;
    }

    private void compare(Map<String, byte[]> blank, Map<String, byte[]> filled) throws IOException {
        if (!List.copyOf(blank.keySet()).equals(List.copyOf(filled.keySet()))) {
            Set<String> gone = new LinkedHashSet<>(blank.keySet());
            gone.removeAll(filled.keySet());
            Set<String> more = new LinkedHashSet<>(filled.keySet());
            more.removeAll(blank.keySet());
            differences.add("the parts differ: gone " + gone + ", more " + more + ", or in another order");
        }
        Map<String, BigDecimal> left = new TreeMap<>(prices);
        for (Map.Entry<String, byte[]> part : blank.entrySet()) {
            byte[] other = filled.get(part.getKey());
            if (other == null) {
                continue;
            }
            boolean equal = Arrays.equals(part.getValue(), other);
            equalParts += equal ? 1 : 0;
            if (part.getKey().startsWith(SHEET)) {
                writtenSheets += equal ? 0 : 1;
                compareSheet(part.getKey(), sheet(part.getValue()), sheet(other), left);
            } else if (!equal) {
                differences.add(part.getKey() + " is not byte-equal");
            }
        }
        left.keySet().forEach(cell -> differences.add(cell + " is no cell of the blank file"));
    }

    private void compareSheet(String part, SheetContent blank, SheetContent filled, Map<String, BigDecimal> left) {
        if (!blank.rest().equals(filled.rest())) {
            differences.add(part + " differs beside its cells");
        }
        Set<String> all = new LinkedHashSet<>(blank.cells().keySet());
        all.addAll(filled.cells().keySet());
        for (String reference : all) {
            Cell before = blank.cells().get(reference);
            Cell after = filled.cells().get(reference);
            String name = part + "!" + reference;
            BigDecimal planned = left.remove(name);
            if (before == null || after == null) {
                differences.add(name + (before == null ? " is more than the blank file has" : " is gone"));
            } else if (planned != null) {
                comparePrice(name, before, after, planned);
            } else if (before.equals(after)) {
                equalCells++;
            } else if (before.formula() != null && before.isEqualButForValue(after)) {
                computedCells++;
            } else {
                differences.add(name + " differs: " + before + " became " + after);
            }
        }
    }

    private void comparePrice(String name, Cell before, Cell after, BigDecimal planned) {
        if (!before.isEqualButForValue(after)) {
            differences.add(name + " has another style or a formula: " + after);
        } else if (!isFigure(after, planned)) {
            differences.add(name + " holds " + after.value() + " and not the planned " + planned.toPlainString());
        } else {
            filledCells++;
        }
    }

    private static boolean isFigure(Cell cell, BigDecimal planned) {
        try {
            return (cell.type().isEmpty() || cell.type().equals("n"))
                    && new BigDecimal(cell.value()).compareTo(planned) == 0;
        } catch (NumberFormatException text) {
            return false;
        }
    }

    private static SheetContent sheet(byte[] part) throws IOException {
        Map<String, Cell> cells = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    String reference = attribute(xml, "r");
                    if (cells.put(reference, cell(xml)) != null) {
                        throw new IOException("holds the cell " + reference + " twice");
                    }
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    rest.add("<" + xml.getLocalName() + attributes(xml) + ">");
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    rest.add("</" + xml.getLocalName() + ">");
                } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
                    rest.add(xml.getText());
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException("holds a sheet that is no XML", broken);
        }
        return new SheetContent(cells, rest);
    }

    private static Cell cell(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, "t");
        String style = attribute(xml, "s");
        String formula = null;
        StringBuilder value = new StringBuilder();
        for (int event = xml.next(); !isEnd(xml, event, "c"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("f")) {
                formula = attributes(xml) + xml.getElementText();
            } else if (event == XMLStreamConstants.CHARACTERS) {
                value.append(xml.getText());
            }
        }
        return new Cell(type, style, formula, value.toString());
    }

    private static boolean isEnd(XMLStreamReader xml, int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    private static String attributes(XMLStreamReader xml) {
        Map<String, String> all = new TreeMap<>();
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            all.put(xml.getAttributeLocalName(at), xml.getAttributeValue(at));
        }
        return all.isEmpty() ? "" : all.toString();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
