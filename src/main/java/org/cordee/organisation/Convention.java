package org.cordee.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The agreement with the State that proves the kind of an establishment, with its number and its validity. */
public record Convention(InsertionKind kind, @Nullable String number, ValidityPeriod period) {

    public static final Convention NONE = new Convention(InsertionKind.NONE, null, ValidityPeriod.UNDATED);

    public Convention {
        TextLength.atMost(50, "conventionNumber", number);
    }

    /**
     * Tells if the kind is proven on a day. A kind that needs a convention is proven only while the convention is
     * valid; a convention without dates proves nothing.
     */
    public boolean isValidOn(LocalDate day) {
        if (!kind.needsConvention()) {
            return true;
        }
        return !period.isUndated() && period.covers(day);
    }

    public boolean hasExpiredBy(LocalDate day) {
        return kind.needsConvention() && period.hasEndedBy(day);
    }
}
