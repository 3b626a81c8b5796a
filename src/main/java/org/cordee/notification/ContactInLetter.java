package org.cordee.notification;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds a person and its telephone number in the text of a letter, where a name may be broken over two lines, have
 * typographic apostrophes, and be escaped for HTML.
 */
final class ContactInLetter {

    private static final String NUMBER = "(?:,\\s+\\+?[0-9][0-9\\s\u00A0.()/-]*)?";

    private final String name;
    private final Pattern pattern;

    ContactInLetter(String name) {
        this.name = name.strip();
        this.pattern = Pattern.compile(Arrays.stream(this.name.split("\\s+"))
                        .map(ContactInLetter::word)
                        .collect(Collectors.joining("\\s+"))
                + NUMBER);
    }

    private static String word(String word) {
        return word.chars().mapToObj(ContactInLetter::letter).collect(Collectors.joining());
    }

    private static String letter(int character) {
        return switch (character) {
            case '\'', '’' -> "(?:'|’|&#39;)";
            case '&' -> "(?:&|&amp;)";
            case '<' -> "(?:<|&lt;)";
            case '>' -> "(?:>|&gt;)";
            case '"' -> "(?:\"|&quot;)";
            default -> Pattern.quote(Character.toString(character));
        };
    }

    /** Returns the longest part of the name that is the same in every letter, to search for it in the database. */
    String longestPart() {
        return Arrays.stream(name.split("[\\s'’&<>\"]+"))
                .max(Comparator.comparingInt(String::length))
                .orElse(name);
    }

    String removedFrom(String text) {
        return pattern.matcher(text).replaceAll("—");
    }
}
