package org.cordee.support;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the helper handed over, with the hours it took.
 *
 * @param words what it is, or the advice itself
 * @param hours hours of work, with one decimal, 0.0 to 200.0
 * @param deliveredBy the person who wrote it
 */
@Embeddable
public record SupportDeliverable(
        String words,
        BigDecimal hours,
        Instant deliveredAt,
        @Nullable UUID deliveredBy) {

    /** The most hours of one deliverable. */
    public static final int MOST_HOURS = 200;

    /** Creates a deliverable from what a user typed. */
    static SupportDeliverable of(String typed, BigDecimal hours, Instant at, @Nullable UUID by) {
        CollectedRefusals checks = new CollectedRefusals();
        String words = checks.read(() -> SupportWords.required("words", typed, SupportWords.LONG), "");
        if (hours.signum() < 0
                || hours.compareTo(BigDecimal.valueOf(MOST_HOURS)) > 0
                || hours.stripTrailingZeros().scale() > 1) {
            checks.refuse(RuleViolation.of("spentHours", "support.deliverable.hours", MOST_HOURS));
        }
        checks.throwIfRefused();
        return new SupportDeliverable(words, hours.setScale(1), at, by);
    }

    /** Tells if it is the same thing sent again. */
    boolean repeats(SupportDeliverable other) {
        return words.equals(other.words) && hours.compareTo(other.hours) == 0;
    }
}
