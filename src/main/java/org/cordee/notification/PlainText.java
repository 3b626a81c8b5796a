package org.cordee.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Wraps the lines of a plain text letter at 72 characters, where old mail programs would cut them; an address is never
 * split.
 */
final class PlainText {

    static final int WIDTH = 72;

    private PlainText() {}

    static String wrap(String text) {
        return text.lines().map(PlainText::line).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        if (line.length() <= WIDTH) {
            return line;
        }
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : line.split(" ")) {
            if (!current.isEmpty() && current.length() + 1 + word.length() > WIDTH) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : " ").append(word);
        }
        lines.add(current.toString());
        return String.join("\n", lines);
    }
}
