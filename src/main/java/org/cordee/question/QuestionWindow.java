package org.cordee.question;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Until when questions may be asked: the date that the notice gives for each lot (BT-13), or that the lead has filled
 * in.
 *
 * @param lots the lots of the grouping that are still open
 * @param offers until when the bid must be handed in
 */
public record QuestionWindow(List<LotClosing> lots, Deadline offers) {

    /** How many days before the deadline the buyer sends its answers in a formal procedure (R2132-6). */
    private static final int ANSWERED_BEFORE = 6;

    public QuestionWindow {
        lots = List.copyOf(lots);
    }

    /**
     * The date of one lot.
     *
     * @param number the number of the lot; null for the only lot
     * @param closes null when neither the notice nor the lead gives it
     */
    public record LotClosing(
            @Nullable String number, String title, @Nullable Deadline closes) {}

    /** Tells if the date is known for each lot. */
    public boolean isKnown() {
        return !lots.isEmpty() && lots.stream().allMatch(lot -> lot.closes() != null);
    }

    /** Tells if each lot has the same date, or no known date. */
    public boolean isOneForAll() {
        return lots.stream()
                        .map(lot -> lot.closes() == null ? null : lot.closes().instant())
                        .distinct()
                        .count()
                <= 1;
    }

    /** Returns the earliest known date; null when none is known. */
    public @Nullable Deadline first() {
        return lots.stream()
                .map(LotClosing::closes)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Deadline::instant))
                .orElse(null);
    }

    /**
     * Tells if nobody may ask any more: the dates of all lots have passed, or the deadline of the bid. A lot without a
     * known date stays open until the bid must be handed in.
     */
    public boolean isOver(Instant now) {
        return offers.hasPassed(now)
                || isKnown()
                        && lots.stream()
                                .map(LotClosing::closes)
                                .allMatch(closes -> closes != null && closes.hasPassed(now));
    }

    /** Returns until when the buyer sends its answers in a formal procedure that is not urgent (R2132-6). */
    public ZonedDateTime answersDue() {
        return offers.instant().atZone(offers.zone()).minusDays(ANSWERED_BEFORE);
    }
}
