package org.cordee.consortium.share;

import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedGrouping;
import org.cordee.consortium.NegotiatedGroupings;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A process step when all have answered: agreed by all, or back to the lead. Run twice, it answers the same. */
@Component
@Transactional
public class SettlingShares {

    private final NegotiatedGroupings groupings;
    private final ShareProposals proposals;
    private final ProposalAnswers answers;
    private final BusinessClock clock;

    SettlingShares(
            NegotiatedGroupings groupings, ShareProposals proposals, ProposalAnswers answers, BusinessClock clock) {
        this.groupings = groupings;
        this.proposals = proposals;
        this.answers = answers;
        this.clock = clock;
    }

    public SharesOutcome settle(UUID consortiumId) {
        NegotiatedGrouping grouping = groupings.held(consortiumId);
        ShareProposal proposal = proposals.latest(consortiumId).orElseThrow(NotFound::new);
        SharesOutcome outcome = proposal.settle(
                Act.now(Actor.system(), clock),
                answers.to(proposal.id()).stream().map(ProposalAnswer::state).toList());
        if (outcome.allAgreed() && grouping.isNegotiating()) {
            grouping.sharesAgreed();
        }
        proposals.saveAndFlush(proposal);
        return outcome;
    }
}
