package org.cordee.tender;

import org.jspecify.annotations.Nullable;

/** What a list of consultations is narrowed by. */
public record ConsultationSearch(@Nullable String text, Time time) {

    public static final ConsultationSearch ALL = new ConsultationSearch(null, Time.ALL);

    /** By the first deadline; a consultation whose deadline is not known counts as open. */
    public enum Time {
        OPEN,
        PAST,
        ALL
    }
}
