package org.cordee.organisation.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the words of activities: labels of codes, codes by words, and the codes that everyday words mean. */
public interface ActivityWords {

    /**
     * A part of a list of codes: all codes of the CPV that begin with the same digits, or one code of the NAF.
     *
     * @param digits the significant digits, for example 45421, or the code of the NAF, for example 8130Z
     * @param label its label in French
     */
    record Branch(String digits, String label) {

        boolean isNaf() {
            return Character.isLetter(digits.charAt(digits.length() - 1));
        }
    }

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
     * Returns the activities that an everyday word or expression means, at most {@code most}; empty when it is none.
     *
     * @param words as a user typed them, in any case and with or without accents
     */
    List<Branch> meant(String words, int most);
}
