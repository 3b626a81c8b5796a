package org.cordee.organisation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The answers of an organisation in the quick update of its page.
 *
 * @param hours hours that it could give to a new contract, for the months of {@link #monthsFrom}; a month without an
 * answer is left out
 * @param seeking what it looks for; null when it has not said
 * @param notBefore until when it takes nothing; only with {@link Seeking#NOT_NOW}
 * @param proofUntil the new end of the proof that lapses soon; null to leave it as it is
 * @param words what it does, in its own words; null to leave them as they are
 */
public record PageUpdate(
        List<FreeHours> hours,
        @Nullable Seeking seeking,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate proofUntil,
        @Nullable PageWords words) {

    static final int MONTHS = 3;

    private static final int MIDDLE_OF_A_MONTH = 15;
    private static final int MOST_HOURS = 1_000_000;

    public PageUpdate {
        hours = List.copyOf(hours);
        notBefore = seeking == Seeking.NOT_NOW ? notBefore : null;
    }

    /** The free hours of one month, which is named by its first day. */
    @Embeddable
    public record FreeHours(
            // The column stores a local date: a conversion through java.sql.Date and UTC would lose one day in Paris.
            @JdbcTypeCode(SqlTypes.LOCAL_DATE) LocalDate month, int hours) {

        public FreeHours {
            if (hours < 0 || hours > MOST_HOURS) {
                throw RuleViolation.of("hours", "organisation.page.hours-range");
            }
        }
    }

    /**
     * Returns the first days of the three months that a page asks for: after the 15th they begin with the next month.
     */
    public static List<LocalDate> monthsFrom(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1).plusMonths(today.getDayOfMonth() > MIDDLE_OF_A_MONTH ? 1 : 0);
        return IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
    }
}
