package org.cordee.consortium.proposal;

import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedGroupings;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A process step at half of the window: the member is reminded once, not if it has answered, not within a day. */
@Component
@Transactional
public class RemindingAnswerer {

    private final NegotiatedGroupings groupings;
    private final ShareProposals proposals;
    private final ProposalAnswers answers;
    private final BusinessClock clock;

    RemindingAnswerer(
            NegotiatedGroupings groupings, ShareProposals proposals, ProposalAnswers answers, BusinessClock clock) {
        this.groupings = groupings;
        this.proposals = proposals;
        this.answers = answers;
        this.clock = clock;
    }

    /** @return whether a reminder goes out now */
    public boolean remind(UUID proposalId, UUID memberId) {
        groupings.shared(proposals.consortiumOf(proposalId).orElseThrow(NotFound::new));
        ProposalAnswer answer = answers.holdOf(proposalId, memberId).orElseThrow(NotFound::new);
        ShareProposal proposal = proposals.get(proposalId);
        boolean reminded = proposal.isOpen() && answer.remind(Act.now(Actor.system(), clock), proposal);
        answers.saveAndFlush(answer);
        return reminded;
    }
}
