package org.cordee.assessment;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something the law asks and Cordée does not know of a grouping, so that it was left out of the judgement.
 *
 * @param code ends the key of the text that says so
 * @param about the lot or the operator it is unknown of, as the case names it; null for the grouping as a whole
 */
public record Unknown(String code, @Nullable String about) {

    /** The convention of an insertion structure without any date. */
    static final String CONVENTION = "convention";

    static final Comparator<Unknown> ORDER = Comparator.comparing(Unknown::code)
            .thenComparing(unknown -> unknown.about() == null ? "" : unknown.about());

    static Unknown of(String code) {
        return new Unknown(code, null);
    }
}
