package org.cordee.consortium.shares;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Returns the members that have to answer the latest proposal, as a process step; empty when it is closed. Changes
 * nothing.
 */
@Component
@Transactional
public class OpeningShareRound {

    private final ShareProposals proposals;
    private final ProposalAnswers answers;

    OpeningShareRound(ShareProposals proposals, ProposalAnswers answers) {
        this.proposals = proposals;
        this.answers = answers;
    }

    public ShareRound open(UUID consortiumId) {
        ShareProposal proposal = proposals.latest(consortiumId).orElseThrow(NotFound::new);
        return new ShareRound(
                proposal.id(),
                proposal.isOpen() ? answerers(proposal) : List.of(),
                proposal.dueAt(),
                proposal.remindAt());
    }

    private List<ShareRound.Answerer> answerers(ShareProposal proposal) {
        return answers.to(proposal.id()).stream().map(ProposalAnswer::answerer).toList();
    }
}
