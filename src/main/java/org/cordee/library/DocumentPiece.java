package org.cordee.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cordee.document.text.PaperRow;
import org.cordee.shared.RuleViolation;

/**
 * A heading of a paper with the text below it, as one entry takes it. A text that is too long for an entry goes on in a
 * second piece of the same title.
 *
 * @param title the heading; the name of the file for words before the first heading
 */
record DocumentPiece(String title, String text) {

    /** The most pieces of one file. */
    static final int MOST = 60;

    /** Leaves room for the number behind the title of a continued piece. */
    private static final int LONGEST_TITLE = LibraryContent.LONGEST_TITLE - 6;

    /**
     * Cuts the rows of a paper into pieces. A heading without a text below it is left out.
     *
     * @throws RuleViolation when there are too many pieces, or none
     */
    static List<DocumentPiece> of(List<PaperRow> rows, String fileName) {
        Cutting cutting = new Cutting(fileName);
        rows.forEach(cutting::add);
        List<DocumentPiece> pieces = cutting.all();
        if (pieces.isEmpty()) {
            throw RuleViolation.of("file", "library.import.no-words");
        }
        if (pieces.size() > MOST) {
            throw RuleViolation.of("file", "library.import.too-many-parts", MOST);
        }
        return pieces;
    }

    /** Omits the words, because this text may be logged. */
    @Override
    public String toString() {
        return "DocumentPiece[]";
    }

    private static final class Cutting {

        private final List<DocumentPiece> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String title;
        private int part = 1;
        private int table;

        Cutting(String fileName) {
            title = LibraryText.cut(fileName, LONGEST_TITLE);
        }

        void add(PaperRow row) {
            if (row.kind() == PaperRow.Kind.HEADING) {
                end();
                part = 1;
                title = LibraryText.cut(row.text().replace('\n', ' '), LONGEST_TITLE);
                return;
            }
            String words = row.kind() == PaperRow.Kind.CELLS ? line(row) : row.text();
            String gap =
                    text.isEmpty() ? "" : row.kind() == PaperRow.Kind.CELLS && row.table() == table ? "\n" : "\n\n";
            table = row.kind() == PaperRow.Kind.CELLS ? row.table() : 0;
            append(gap, words);
        }

        /** Returns a line of a table; the first one is its head, below which Markdown wants a line of dashes. */
        private String line(PaperRow row) {
            String line = row.cells().stream()
                    .map(cell -> cell.replace('\n', ' ').replace("|", "\\|"))
                    .collect(Collectors.joining(" | ", "| ", " |"));
            return row.table() == table
                    ? line
                    : line + "\n|" + " --- |".repeat(row.cells().size());
        }

        private void append(String gap, String words) {
            String left = words;
            if (text.length() + gap.length() + left.length() > LibraryContent.LONGEST_TEXT) {
                end();
                while (left.length() > LibraryContent.LONGEST_TEXT) {
                    text.append(left, 0, LibraryContent.LONGEST_TEXT);
                    left = left.substring(LibraryContent.LONGEST_TEXT);
                    end();
                }
                text.append(left);
                return;
            }
            text.append(gap).append(left);
        }

        private void end() {
            if (!text.toString().isBlank()) {
                pieces.add(new DocumentPiece(part == 1 ? title : title + " (" + part + ")", text.toString()));
                part++;
            }
            text.setLength(0);
            table = 0;
        }

        List<DocumentPiece> all() {
            end();
            return List.copyOf(pieces);
        }
    }
}
