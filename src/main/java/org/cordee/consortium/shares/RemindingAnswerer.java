package org.cordee.consortium.shares;

import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds a member at half of the window, as a process step: once, not after its answer, and not within a day. */
@Component
@Transactional
public class RemindingAnswerer {

    private final NegotiatedConsortia consortia;
    private final ShareProposals proposals;
    private final ProposalAnswers answers;
    private final BusinessClock clock;

    RemindingAnswerer(
            NegotiatedConsortia consortia, ShareProposals proposals, ProposalAnswers answers, BusinessClock clock) {
        this.consortia = consortia;
        this.proposals = proposals;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Reminds the member if it has not answered.
     *
     * @return whether a reminder is sent now
     */
    public boolean remind(UUID proposalId, UUID memberId) {
        consortia.getSharedLocked(proposals.consortiumOf(proposalId).orElseThrow(NotFound::new));
        ProposalAnswer answer = answers.holdOf(proposalId, memberId).orElseThrow(NotFound::new);
        ShareProposal proposal = proposals.get(proposalId);
        boolean reminded = proposal.isOpen() && answer.remind(Act.now(Actor.system(), clock), proposal);
        answers.saveAndFlush(answer);
        return reminded;
    }
}
