package org.cordee.document.text;

import java.util.ArrayList;
import java.util.List;

/** Collects the rows of a paper until it has too many characters. */
final class RowCollector {

    private final int most;
    private final List<PaperRow> rows = new ArrayList<>();
    private int characters;

    RowCollector(int most) {
        this.most = most;
    }

    /** @throws UnreadablePaper when the paper has more characters than may be read */
    void add(PaperRow.Kind kind, int table, String place, List<String> cells) {
        List<String> clean = cells.stream().map(RowCollector::clean).toList();
        if (clean.stream().allMatch(String::isEmpty)) {
            return;
        }
        characters += clean.stream().mapToInt(String::length).sum();
        if (characters > most) {
            throw new UnreadablePaper("the paper has more than " + most + " characters");
        }
        rows.add(new PaperRow(kind, table, place, clean));
    }

    /** Returns the text with plain spaces, each line without spaces around it and no empty line. */
    private static String clean(String text) {
        return PageCollector.clean(text)
                .replaceAll("[\\t\\p{Zs}]+", " ")
                .replaceAll(" ?\\n[ \\n]*", "\n")
                .strip();
    }

    List<PaperRow> all() {
        return List.copyOf(rows);
    }
}
