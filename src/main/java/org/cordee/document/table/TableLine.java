package org.cordee.document.table;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table, before anything is understood of it.
 *
 * @param number the number that a spreadsheet shows beside the line, from 1
 * @param cells cleaned texts: no control characters, no spaces at either end; a missing cell is not in the list
 * @param figures the positions, from 0, of the cells that a spreadsheet stores as figures: their texts have all digits
 * and a decimal point; empty for a CSV text
 * @param broken the message key of the fault when the line could not be cut into cells; null for a line that could
 */
public record TableLine(
        int number,
        List<String> cells,
        Set<Integer> figures,
        @Nullable String broken) {

    /** A longer cell says nothing that anybody keeps. */
    private static final int LONGEST = 4000;

    /** Returns a line of texts, cleaned. */
    public static TableLine of(int number, List<String> raw) {
        return of(number, raw, Set.of());
    }

    static TableLine of(int number, List<String> raw, Set<Integer> figures) {
        return new TableLine(number, raw.stream().map(TableLine::cleaned).toList(), figures, null);
    }

    static TableLine broken(int number, String key) {
        return new TableLine(number, List.of(), Set.of(), key);
    }

    /** Returns the text of a cell, empty for a missing one. */
    public String cell(int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    /** Tells if a spreadsheet stores a cell as a figure. */
    public boolean isFigure(int at) {
        return figures.contains(at);
    }

    boolean isEmpty() {
        return broken == null && cells.stream().allMatch(String::isEmpty);
    }

    /** Returns a text in one line, without control and formatting characters and cut to 4,000 characters. */
    public static String cleaned(String raw) {
        String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < ' ' || letter > '~' && isUnwanted(letter)) {
                return replaced(text).strip();
            }
        }
        return text.strip();
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (letter == '\t' || letter == '\n' || letter == '\r' || Character.isSpaceChar(letter)) {
                clean.append(' ');
            } else if (!isUnwanted(letter)) {
                clean.appendCodePoint(letter);
            }
        });
        return clean.toString();
    }

    private static boolean isUnwanted(int letter) {
        int type = Character.getType(letter);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || letter != ' ' && Character.isSpaceChar(letter);
    }
}
