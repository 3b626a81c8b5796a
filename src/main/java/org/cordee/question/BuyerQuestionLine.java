package org.cordee.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to the buyer in the words that leave.
 *
 * @param version the number of its changes
 * @param number the number in the grouping, from 1
 * @param place the place in the buyer's documents; null for none
 * @param posting what the lead recorded about the posting; null when it is not posted
 * @param askers the names of the organisations that proposed it; empty for every reader but the lead
 * @param named the names of members that the words contain, so that the buyer would read them; empty for every reader
 * but the lead
 */
public record BuyerQuestionLine(
        UUID id,
        long version,
        int number,
        @Nullable String place,
        String words,
        BuyerQuestionState state,
        @Nullable Posting posting,
        List<String> askers,
        List<String> named) {

    /**
     * Tells what the lead recorded about a posting.
     *
     * @param at when the question was posted
     * @param where the platform or another place
     * @param by the name of the person of the lead that recorded it; null when it is erased
     * @param late true when the last moment to ask had passed
     */
    public record Posting(
            Instant at, String where, @Nullable String by, boolean late) {}

    /** Omits the texts, because this may be logged. */
    @Override
    public String toString() {
        return "BuyerQuestionLine[" + id + "]";
    }
}
