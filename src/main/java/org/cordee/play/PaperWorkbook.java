package org.cordee.play;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an XLSX workbook as a buyer's spreadsheet program stores it: shared texts, merged cells, formulas, hidden rows,
 * and locked sheets on which some cells are open. The same content gives the same bytes.
 */
final class PaperWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATIONS = "application/vnd.openxmlformats-package.relationships+xml";

    /** A locked text, an open cell for a price, and a locked figure. */
    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font><sz"
            + " val=\"10\"/><name"
            + " val=\"Arial\"/></font><font><b/><sz"
            + " val=\"10\"/><name"
            + " val=\"Arial\"/></font></fonts><fills"
            + " count=\"3\"><fill><patternFill"
            + " patternType=\"none\"/></fill><fill><patternFill"
            + " patternType=\"gray125\"/></fill><fill><patternFill"
            + " patternType=\"solid\"><fgColor"
            + " rgb=\"FFFFFFCC\"/></patternFill></fill></fills><borders"
            + " count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs"
            + " count=\"1\"><xf numFmtId=\"0\" fontId=\"0\""
            + " fillId=\"0\""
            + " borderId=\"0\"/></cellStyleXfs><cellXfs"
            + " count=\"4\"><xf numFmtId=\"0\" fontId=\"0\""
            + " fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf"
            + " numFmtId=\"0\" fontId=\"1\" fillId=\"0\""
            + " borderId=\"0\" xfId=\"0\""
            + " applyFont=\"1\"/><xf numFmtId=\"4\""
            + " fontId=\"0\" fillId=\"2\" borderId=\"0\""
            + " xfId=\"0\" applyNumberFormat=\"1\""
            + " applyFill=\"1\""
            + " applyProtection=\"1\"><protection"
            + " locked=\"0\"/></xf><xf numFmtId=\"4\""
            + " fontId=\"0\" fillId=\"0\" borderId=\"0\""
            + " xfId=\"0\""
            + " applyNumberFormat=\"1\"/></cellXfs><cellStyles"
            + " count=\"1\"><cellStyle name=\"Normal\""
            + " xfId=\"0\""
            + " builtinId=\"0\"/></cellStyles></styleSheet>";

    private final List<Tab> tabs = new ArrayList<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    /** One sheet. Rows are counted from 1, columns by their letters. */
    final class Tab {

        private final String name;
        private final boolean locked;
        private final StringBuilder rows = new StringBuilder();
        private final List<String> merged = new ArrayList<>();
        private int row;

        private Tab(String name, boolean locked) {
            this.name = name;
            this.locked = locked;
        }

        /** Begins the next row and returns its number. */
        int next(boolean hidden) {
            end();
            row++;
            rows.append("<row r=\"").append(row).append(hidden ? "\" hidden=\"1\">" : "\">");
            return row;
        }

        /** Begins the next visible row and returns its number. */
        int next() {
            return next(false);
        }

        Tab title(char column, String text) {
            return cell(column, 1, " t=\"s\"", "<v>" + shared(text) + "</v>");
        }

        Tab text(char column, String text) {
            return cell(column, 0, " t=\"s\"", "<v>" + shared(text) + "</v>");
        }

        Tab figure(char column, BigDecimal figure) {
            return cell(column, 0, "", "<v>" + figure.toPlainString() + "</v>");
        }

        /** Adds an empty cell that a bidder may write into. */
        Tab open(char column) {
            rows.append("<c r=\"").append(column).append(row).append("\" s=\"2\"/>");
            return this;
        }

        Tab formula(char column, String formula) {
            return cell(column, 3, "", "<f>" + PaperDocx.escaped(formula) + "</f><v>0</v>");
        }

        /** Merges cells of the present row. */
        Tab merge(char from, char to) {
            merged.add("" + from + row + ":" + to + row);
            return this;
        }

        private Tab cell(char column, int style, String type, String content) {
            rows.append("<c r=\"")
                    .append(column)
                    .append(row)
                    .append("\" s=\"")
                    .append(style)
                    .append('"')
                    .append(type)
                    .append('>')
                    .append(content)
                    .append("</c>");
            return this;
        }

        private void end() {
            if (row > 0 && !rows.toString().endsWith("</row>")) {
                rows.append("</row>");
            }
        }

        private String xml() {
            end();
            StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetFormatPr"
                    + " defaultRowHeight=\"13\"/><cols><col min=\"1\""
                    + " max=\"1\" width=\"9\" customWidth=\"1\"/><col"
                    + " min=\"2\" max=\"2\" width=\"60\""
                    + " customWidth=\"1\"/></cols><sheetData>" + rows + "</sheetData>");
            if (locked) {
                xml.append("<sheetProtection password=\"CC1A\" sheet=\"1\" objects=\"1\" scenarios=\"1\"/>");
            }
            if (!merged.isEmpty()) {
                xml.append("<mergeCells count=\"").append(merged.size()).append("\">");
                merged.forEach(
                        area -> xml.append("<mergeCell ref=\"").append(area).append("\"/>"));
                xml.append("</mergeCells>");
            }
            return xml.append("<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\""
                            + " footer=\"0.3\"/></worksheet>")
                    .toString();
        }
    }

    /** Adds a sheet behind the others. */
    Tab tab(String name, boolean locked) {
        Tab tab = new Tab(name, locked);
        tabs.add(tab);
        return tab;
    }

    private int shared(String text) {
        return texts.computeIfAbsent(text, none -> texts.size());
    }

    byte[] bytes() {
        List<String> sheets = tabs.stream().map(Tab::xml).toList();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int at = 1; at <= sheets.size(); at++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet")
                    .append(at)
                    .append(".xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>");
            names.append("<sheet name=\"")
                    .append(PaperDocx.escaped(tabs.get(at - 1).name))
                    .append("\" sheetId=\"")
                    .append(at)
                    .append("\" r:id=\"rId")
                    .append(at)
                    .append("\"/>");
            relations.append(relation(at, "worksheet", "worksheets/sheet" + at + ".xml"));
        }
        relations.append(relation(sheets.size() + 1, "styles", "styles.xml"));
        relations.append(relation(sheets.size() + 2, "sharedStrings", "sharedStrings.xml"));
        add(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"" + RELATIONS
                        + "\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>" + types
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
                        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + TYPE
                        + "sharedStrings+xml\"/></Types>");
        add(
                parts,
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>");
        add(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + names
                        + "</sheets></workbook>");
        add(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>");
        for (int at = 1; at <= sheets.size(); at++) {
            add(parts, "xl/worksheets/sheet" + at + ".xml", sheets.get(at - 1));
        }
        add(parts, "xl/styles.xml", STYLES);
        StringBuilder table = new StringBuilder("<sst xmlns=\"" + MAIN + "\" uniqueCount=\"" + texts.size() + "\">");
        texts.keySet()
                .forEach(text -> table.append("<si><t xml:space=\"preserve\">")
                        .append(PaperDocx.escaped(text))
                        .append("</t></si>"));
        add(parts, "xl/sharedStrings.xml", table + "</sst>");
        return PaperZip.of(parts);
    }

    private static String relation(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static void add(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }
}
