package org.cordee.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The turnover of one financial year, as a member states it for the form DC2 (R2142-6).
 *
 * @param from the first day of the financial year
 * @param to the last day of the financial year
 * @param amount in euros, without tax
 * @param inField the part of the turnover made in the field of the contract, in per cent; null when not stated
 */
@Embeddable
public record StatedTurnover(
        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "from_on")
        LocalDate from,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "to_on")
        LocalDate to,

        @Column(name = "amount") Amount amount,
        @Column(name = "in_field") @Nullable Percentage inField) {

    /** A first or an extended financial year may have up to 24 months. */
    private static final int LONGEST_MONTHS = 24;

    public StatedTurnover {
        if (to.isBefore(from) || !to.isBefore(from.plusMonths(LONGEST_MONTHS))) {
            throw RuleViolation.of("to", "application.data.year-wrong", LONGEST_MONTHS);
        }
    }
}
