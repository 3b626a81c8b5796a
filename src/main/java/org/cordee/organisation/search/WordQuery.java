package org.cordee.organisation.search;

import java.util.List;
import org.cordee.organisation.search.ActivityWords.Branch;
import org.cordee.organisation.search.FrenchWords.Word;

/**
 * The words of a search as they were understood; the explanation of a result reads the same values.
 *
 * @param words the words that must match
 * @param related for each word the codes that it means as an everyday word
 * @param tolerant for each word whether typing mistakes are tolerated in it
 * @param whole the codes that all the words together mean as an everyday expression
 * @param branches the branches of the CPV whose activities are found, too
 * @param number digits of a SIREN, SIRET or code, or empty
 * @param dropped words over the limit, which were not used
 */
record WordQuery(
        List<Word> words,
        List<List<Branch>> related,
        List<Boolean> tolerant,
        List<Branch> whole,
        List<FoundBranch> branches,
        String number,
        List<String> dropped) {

    static final WordQuery NONE = new WordQuery(List.of(), List.of(), List.of(), List.of(), List.of(), "", List.of());

    /**
     * A branch and the words it stands for.
     *
     * @param above whether it was widened to the branch above the one that has the words
     */
    record FoundBranch(Branch branch, boolean above) {}

    boolean isEmpty() {
        return words.isEmpty() && number.isEmpty();
    }
}
