package org.cordee.organisation.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The agreement with the State that proves the kind of an establishment, with its number and its validity. */
public record Convention(InsertionKind kind, @Nullable String number, Period period) {

    public static final Convention NONE = new Convention(InsertionKind.NONE, null, Period.UNDATED);

    public Convention {
        Length.atMost(50, "conventionNumber", number);
    }

    /**
     * Tells if the kind is proven on a day. A kind that needs a convention is proven only while the convention is
     * valid; a convention without dates proves nothing.
     */
    public boolean holdsOn(LocalDate day) {
        if (!kind.needsConvention()) {
            return true;
        }
        return !period.isUndated() && period.covers(day);
    }

    public boolean hasExpiredBy(LocalDate day) {
        return kind.needsConvention() && period.hasEndedBy(day);
    }
}
