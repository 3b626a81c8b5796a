package org.cordee.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A contract won as a lot reserved to enterprises of the social and solidarity economy. The winner cannot win another
 * one on that ground for three years (L2113-16).
 *
 * @param buyer its registration number as in notices; null where it is not known, which counts as the same buyer
 */
@Embeddable
public record ReservedAward(
        @Nullable String buyer,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "won_on")
        LocalDate on) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    public ReservedAward {
        buyer = buyer == null || buyer.isBlank() ? null : buyer.strip();
        if (buyer != null && buyer.length() > 100) {
            throw RuleViolation.of("buyer", "organisation.award.buyer-length");
        }
        if (on.isBefore(FIRST)) {
            throw RuleViolation.of("on", "organisation.award.out-of-time");
        }
    }
}
