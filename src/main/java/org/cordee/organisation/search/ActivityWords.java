package org.cordee.organisation.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the words of activities: labels of codes, codes by words, and words that mean nearly the same. */
public interface ActivityWords {

    /**
     * A branch of the CPV: all codes that begin with the same digits.
     *
     * @param digits the significant digits, for example 45421
     * @param label the label of the branch in French
     */
    record Branch(String digits, String label) {}

    /** Returns the French label of a CPV code of eight digits; null when the code is not in the list. */
    @Nullable
    String cpvLabel(String code);

    /** Returns the French label of an activity code in NAF rev. 2, as 8130Z; null when it is not known. */
    @Nullable
    String nafLabel(String code);

    /** Returns the French label of an activity code in NAF 2025; null when it is not known. */
    @Nullable
    String naf2025Label(String code);

    /**
     * Returns the branches whose label contains all the words of a text, the widest first and none inside another one,
     * at most {@code most}.
     */
    List<Branch> branches(String words, int most);

    /** Returns the branch that contains a branch, as 4542 contains 45421; null above a division. */
    @Nullable
    Branch above(Branch branch);

    /**
     * Returns words and expressions that mean nearly the same as a word or an expression; empty when there are none.
     *
     * @param words as a user typed them, in any case and with or without accents
     */
    List<String> synonyms(String words);
}
