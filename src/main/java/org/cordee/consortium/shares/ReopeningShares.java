package org.cordee.consortium.shares;

import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedConsortium;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the negotiation of agreed shares again, because no agreement could be signed on them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReopeningShares {

    private final ShareNegotiations negotiations;
    private final ShareProposals proposals;

    ReopeningShares(ShareNegotiations negotiations, ShareProposals proposals) {
        this.negotiations = negotiations;
        this.proposals = proposals;
    }

    /**
     * Opens the negotiation again.
     *
     * @param how with the same members, or without one of them
     */
    public void reopen(Act act, NegotiatedConsortium consortium, Arbitration how) {
        ShareNegotiation attempt = negotiations.current(consortium.id());
        attempt.reopen(act, how);
        negotiations.saveAndFlush(attempt);
        proposals.latest(consortium.id()).ifPresent(proposal -> {
            proposal.reopen();
            proposals.saveAndFlush(proposal);
        });
        consortium.sharesReopened();
    }
}
