package org.cordee.question;

import java.util.UUID;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The lead's request to the buyer to extend the time limit, because it did not answer questions in time (R2151-4, 1°).
 *
 * @param standing whether the request is due
 * @param unanswered the number of questions that were posted in time and have no recorded answer
 * @param deadline until when the bid must be handed in
 * @param platformUrl the address of the buyer's platform; null when it is unknown
 * @param text the request in French, to be copied; null when it is not due
 */
public record DelayRequest(
        UUID consortiumId,
        String consortiumName,
        DelayStanding standing,
        int unanswered,
        Deadline deadline,
        @Nullable String platformUrl,
        @Nullable String text) {

    /** Says if a request is due. The lead judges if it needs the answers, and looks on the platform for them first. */
    public enum DelayStanding {
        /** Six days are left at most, and a question that was posted in time has no recorded answer. */
        DUE,
        /** The buyer may still answer in time. */
        TOO_EARLY,
        /** Each question that was posted in time has an answer. */
        NOTHING_AWAITED,
        DEADLINE_PASSED
    }

    /** Omits the text, because this may be logged. */
    @Override
    public String toString() {
        return "DelayRequest[" + standing + "]";
    }
}
