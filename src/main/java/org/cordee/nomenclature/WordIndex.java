package org.cordee.nomenclature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds short texts by words: each word of a query is a word of the text, its beginning, or, from five letters on, one
 * of both with one wrong, missing, additional or exchanged letter. Texts that have all words come first; a text that
 * has some of them is found only when no text has all. An index of 35,000 names answers in milliseconds. The many
 * organisations of the directory have an index of their own on disk.
 */
final class WordIndex {

    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_WITH_TYPO = 5;

    private static final int EXACT = 6;
    private static final int BEGINNING = 4;
    private static final int TYPO = 3;
    private static final int TYPO_IN_BEGINNING = 2;

    /** A complete text is better than its parts, and a text whose first word is wanted better than another one. */
    private static final int COMPLETE = 200;

    private static final int SAME_START = 20;

    private final String[] words;
    private final int[][] textsOfWord;
    private final byte[] lengths;
    private final int[] firstWords;

    private WordIndex(TreeMap<String, List<Integer>> postings, List<List<String>> texts) {
        words = postings.keySet().toArray(String[]::new);
        textsOfWord = postings.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        lengths = new byte[texts.size()];
        firstWords = new int[texts.size()];
        for (int text = 0; text < lengths.length; text++) {
            List<String> all = texts.get(text);
            lengths[text] = (byte) Math.min(all.size(), Byte.MAX_VALUE);
            firstWords[text] = all.isEmpty() ? -1 : Arrays.binarySearch(words, all.get(0));
        }
    }

    /**
     * A text that has words of the query.
     *
     * @param text its number, from 0 on in the order of the list
     * @param score higher for a better match
     * @param complete true when text and query have the same words, without a typo
     */
    record Match(int text, double score, boolean complete) {}

    /** Returns what a text is worth besides its words. */
    @FunctionalInterface
    interface Weight {
        double of(int text, boolean complete);
    }

    static WordIndex of(List<String> texts) {
        TreeMap<String, List<Integer>> postings = new TreeMap<>();
        List<List<String>> split = texts.stream().map(Words::of).toList();
        for (int text = 0; text < split.size(); text++) {
            for (String word : new TreeSet<>(split.get(text))) {
                postings.computeIfAbsent(word, none -> new ArrayList<>()).add(text);
            }
        }
        return new WordIndex(postings, split);
    }

    /** Returns the best matches, at most so many. */
    List<Match> search(String query, int limit, Weight weight) {
        List<String> wanted =
                Words.of(query).stream().distinct().limit(MOST_WORDS).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<Integer, Found> found = new HashMap<>();
        for (String word : wanted) {
            hits(word)
                    .forEach((text, quality) ->
                            found.computeIfAbsent(text, none -> new Found()).add(quality));
        }
        int most = found.values().stream().mapToInt(one -> one.words).max().orElse(0);
        int first = range(wanted.get(0))[0];
        return found.entrySet().stream()
                .filter(one -> one.getValue().words == most)
                .map(one -> match(one.getKey(), one.getValue(), wanted.size(), first, weight))
                .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparingInt(Match::text))
                .limit(limit)
                .toList();
    }

    /** How many words of the query a text has, and how well. */
    private static final class Found {
        private int words;
        private int quality;

        private void add(int more) {
            words++;
            quality += more;
        }
    }

    private Match match(int text, Found found, int wanted, int first, Weight weight) {
        boolean complete = found.quality == EXACT * wanted && lengths[text] == wanted;
        double score = 50.0 * found.quality / wanted
                + 100.0 * found.words / Math.max(lengths[text], found.words)
                + (complete ? COMPLETE : 0)
                + (firstWords[text] == first ? SAME_START : 0)
                + weight.of(text, complete);
        return new Match(text, score, complete);
    }

    /** Returns the texts that have the word, with the quality of the match. */
    private Map<Integer, Integer> hits(String wanted) {
        Map<Integer, Integer> hits = new HashMap<>();
        int[] range = range(wanted);
        for (int word = range[0]; word < range[1]; word++) {
            add(hits, word, words[word].length() == wanted.length() ? EXACT : BEGINNING);
        }
        if (hits.isEmpty()
                && wanted.length() >= SHORTEST_WITH_TYPO
                && wanted.chars().allMatch(Character::isLetter)) {
            for (int word = 0; word < words.length; word++) {
                if (hasOneTypo(wanted, words[word])) {
                    boolean whole = Math.abs(words[word].length() - wanted.length()) <= 1;
                    add(hits, word, whole ? TYPO : TYPO_IN_BEGINNING);
                }
            }
        }
        return hits;
    }

    private void add(Map<Integer, Integer> hits, int word, int quality) {
        for (int text : textsOfWord[word]) {
            hits.merge(text, quality, Math::max);
        }
    }

    /** Returns the numbers of the words that begin with this one: from the first to the one after the last. */
    private int[] range(String beginning) {
        int from = insertion(beginning);
        return new int[] {from, insertion(beginning + Character.MAX_VALUE)};
    }

    private int insertion(String word) {
        int at = Arrays.binarySearch(words, word);
        return at < 0 ? -at - 1 : at;
    }

    /** Returns true when one change of a letter makes the wanted word the other word or its beginning. */
    static boolean hasOneTypo(String wanted, String word) {
        int same = 0;
        while (same < wanted.length() && same < word.length() && wanted.charAt(same) == word.charAt(same)) {
            same++;
        }
        return continues(word, same + 1, wanted, same + 1)
                || continues(word, same, wanted, same + 1)
                || continues(word, same + 1, wanted, same)
                || isExchange(wanted, word, same) && continues(word, same + 2, wanted, same + 2);
    }

    private static boolean isExchange(String wanted, String word, int at) {
        return at + 1 < Math.min(wanted.length(), word.length())
                && wanted.charAt(at) == word.charAt(at + 1)
                && wanted.charAt(at + 1) == word.charAt(at);
    }

    /** Returns true when the rest of the wanted word stands in the other word. */
    private static boolean continues(String word, int from, String wanted, int rest) {
        int start = Math.min(rest, wanted.length());
        return from <= word.length() && word.regionMatches(from, wanted, start, wanted.length() - start);
    }
}
