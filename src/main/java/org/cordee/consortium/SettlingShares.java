package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A process step when all have answered: agreed by all, or back to the lead. Run twice, it answers the same. */
@Component
@Transactional
public class SettlingShares {

    private final Consortia consortia;
    private final Members members;
    private final ShareProposals proposals;
    private final ProposalAnswers answers;
    private final BusinessClock clock;

    SettlingShares(
            Consortia consortia,
            Members members,
            ShareProposals proposals,
            ProposalAnswers answers,
            BusinessClock clock) {
        this.consortia = consortia;
        this.members = members;
        this.proposals = proposals;
        this.answers = answers;
        this.clock = clock;
    }

    public SharesOutcome settle(UUID consortiumId) {
        Consortium consortium = consortia.held(consortiumId);
        ShareProposal proposal = proposals.latest(consortiumId).orElseThrow(NotFound::new);
        SharesOutcome outcome = proposal.settle(
                Act.now(Actor.system(), clock),
                answers.to(proposal.id()).stream().map(ProposalAnswer::state).toList());
        if (outcome.allAgreed() && consortium.is(ConsortiumState.NEGOTIATING)) {
            consortium.sharesAgreed();
            consortia.saveAndFlush(consortium);
            confirmAll(consortiumId);
        }
        proposals.saveAndFlush(proposal);
        return outcome;
    }

    private void confirmAll(UUID consortiumId) {
        for (Member member : members.of(consortiumId)) {
            member.confirm();
            members.saveAndFlush(member);
        }
    }
}
