package org.cordee.library;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The dates from which the freshness of an entry is computed. Days are those of Paris.
 *
 * @param reviewMonths after how many months the entry is read again, 1 to 36
 * @param reviewedOn the day on which a person last stated that the entry is right
 * @param expiresOn the last day on which the entry is valid; null when its validity does not end
 */
@Embeddable
public record ReviewCycle(
        int reviewMonths,

        // The columns store local dates: a conversion through java.sql.Date and UTC would lose one day in Paris.
        @JdbcTypeCode(SqlTypes.LOCAL_DATE) LocalDate reviewedOn,
        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Nullable LocalDate expiresOn) {

    /** The longest time between two reviews. */
    public static final int MOST_MONTHS = 36;

    /** Within so many days a review or an end of validity is announced. */
    public static final int SOON_DAYS = 30;

    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    /** @throws RuleViolation naming the field that is out of range */
    public ReviewCycle {
        if (reviewMonths < 1 || reviewMonths > MOST_MONTHS) {
            throw RuleViolation.of("reviewMonths", "library.entry.review-months", MOST_MONTHS);
        }
        requirePlausible("expiresOn", expiresOn);
    }

    static void requirePlausible(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            throw RuleViolation.of(field, "library.entry.day-range");
        }
    }

    /** Returns the day from which the entry must be read again. */
    public LocalDate reviewDueOn() {
        return reviewedOn.plusMonths(reviewMonths);
    }

    /** Returns the day on which the next thing ends: the review or the validity. */
    public LocalDate nextOn() {
        LocalDate due = reviewDueOn();
        return expiresOn != null && expiresOn.isBefore(due) ? expiresOn : due;
    }

    /** Returns the freshness on a day. The last day of the validity still counts. */
    public Freshness freshness(LocalDate today) {
        if (expiresOn != null && today.isAfter(expiresOn)) {
            return Freshness.EXPIRED;
        }
        if (!today.isBefore(reviewDueOn())) {
            return Freshness.STALE;
        }
        return today.plusDays(SOON_DAYS).isBefore(nextOn()) ? Freshness.CURRENT : Freshness.AGEING;
    }

    /**
     * Returns the next day, after a day, on which the owner is written to: when the review becomes due, and when the
     * validity has ended. What has expired is not reviewed, so a later review is not announced.
     *
     * @return null when no such day follows
     */
    @Nullable
    LocalDate noticeAfter(LocalDate day) {
        LocalDate due = reviewDueOn();
        LocalDate ended = expiresOn == null ? null : expiresOn.plusDays(1);
        if (due.isAfter(day) && (ended == null || due.isBefore(ended))) {
            return due;
        }
        return ended != null && ended.isAfter(day) ? ended : null;
    }

    /** Returns the cycle after a review on a day. */
    ReviewCycle reviewed(LocalDate today) {
        return new ReviewCycle(reviewMonths, today, expiresOn);
    }
}
