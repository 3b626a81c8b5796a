package org.cordee.play;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a plain PDF file of lines of text, without dates and with a standard font: the same lines, the same bytes. */
final class PaperPdf {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LINES_OF_A_PAGE = 48;
    private static final int LONGEST_LINE = 92;

    /** The numbers of the catalogue, the list of pages and the font; pages and their contents follow. */
    private static final int FIRST_PAGE = 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    private PaperPdf() {}

    /** Returns a text of A4 pages. A line that is too long goes on in the next one. */
    static byte[] of(List<String> paragraphs) {
        return new PaperPdf().written(pages(wrapped(paragraphs)), "");
    }

    /** Returns a drawing of one page: rooms along a corridor, with its title. */
    static byte[] plan(String title, int rooms) {
        StringBuilder drawing = new StringBuilder("1 w 60 200 470 320 re S 60 340 m 530 340 l S 60 380 m 530 380 l S ");
        for (int room = 1; room < rooms; room++) {
            int x = 60 + 470 * room / rooms;
            drawing.append(x).append(" 200 m ").append(x).append(" 340 l S ");
            drawing.append(x).append(" 380 m ").append(x).append(" 520 l S ");
        }
        return new PaperPdf()
                .written(List.of(List.of(title, "Échelle 1/200", rooms + " pièces par côté")), drawing + "\n");
    }

    /** Returns the lines that the pages show; an empty paragraph stays an empty line. */
    private static List<String> wrapped(List<String> paragraphs) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            String rest = paragraph;
            while (rest.length() > LONGEST_LINE) {
                int space = rest.lastIndexOf(' ', LONGEST_LINE);
                int end = space > 0 ? space : LONGEST_LINE;
                lines.add(rest.substring(0, end));
                rest = rest.substring(end).strip();
            }
            lines.add(rest);
        }
        return lines;
    }

    private static List<List<String>> pages(List<String> lines) {
        List<List<String>> pages = new ArrayList<>();
        for (int from = 0; from < Math.max(1, lines.size()); from += LINES_OF_A_PAGE) {
            pages.add(lines.subList(from, Math.min(lines.size(), from + LINES_OF_A_PAGE)));
        }
        return pages;
    }

    private byte[] written(List<List<String>> pages, String drawing) {
        text("%PDF-1.4\n");
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages.size(); page++) {
            kids.append(FIRST_PAGE + 2 * page).append(" 0 R ");
        }
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [ " + kids + "] /Count " + pages.size() + " >>");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        for (int page = 0; page < pages.size(); page++) {
            object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
                    + " /Contents "
                    + (FIRST_PAGE + 2 * page + 1) + " 0 R >>");
            String content = drawing + content(pages.get(page));
            int length = content.getBytes(WINDOWS).length;
            object("<< /Length " + length + " >>\nstream\n" + content + "endstream");
        }
        int start = out.size();
        StringBuilder table = new StringBuilder("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> table.append(String.format(Locale.ROOT, "%010d 00000 n \n", place)));
        text(table + "trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static String content(List<String> lines) {
        StringBuilder content = new StringBuilder("BT /F1 10 Tf 15 TL 50 790 Td\n");
        for (String line : lines) {
            content.append('(').append(line.replaceAll("([\\\\()])", "\\\\$1")).append(") Tj T*\n");
        }
        return content.append("ET\n").toString();
    }

    private void object(String body) {
        places.add(out.size());
        text(places.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(text.startsWith("%PDF") ? StandardCharsets.US_ASCII : WINDOWS);
        out.write(bytes, 0, bytes.length);
    }
}
