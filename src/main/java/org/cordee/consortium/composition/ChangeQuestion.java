package org.cordee.consortium.composition;

import java.time.ZonedDateTime;
import java.util.UUID;
import org.cordee.compliance.lawcase.Change;
import org.jspecify.annotations.Nullable;

/**
 * A change the lead asks about.
 *
 * @param memberId who leaves or is replaced
 * @param cause why; a buyer's demand has its own
 * @param at when it happens, or when the lead received the buyer's demand; null is now
 * @param guaranteesKept whether the transformed grouping still has the means asked for
 * @param competitionKept whether the change harms neither equality nor effective competition
 * @param newLead the member that would lead, where the lead itself leaves
 * @param replacedAt when a replacement was put to the buyer that demanded one
 * @param signed whether the contract is signed
 * @param proven whether it can be proved that the member cannot perform for a reason not its own
 */
public record ChangeQuestion(
        UUID memberId,
        What what,
        Change.@Nullable Cause cause,
        @Nullable ZonedDateTime at,
        boolean guaranteesKept,
        boolean competitionKept,
        @Nullable UUID newLead,
        @Nullable ZonedDateTime replacedAt,
        boolean signed,
        boolean proven) {

    /** What happens to the member. */
    public enum What {
        LEAVES,
        REPLACED,
        BUYER_DEMANDS
    }

    Change.Kind kind(boolean lead) {
        return switch (what) {
            case BUYER_DEMANDS -> Change.Kind.EXCLUSION_DEMAND;
            case LEAVES -> lead ? Change.Kind.LEAD_WITHDRAWAL : Change.Kind.WITHDRAWAL;
            case REPLACED -> lead ? Change.Kind.LEAD_WITHDRAWAL : Change.Kind.REPLACEMENT;
        };
    }
}
