package org.cordee.submission;

import org.cordee.submission.SubmissionEvent.FrozenBidReopened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes the round of approvals in the transaction in which the lead reopens the frozen bid. */
@Component
class ClosingReopenedRound {

    private final ApprovalRounds rounds;
    private final ReopeningReading reading;

    ClosingReopenedRound(ApprovalRounds rounds, ReopeningReading reading) {
        this.rounds = rounds;
        this.reading = reading;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(FrozenBidReopened reopened) {
        rounds.latest(reopened.consortiumId()).ifPresent(round -> {
            round.reopened(reading.reasonOf(reopened.consortiumId(), reopened.number()), reopened.occurredAt());
            rounds.saveAndFlush(round);
        });
    }
}
