package org.cordee.consortium.shares;

import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead decide after an attempt without agreement: try again with the same members, or replace one of them. */
@Component
@Transactional
public class ArbitratingShares {

    private final NegotiatedConsortia consortia;
    private final ShareNegotiations negotiations;
    private final ShareProposals proposals;
    private final ProposalAnswers answers;
    private final BusinessClock clock;

    ArbitratingShares(
            NegotiatedConsortia consortia,
            ShareNegotiations negotiations,
            ShareProposals proposals,
            ProposalAnswers answers,
            BusinessClock clock) {
        this.consortia = consortia;
        this.negotiations = negotiations;
        this.proposals = proposals;
        this.answers = answers;
        this.clock = clock;
    }

    public void retry(Actor actor, UUID consortiumId) {
        NegotiatedConsortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        arbitrate(act, consortium, Arbitration.RETRY);
    }

    /** Replaces a member; only a member that did not agree can be replaced. */
    public void replace(Actor actor, UUID consortiumId, UUID organisationId) {
        NegotiatedConsortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        ShareProposal last = arbitrate(act, consortium, Arbitration.REPLACE);
        boolean agreed = answers.to(last.id()).stream()
                .filter(answer -> answer.organisationId().equals(organisationId))
                .anyMatch(answer -> answer.state() == AnswerState.AGREED);
        if (agreed) {
            throw RuleViolation.of("organisationId", "consortium.shares.member-agreed");
        }
        consortium.replace(act, organisationId);
    }

    private ShareProposal arbitrate(Act act, NegotiatedConsortium consortium, Arbitration how) {
        consortium.requireNegotiating();
        consortium.refuseAfterDeadline(act.at());
        ShareNegotiation attempt = negotiations
                .latest(consortium.id())
                .orElseThrow(() -> new RuleViolation("consortium.shares.nothing-to-arbitrate"));
        ShareProposal last = proposals.latest(consortium.id()).orElseThrow(NotFound::new);
        attempt.arbitrate(act, last.id(), how);
        negotiations.saveAndFlush(attempt);
        return last;
    }
}
