package org.cordee.dossier;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a French number up to 999, in figures or in words, as rules write them: 120, cent vingt, huit. */
final class NumberWords {

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("onze", 11),
            Map.entry("douze", 12),
            Map.entry("treize", 13),
            Map.entry("quatorze", 14),
            Map.entry("quinze", 15),
            Map.entry("seize", 16),
            Map.entry("vingt", 20),
            Map.entry("vingts", 20),
            Map.entry("trente", 30),
            Map.entry("quarante", 40),
            Map.entry("cinquante", 50),
            Map.entry("soixante", 60));

    private static final String WORD =
            "(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
                    + "|vingts?|trente|quarante|cinquante|soixante|cents?|et)";

    /** A number before a unit: words, figures, or words with the figures in brackets. */
    static final String PATTERN = "((?:" + WORD + "[ -]?){0,6}(?:\\(?\\d{1,3}\\)?)|(?:" + WORD + "[ -]?){1,6})";

    private static final Pattern FIGURES = Pattern.compile("\\d{1,3}");

    private NumberWords() {}

    /** Returns the number, or null when the words are none; figures count more than words. */
    static @Nullable Integer read(String plain) {
        Matcher figures = FIGURES.matcher(plain);
        if (figures.find()) {
            return Integer.valueOf(figures.group());
        }
        int sum = 0;
        for (String word : plain.strip().split("[ -]+")) {
            Integer value = WORDS.get(word);
            if (word.startsWith("cent")) {
                sum = Math.max(1, sum) * 100;
            } else if (value != null && value == 20 && sum % 100 == 4) {
                sum = sum - 4 + 80;
            } else if (value != null) {
                sum += value;
            } else if (!word.equals("et")) {
                return null;
            }
        }
        return sum == 0 ? null : sum;
    }
}
