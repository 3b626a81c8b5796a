package org.cordee.organisation.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.cordee.nomenclature.CpvTree;
import org.cordee.organisation.search.ActivityWords.Branch;
import org.cordee.organisation.search.FrenchWords.Word;
import org.cordee.organisation.search.WordQuery.FoundBranch;
import org.jspecify.annotations.Nullable;

/**
 * Understands the words of a search: which must match, which codes they mean, in which of them typing
 * mistakes are tolerated.
 */
final class UnderstandingWords {

    /** The most words that a search uses; more would only cost time. */
    static final int MOST_WORDS = 10;

    /** The most codes that one everyday word means. */
    static final int MOST_RELATED = 8;

    static final int MOST_BRANCHES = 6;

    private static final int FEWEST_DIGITS = 3;

    private static final List<String> FIELDS_OF_WORDS =
            List.of(Fields.NAME, Fields.NAME_BEGINNING, Fields.THEME_WORDS, Fields.CITY_WORDS);
    private static final List<String> FIELDS_OF_STEMS =
            List.of(Fields.NAME_STEM, Fields.ACTIVITY, Fields.THEME_WORDS, Fields.KIND_WORDS);

    private final ActivityWords activities;

    UnderstandingWords(ActivityWords activities) {
        this.activities = activities;
    }

    /**
     * Understands a text.
     *
     * @param exact without the codes of everyday words and without tolerance
     * @param wide with tolerance in every word and with the branches above: for a search that found nothing
     */
    WordQuery understand(IndexReader reader, String text, boolean exact, boolean wide) throws IOException {
        String number = text.replaceAll("[\\s.\\u00a0\\u202f-]", "");
        if (number.matches("[0-9]{" + FEWEST_DIGITS + ",14}")) {
            return new WordQuery(List.of(), List.of(), List.of(), List.of(), List.of(), number, List.of());
        }
        List<Word> all = FrenchWords.of(text);
        List<Word> meaningful = all.stream().filter(word -> !word.isStopWord()).toList();
        List<Word> words =
                (meaningful.isEmpty() ? all : meaningful).stream().distinct().toList();
        List<Word> used = words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words;
        List<String> dropped = words.stream().skip(used.size()).map(Word::typed).toList();
        List<List<Branch>> related = new ArrayList<>();
        List<Boolean> tolerant = new ArrayList<>();
        for (Word word : used) {
            List<Branch> meant = exact ? List.of() : activities.meant(word.typed(), MOST_RELATED);
            related.add(meant);
            tolerant.add(!exact
                    && FrenchWords.tolerated(word.exact()) > 0
                    && (wide || meant.isEmpty() && isUnknown(reader, word)));
        }
        String usedText = used.stream().map(Word::typed).collect(Collectors.joining(" "));
        return new WordQuery(
                used,
                related,
                tolerant,
                exact || used.size() < 2 ? List.of() : activities.meant(text, MOST_RELATED),
                exact ? List.of() : branches(usedText, wide),
                "",
                dropped);
    }

    private List<FoundBranch> branches(String words, boolean wide) {
        List<FoundBranch> found = new ArrayList<>();
        for (Branch branch : activities.branches(words, MOST_BRANCHES)) {
            Branch above = wide ? activities.above(branch) : null;
            FoundBranch one = above == null ? new FoundBranch(branch, false) : new FoundBranch(above, true);
            if (!found.contains(one)) {
                found.add(one);
            }
        }
        return found;
    }

    /** Tells whether no document has the word in any form: then it may be a typing mistake. */
    private static boolean isUnknown(IndexReader reader, Word word) throws IOException {
        for (String field : FIELDS_OF_WORDS) {
            if (reader.docFreq(new Term(field, word.exact())) > 0) {
                return false;
            }
        }
        for (String field : FIELDS_OF_STEMS) {
            if (reader.docFreq(new Term(field, word.stem())) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns a CPV code or its beginning by its digits; null when the text is none. */
    static @Nullable String cpvDigits(String text) {
        String digits = text.replaceAll("[\\s]", "").replaceAll("-[0-9]$", "");
        return digits.matches("[0-9]{2,8}") ? digits.length() == 8 ? CpvTree.stem(digits) : digits : null;
    }
}
