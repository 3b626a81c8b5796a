package org.cordee.organisation.importing;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what a user chose for the columns of a file as one text, and reads it back. */
final class ChosenColumns {

    private static final String BETWEEN = "\u001e";
    private static final String BECOMES = "\u001f";

    private ChosenColumns() {}

    static String written(Map<String, String> chosen) {
        StringBuilder text = new StringBuilder();
        chosen.forEach((title, target) -> text.append(title.replaceAll("[\u001e\u001f]", " "))
                .append(BECOMES)
                .append(target)
                .append(BETWEEN));
        return text.toString();
    }

    static Map<String, String> read(String text) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String column : text.split(BETWEEN, -1)) {
            String[] parts = column.split(BECOMES, -1);
            if (parts.length == 2) {
                chosen.put(parts[0], parts[1]);
            }
        }
        return chosen;
    }
}
