package org.cordee.organisation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Cuts French text into words, in the same way for the index, the query and the explanation: no elision (l’atelier is
 * atelier), no capitals, no accents. A stem drops the endings of plural and gender as well.
 */
final class FrenchWords {

    /** The shortest and the longest beginning of a word that finds it. */
    static final int SHORTEST_BEGINNING = 3;

    static final int LONGEST_BEGINNING = 12;

    /** Enough for the words of all code lists and the frequent words of names; a few megabytes. */
    private static final int MOST_STEMS = 50_000;

    /** The stem of « repas » would be that of « réparation »: a caterer is no garage. */
    private static final CharArraySet KEPT_WHOLE = new CharArraySet(Set.of("repas"), false);

    private static final Map<String, String> STEMS = new ConcurrentHashMap<>();
    private static final Set<String> STOP_WORDS = stopWords();

    /** Keeps every word of a text. */
    static final Analyzer EXACT = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, folded(tokens));
        }
    };

    /** Drops words without meaning and cuts the endings. */
    static final Analyzer STEMMED = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new StandardTokenizer();
            TokenStream meaningful = new StopFilter(folded(tokens), new CharArraySet(STOP_WORDS, false));
            return new TokenStreamComponents(
                    tokens, new FrenchLightStemFilter(new SetKeywordMarkerFilter(meaningful, KEPT_WHOLE)));
        }
    };

    /** Makes all beginnings of every word. */
    static final Analyzer BEGINNINGS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new StandardTokenizer();
            return new TokenStreamComponents(
                    tokens, new EdgeNGramTokenFilter(folded(tokens), SHORTEST_BEGINNING, LONGEST_BEGINNING, false));
        }
    };

    private FrenchWords() {}

    /**
     * One word of a text.
     *
     * @param typed as it stands in the text, with its accents
     * @param exact without elision, capitals and accents
     * @param stem the same without its ending; the exact form for a word without meaning
     */
    record Word(String typed, String exact, String stem) {

        boolean isStopWord() {
            return STOP_WORDS.contains(exact);
        }
    }

    /** Returns the words of a text in its order. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        String joined = joinInitials(text);
        try (TokenStream tokens = EXACT.tokenStream("", joined)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String exact = term.toString();
                String typed = joined.substring(offset.startOffset(), offset.endOffset());
                words.add(new Word(withoutElision(typed, exact), exact, stem(exact)));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** Returns a text as one key, so that « Saint-Étienne » and « saint etienne » are equal. */
    static String key(String text) {
        return of(text).stream().map(Word::exact).collect(Collectors.joining(" "));
    }

    /** Removes the points between initials, so that « A.D.A.P.E.I. » and « ADAPEI » are one word. */
    static String joinInitials(String text) {
        return text.replaceAll("(?<=(?<!\\p{L})\\p{L})\\.(?=\\p{L}(?!\\p{L}))", "");
    }

    /** Returns the number of wrong letters that are tolerated in a word: none in a short one, two in a long one. */
    static int tolerated(String exact) {
        return exact.length() < 4 || exact.chars().anyMatch(Character::isDigit) ? 0 : exact.length() < 8 ? 1 : 2;
    }

    /**
     * Counts the letters that differ: missing, added, replaced or exchanged with the next one.
     *
     * @return the distance, or {@code most + 1} when it is larger than {@code most}
     */
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            last[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int change = one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1;
                row[column] = Math.min(Math.min(row[column - 1], last[column]) + 1, last[column - 1] + change);
                if (line > 1
                        && column > 1
                        && one.charAt(line - 1) == other.charAt(column - 2)
                        && one.charAt(line - 2) == other.charAt(column - 1)) {
                    row[column] = Math.min(row[column], before[column - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[other.length()], most + 1);
    }

    /** The words of French are few: their stems are computed once. */
    private static String stem(String exact) {
        String known = STEMS.get(exact);
        if (known == null) {
            known = computedStem(exact);
            if (STEMS.size() < MOST_STEMS) {
                STEMS.put(exact, known);
            }
        }
        return known;
    }

    private static String computedStem(String exact) {
        try (TokenStream tokens = STEMMED.tokenStream("", exact)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            String stem = tokens.incrementToken() ? term.toString() : exact;
            while (tokens.incrementToken()) {
                // The stream must be read to its end.
            }
            tokens.end();
            return stem;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String withoutElision(String typed, String exact) {
        int mark = Math.max(typed.indexOf('\''), typed.indexOf('’'));
        return mark >= 0 && exact.length() < typed.length() ? typed.substring(mark + 1) : typed;
    }

    private static TokenStream folded(Tokenizer tokens) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES)));
    }

    private static Set<String> stopWords() {
        return FrenchAnalyzer.getDefaultStopSet().stream()
                .map(word -> Normalizer.normalize(new String((char[]) word), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
