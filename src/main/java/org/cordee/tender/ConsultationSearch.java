package org.cordee.tender;

import org.jspecify.annotations.Nullable;

/** The criteria that narrow a list of consultations. */
public record ConsultationSearch(@Nullable String text, Time time) {

    public static final ConsultationSearch ALL = new ConsultationSearch(null, Time.ALL);

    /** Selects by the first deadline; a consultation whose deadline is not known counts as open. */
    public enum Time {
        OPEN,
        PAST,
        ALL
    }
}
