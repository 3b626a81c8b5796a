package org.cordee.agreement;

import java.util.UUID;
import java.util.function.Consumer;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedGrouping;
import org.cordee.consortium.NegotiatedGroupings;
import org.cordee.consortium.negotiation.ReopeningShares;
import org.cordee.consortium.share.Arbitration;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lead decides after an agreement that was not signed: another text, other shares, or without who did not sign. */
@Component
@Transactional
public class ArbitratingAgreement {

    private final NegotiatedGroupings groupings;
    private final Agreements agreements;
    private final ReopeningShares reopeningShares;
    private final BusinessClock clock;

    ArbitratingAgreement(
            NegotiatedGroupings groupings,
            Agreements agreements,
            ReopeningShares reopeningShares,
            BusinessClock clock) {
        this.groupings = groupings;
        this.agreements = agreements;
        this.reopeningShares = reopeningShares;
        this.clock = clock;
    }

    /** Another text on the same shares, which may be sent back three times again. */
    public void retry(Actor actor, UUID consortiumId) {
        arbitrate(actor, consortiumId, AgreementArbitration.RETRY, held -> {});
    }

    /** The shares are agreed no more and negotiated again. */
    public void renegotiate(Actor actor, UUID consortiumId) {
        arbitrate(
                actor,
                consortiumId,
                AgreementArbitration.RENEGOTIATE,
                held -> reopeningShares.reopen(held.act(), held.grouping(), Arbitration.RETRY));
    }

    /** The party that did not sign leaves; others are asked for its part, and then the shares are negotiated again. */
    public void replace(Actor actor, UUID consortiumId) {
        arbitrate(actor, consortiumId, AgreementArbitration.REPLACE, held -> {
            UUID leaving = held.agreement().failedWith().orElseThrow(NotFound::new);
            if (leaving.equals(held.grouping().leadOrganisationId())) {
                throw new RuleViolation("agreement.lead-is-not-replaced");
            }
            reopeningShares.reopen(held.act(), held.grouping(), Arbitration.REPLACE);
            held.grouping().replace(held.act(), leaving);
        });
    }

    private record Held(Act act, NegotiatedGrouping grouping, Agreement agreement) {}

    private void arbitrate(Actor actor, UUID consortiumId, AgreementArbitration how, Consumer<Held> consequence) {
        NegotiatedGrouping grouping = groupings.held(consortiumId);
        Act act = Act.now(actor, clock).by(grouping.leadOrganisationId());
        grouping.requireAwaitingAgreement();
        grouping.refuseAfterDeadline(act.at());
        Agreement agreement =
                agreements.latest(consortiumId).orElseThrow(() -> new RuleViolation("agreement.nothing-to-arbitrate"));
        agreement.arbitrate(act, how);
        consequence.accept(new Held(act, grouping, agreement));
        agreements.saveAndFlush(agreement);
    }
}
