package org.cordee.compliance.rulebook;

import java.util.Locale;

/** What no rule of the house says anything of yet; said, so that nobody takes silence for a yes. */
public enum NotJudged {
    SIZE_OF_TWO_YEARS,
    SIZE_EXCEPTIONS,
    LISTED_SERVICES,
    EQUIVALENT_STRUCTURES;

    /** As texts and programs name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
