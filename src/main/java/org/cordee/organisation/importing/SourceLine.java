package org.cordee.organisation.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file, before anything is understood of it.
 *
 * @param number the number that a spreadsheet shows beside the line, from 1
 * @param cells cleaned texts: no control characters, no spaces at either end; a missing cell is not in the list
 * @param broken the message key of the fault when the line could not be cut into cells; null for a line that could
 */
record SourceLine(int number, List<String> cells, @Nullable String broken) {

    /** A longer cell says nothing that the directory could keep. */
    private static final int LONGEST = 4000;

    static SourceLine of(int number, List<String> raw) {
        return new SourceLine(number, raw.stream().map(SourceLine::cleaned).toList(), null);
    }

    static SourceLine broken(int number, String key) {
        return new SourceLine(number, List.of(), key);
    }

    String cell(int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    boolean isEmpty() {
        return broken == null && cells.stream().allMatch(String::isEmpty);
    }

    private static String cleaned(String raw) {
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
                || letter != ' ' && Character.isSpaceChar(letter);
    }
}
