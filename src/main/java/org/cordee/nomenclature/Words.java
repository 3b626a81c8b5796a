package org.cordee.nomenclature;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits a text into words as the search compares them: accents, capitals and a plural s or x do not matter. */
final class Words {

    /** Words that connect others and name nothing. */
    private static final Set<String> CONNECTING = Set.of(
            "de", "du", "des", "le", "la", "les", "et", "en", "au", "aux", "un", "une", "pour", "of", "the", "and",
            "for");

    private Words() {}

    /** Returns the words without those that only connect; all of them when nothing else is left. */
    static List<String> of(String text) {
        List<String> all = split(text);
        List<String> naming =
                all.stream().filter(word -> !CONNECTING.contains(word)).toList();
        return naming.isEmpty() ? all : naming;
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = folded(text);
        for (int at = 0; at < plain.length(); at++) {
            char sign = plain.charAt(at);
            if (isOfAWord(sign)) {
                word.append(sign);
            } else if (!isPointInANumber(plain, at)) {
                add(word, words);
            }
        }
        add(word, words);
        return words;
    }

    private static void add(StringBuilder word, List<String> words) {
        if (word.length() > 1) {
            words.add(singular(word.toString()));
        }
        word.setLength(0);
    }

    /** Returns small letters without accents; {@code œ} becomes {@code oe}. */
    private static String folded(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.chars().allMatch(sign -> sign < 128)) {
            return small;
        }
        StringBuilder plain = new StringBuilder(small.length());
        Normalizer.normalize(small, Normalizer.Form.NFD)
                .chars()
                .filter(sign -> Character.getType(sign) != Character.NON_SPACING_MARK)
                .forEach(sign -> {
                    switch (sign) {
                        case 'œ' -> plain.append("oe");
                        case 'æ' -> plain.append("ae");
                        default -> plain.append((char) sign);
                    }
                });
        return plain.toString();
    }

    private static boolean isOfAWord(char sign) {
        return sign >= 'a' && sign <= 'z' || isDigit(sign);
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isPointInANumber(String text, int at) {
        return text.charAt(at) == '.'
                && at > 0
                && at + 1 < text.length()
                && isDigit(text.charAt(at - 1))
                && isDigit(text.charAt(at + 1));
    }

    private static String singular(String word) {
        if (word.equals("st") || word.equals("ste")) {
            return word.replace("st", "saint");
        }
        boolean plural = word.length() > 3 && (word.endsWith("s") || word.endsWith("x"));
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
