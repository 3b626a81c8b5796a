package org.cordee.law.tables;

import java.util.Locale;

/** Subjects on which the product has no rule yet. They are shown, so that silence is not taken for approval. */
public enum UnjudgedSubject {
    SIZE_OF_TWO_YEARS,
    SIZE_EXCEPTIONS,
    LISTED_SERVICES,
    EQUIVALENT_STRUCTURES;

    /** Returns the name in texts and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
