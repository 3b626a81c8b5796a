package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The end of a consortium.
 *
 * @param missedIn the state in which the deadline ended the consortium, so that it goes on from there when the buyer
 * sets a later one; null for every other end
 */
@Embeddable
record ConsortiumEnd(
        @Column(name = "ended_at") Instant at,
        @Column(name = "end_reason") @Nullable String reason,

        @Enumerated(EnumType.STRING) @Column(name = "missed_in") @Nullable
        ConsortiumState missedIn) {

    /**
     * Returns the state in which the consortium goes on when it is opened again: the negotiation or the signing that
     * the deadline stopped, or else the drafting.
     *
     * @throws RuleViolation when the deadline passed before its members were known
     */
    ConsortiumState stateAfterReopening() {
        if (missedIn == null) {
            return ConsortiumState.DRAFTING;
        }
        return switch (missedIn) {
            case NEGOTIATING, AGREED -> missedIn;
            case DRAFT, INVITING -> throw new RuleViolation("consortium.nothing-to-take-up");
            default -> ConsortiumState.DRAFTING;
        };
    }
}
