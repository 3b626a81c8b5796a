package org.cordee.consortium;

import java.time.ZonedDateTime;
import java.util.UUID;
import org.cordee.law.casefile.CompositionChange;
import org.jspecify.annotations.Nullable;

/**
 * A change of members that the lead asks about.
 *
 * @param memberId the member that leaves or is replaced
 * @param cause the reason; a buyer's demand has its own reasons
 * @param at when it happens, or when the lead received the buyer's demand; null means now
 * @param guaranteesKept whether the changed consortium still has the required means
 * @param competitionKept whether the change harms neither equal treatment nor effective competition
 * @param newLead the member that would lead, where the lead itself leaves
 * @param replacedAt when a replacement was proposed to the buyer that demanded one
 * @param signed whether the contract is signed
 * @param proven whether it can be proved that the member cannot perform for a reason outside its control
 */
public record ChangeQuestion(
        UUID memberId,
        What what,
        CompositionChange.@Nullable Cause cause,
        @Nullable ZonedDateTime at,
        boolean guaranteesKept,
        boolean competitionKept,
        @Nullable UUID newLead,
        @Nullable ZonedDateTime replacedAt,
        boolean signed,
        boolean proven) {

    /** The kind of change for the member. */
    public enum What {
        LEAVES,
        REPLACED,
        BUYER_DEMANDS
    }

    CompositionChange.Kind kind(boolean lead) {
        return switch (what) {
            case BUYER_DEMANDS -> CompositionChange.Kind.EXCLUSION_DEMAND;
            case LEAVES -> lead ? CompositionChange.Kind.LEAD_WITHDRAWAL : CompositionChange.Kind.WITHDRAWAL;
            case REPLACED -> lead ? CompositionChange.Kind.LEAD_WITHDRAWAL : CompositionChange.Kind.REPLACEMENT;
        };
    }
}
