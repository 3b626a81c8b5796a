package org.cordee.document.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Reads the sheets of an XLSX, a row on a line. Formulas come as the value that was computed last. */
final class WorkbookText {

    private static final int MOST_SHEETS = 5_000;
    private static final int LONGEST_NAME = 100;

    /** A cell has at most 32,767 characters. */
    private static final int LONGEST_CELL = 32_767;

    private final OfficeParts parts;
    private final PageCollector collector;

    WorkbookText(OfficeParts parts, PageCollector collector) {
        this.parts = parts;
        this.collector = collector;
    }

    /** @return the number of sheets of the workbook, read or not */
    int read() throws IOException {
        SharedTexts shared = new SharedTexts(collector.left());
        if (parts.has("xl/sharedStrings.xml")) {
            parts.scan("xl/sharedStrings.xml", shared);
        }
        Map<String, String> names = sheetNames();
        for (Map.Entry<String, String> sheet : names.entrySet()) {
            if (!collector.mayGoOn()) {
                break;
            }
            String name = sheet.getValue();
            SheetWords words = new SheetWords(shared.texts, collector.left());
            parts.scan(sheet.getKey(), words);
            collector.add(name.substring(0, Math.min(LONGEST_NAME, name.length())), words.text.all());
        }
        return names.size();
    }

    /** Returns the rows of all sheets with their cells in their columns; a formula comes as the value computed last. */
    List<PaperRow> rows() throws IOException {
        SharedTexts shared = new SharedTexts(collector.left());
        if (parts.has("xl/sharedStrings.xml")) {
            parts.scan("xl/sharedStrings.xml", shared);
        }
        RowCollector rows = new RowCollector(collector.left());
        int table = 0;
        for (Map.Entry<String, String> sheet : sheetNames().entrySet()) {
            parts.scan(sheet.getKey(), new SheetRows(shared.texts, rows, ++table, sheet.getValue()));
        }
        return rows.all();
    }

    /** Returns the names of the sheets by the path of their part, in the order of the workbook. */
    private Map<String, String> sheetNames() throws IOException {
        SheetList list = new SheetList();
        parts.scan("xl/workbook.xml", list);
        SheetPaths paths = new SheetPaths();
        if (parts.has("xl/_rels/workbook.xml.rels")) {
            parts.scan("xl/_rels/workbook.xml.rels", paths);
        }
        Map<String, String> names = new LinkedHashMap<>();
        list.sheets.forEach((relation, name) -> {
            String path = paths.byRelation.get(relation);
            if (path != null && parts.has(path)) {
                names.put(path, name);
            }
        });
        return names;
    }

    /** The names of the sheets by the id of their relation. */
    private static final class SheetList extends PartWords.AttributesOnly {

        private final Map<String, String> sheets = new LinkedHashMap<>();

        @Override
        public void start(String element, XMLStreamReader at) {
            if (element.equals("sheet") && sheets.size() < MOST_SHEETS) {
                sheets.put(PartWords.attribute(at, "id"), PartWords.attribute(at, "name"));
            }
        }
    }

    /** The path of each part of a workbook by the id of its relation. */
    private static final class SheetPaths extends PartWords.AttributesOnly {

        private final Map<String, String> byRelation = new LinkedHashMap<>();

        @Override
        public void start(String element, XMLStreamReader at) {
            if (element.equals("Relationship") && byRelation.size() < MOST_SHEETS) {
                String target = PartWords.attribute(at, "Target");
                byRelation.put(
                        PartWords.attribute(at, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
    }

    /** The texts that the cells of a workbook share. */
    private static final class SharedTexts implements PartWords {

        private final List<String> texts = new ArrayList<>();
        private final StringBuilder item = new StringBuilder();
        private int left;
        private boolean inText;

        SharedTexts(int most) {
            left = most;
        }

        @Override
        public void start(String element, XMLStreamReader at) {
            inText = element.equals("t");
        }

        @Override
        public void text(String more) {
            if (inText && left > 0) {
                item.append(more, 0, Math.min(left, more.length()));
                left -= more.length();
            }
        }

        @Override
        public void end(String element) {
            inText = false;
            if (element.equals("si")) {
                texts.add(item.toString().replace('\n', ' '));
                item.setLength(0);
            }
        }
    }

    /** The cells of a sheet. */
    private static final class SheetWords implements PartWords {

        private final List<String> shared;
        private final LimitedText text;
        private final StringBuilder value = new StringBuilder();
        private boolean isShared;
        private boolean inValue;
        private boolean any;

        SheetWords(List<String> shared, int most) {
            this.shared = shared;
            this.text = new LimitedText(most);
        }

        @Override
        public void start(String element, XMLStreamReader at) {
            if (element.equals("c")) {
                isShared = "s".equals(at.getAttributeValue(null, "t"));
                value.setLength(0);
            }
            inValue = element.equals("v") || element.equals("t");
        }

        @Override
        public void text(String more) {
            if (inValue && value.length() < LONGEST_CELL) {
                value.append(more);
            }
        }

        @Override
        public void end(String element) {
            inValue = false;
            if (element.equals("c") && !value.isEmpty()) {
                text.add(any ? "\t" : "");
                text.add(isShared ? sharedText() : value.toString());
                any = true;
            } else if (element.equals("row") && any) {
                text.add("\n");
                any = false;
            }
        }

        private String sharedText() {
            return WorkbookText.sharedText(shared, value);
        }
    }

    private static String sharedText(List<String> shared, CharSequence value) {
        try {
            int at = Integer.parseInt(value.toString().strip());
            return at >= 0 && at < shared.size() ? shared.get(at) : "";
        } catch (NumberFormatException damaged) {
            return "";
        }
    }

    /** The cells of a sheet, each in its column. */
    private static final class SheetRows implements PartWords {

        private static final int MOST_COLUMNS = 500;

        private final List<String> shared;
        private final RowCollector rows;
        private final int table;
        private final String sheet;
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private boolean isShared;
        private boolean inValue;
        private int column;
        private String row = "";

        SheetRows(List<String> shared, RowCollector rows, int table, String sheet) {
            this.shared = shared;
            this.rows = rows;
            this.table = table;
            this.sheet = sheet;
        }

        @Override
        public void start(String element, XMLStreamReader at) {
            if (element.equals("row")) {
                cells.clear();
                row = PartWords.attribute(at, "r");
            } else if (element.equals("c")) {
                isShared = "s".equals(at.getAttributeValue(null, "t"));
                column = column(PartWords.attribute(at, "r"), cells.size());
                value.setLength(0);
            }
            inValue = element.equals("v") || element.equals("t");
        }

        /** Returns the column of an address, from 0; the next one where a cell has no address. */
        private static int column(String address, int next) {
            int column = 0;
            for (int at = 0; at < Math.min(3, address.length()) && Character.isLetter(address.charAt(at)); at++) {
                column = column * 26 + Character.toUpperCase(address.charAt(at)) - 'A' + 1;
            }
            return column == 0 ? next : column - 1;
        }

        @Override
        public void text(String more) {
            if (inValue && value.length() < LONGEST_CELL) {
                value.append(more);
            }
        }

        @Override
        public void end(String element) {
            inValue = false;
            if (element.equals("c") && column < MOST_COLUMNS) {
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(isShared ? sharedText(shared, value) : value.toString());
            } else if (element.equals("row")) {
                rows.add(PaperRow.Kind.CELLS, table, sheet + ", " + row, cells);
            }
        }
    }
}
