package org.cordee.consortium.share;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Stamp;

/** What happens in the negotiation of the shares of a grouping: ids, codes and dates only. */
public sealed interface ShareEvent extends ConsortiumFact {

    UUID proposalId();

    /** A member said something; the member stands for its organisation. */
    sealed interface AnswerEvent extends ShareEvent {

        UUID memberId();
    }

    record SharesProposed(Stamp stamp, UUID proposalId, int round, Instant dueAt) implements ShareEvent {}

    record SharesAgreed(Stamp stamp, UUID proposalId, UUID memberId) implements AnswerEvent {}

    record SharesCountered(Stamp stamp, UUID proposalId, UUID memberId) implements AnswerEvent {}

    record SharesRefused(Stamp stamp, UUID proposalId, UUID memberId) implements AnswerEvent {}

    record SharesReminderSent(Stamp stamp, UUID proposalId, UUID memberId, UUID organisationId, Instant dueAt)
            implements ShareEvent {}

    /** A round is over; the negotiation goes on as the outcome says. */
    record SharesSettled(Stamp stamp, UUID proposalId, SharesOutcome.Next next) implements ShareEvent {

        public boolean allAgreed() {
            return next == SharesOutcome.Next.AGREED;
        }
    }

    /** The coordinator's recommendation is there: the lead makes its last proposal. */
    record SharesRecommended(Stamp stamp, UUID proposalId) implements ShareEvent {}

    /** Nobody mediated in time: the lead makes its last proposal all the same. */
    record MediationLapsed(Stamp stamp, UUID proposalId) implements ShareEvent {}

    /** The lead arbitrated. */
    record SharesArbitrated(Stamp stamp, UUID proposalId, Arbitration decision) implements ShareEvent {}
}
