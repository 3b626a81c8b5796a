package org.cordee.consortium.shares;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;

/** Events of the negotiation of shares; they carry ids, codes and dates only. */
public sealed interface ShareEvent extends ConsortiumFact {

    UUID proposalId();

    /** An answer of a member, which represents its organisation. */
    sealed interface AnswerEvent extends ShareEvent {

        UUID memberId();
    }

    record SharesProposed(EventHeader stamp, UUID proposalId, int round, Instant dueAt) implements ShareEvent {}

    record SharesAgreed(EventHeader stamp, UUID proposalId, UUID memberId) implements AnswerEvent {}

    record SharesCountered(EventHeader stamp, UUID proposalId, UUID memberId) implements AnswerEvent {}

    record SharesRefused(EventHeader stamp, UUID proposalId, UUID memberId) implements AnswerEvent {}

    record SharesReminderSent(EventHeader stamp, UUID proposalId, UUID memberId, UUID organisationId, Instant dueAt)
            implements ShareEvent {}

    /** A round of answers is over; the negotiation goes on with the next step. */
    record SharesSettled(EventHeader stamp, UUID proposalId, SharesOutcome.Next next) implements ShareEvent {

        public boolean allAgreed() {
            return next == SharesOutcome.Next.AGREED;
        }
    }

    /** The coordinator made its recommendation: the lead makes its last proposal. */
    record SharesRecommended(EventHeader stamp, UUID proposalId) implements ShareEvent {}

    /** The time to mediate ended without a recommendation: the lead makes its last proposal all the same. */
    record MediationLapsed(EventHeader stamp, UUID proposalId) implements ShareEvent {}

    /** The lead decided after an attempt without agreement. */
    record SharesArbitrated(EventHeader stamp, UUID proposalId, Arbitration decision) implements ShareEvent {}
}
