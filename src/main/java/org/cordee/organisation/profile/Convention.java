package org.cordee.organisation.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The agreement with the State that makes an establishment what its kind says, with its number and days. */
public record Convention(InsertionKind kind, @Nullable String number, Period period) {

    public static final Convention NONE = new Convention(InsertionKind.NONE, null, Period.UNDATED);

    public Convention {
        Length.atMost(50, "conventionNumber", number);
    }

    /** A kind that needs a convention is proven only within its days; an undated one proves nothing. */
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
