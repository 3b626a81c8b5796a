package org.cordee.consortium.share;

import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedGrouping;
import org.cordee.consortium.NegotiatedGroupings;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member agrees to the proposed shares, or refuses them with a reason. */
@Component
@Transactional
public class AnsweringShares {

    private final NegotiatedGroupings groupings;
    private final ShareProposals proposals;
    private final ProposalAnswers answers;
    private final BusinessClock clock;

    AnsweringShares(
            NegotiatedGroupings groupings, ShareProposals proposals, ProposalAnswers answers, BusinessClock clock) {
        this.groupings = groupings;
        this.proposals = proposals;
        this.answers = answers;
        this.clock = clock;
    }

    public void agree(Actor actor, UUID proposalId, @Nullable String comment) {
        ProposalAnswer answer = held(actor, proposalId);
        answer.agree(Act.now(actor, clock), comment);
        answers.saveAndFlush(answer);
    }

    public void refuse(Actor actor, UUID proposalId, String comment) {
        ProposalAnswer answer = held(actor, proposalId);
        answer.refuse(Act.now(actor, clock), comment);
        answers.saveAndFlush(answer);
    }

    /** The grouping is kept from ending first; only then is read what may have changed while waiting for it. */
    private ProposalAnswer held(Actor actor, UUID proposalId) {
        NegotiatedGrouping grouping =
                groupings.shared(proposals.consortiumOf(proposalId).orElseThrow(NotFound::new));
        ProposalAnswer answer =
                answers.hold(proposalId, actor.requireOrganisation()).orElseThrow(NotFound::new);
        proposals.get(proposalId).requireOpen();
        grouping.requireAlive();
        return answer;
    }
}
