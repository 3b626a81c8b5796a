package org.cordee.organisation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.cordee.law.casefile.InsertionKind;
import org.jspecify.annotations.Nullable;

/** The agreement with the State that proves the kind of an establishment, with its number and its validity. */
@Embeddable
public record Convention(
        @Enumerated(EnumType.STRING) @Column(name = "insertion_kind")
        InsertionKind kind,

        @Column(name = "convention_number") @Nullable String number,

        @AttributeOverride(name = "from", column = @Column(name = "convention_from"))
        @AttributeOverride(name = "to", column = @Column(name = "convention_to"))
        ValidityPeriod period) {

    public static final Convention NONE = new Convention(InsertionKind.NONE, null, ValidityPeriod.UNDATED);

    /** Replaces a missing period by an undated one: the database returns null for a period without any day. */
    public Convention {
        period = Objects.requireNonNullElse(period, ValidityPeriod.UNDATED);
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
