package org.cordee.agreement;

import java.util.UUID;
import java.util.function.Consumer;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.consortium.shares.Arbitration;
import org.cordee.consortium.shares.ReopeningShares;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the lead's decision after an agreement was not signed: another text, other shares, or without the party that
 * did not sign.
 */
@Component
@Transactional
public class ArbitratingAgreement {

    private final NegotiatedConsortia groupings;
    private final Agreements agreements;
    private final ReopeningShares reopeningShares;
    private final BusinessClock clock;

    ArbitratingAgreement(
            NegotiatedConsortia groupings,
            Agreements agreements,
            ReopeningShares reopeningShares,
            BusinessClock clock) {
        this.groupings = groupings;
        this.agreements = agreements;
        this.reopeningShares = reopeningShares;
        this.clock = clock;
    }

    /** Starts another text with the same shares. It may be sent back three times again. */
    public void retry(Actor actor, UUID consortiumId) {
        arbitrate(actor, consortiumId, AgreementArbitration.RETRY, locked -> {});
    }

    /** Withdraws the agreed shares and starts a new negotiation. */
    public void renegotiate(Actor actor, UUID consortiumId) {
        arbitrate(
                actor,
                consortiumId,
                AgreementArbitration.RENEGOTIATE,
                locked -> reopeningShares.reopen(locked.act(), locked.grouping(), Arbitration.RETRY));
    }

    /** Removes the party that did not sign. Others are asked for its part, and then the shares are negotiated again. */
    public void replace(Actor actor, UUID consortiumId) {
        arbitrate(actor, consortiumId, AgreementArbitration.REPLACE, locked -> {
            UUID leaving = locked.agreement().partyThatDidNotSign().orElseThrow(NotFound::new);
            if (leaving.equals(locked.grouping().leadOrganisationId())) {
                throw new RuleViolation("agreement.lead-is-not-replaced");
            }
            reopeningShares.reopen(locked.act(), locked.grouping(), Arbitration.REPLACE);
            locked.grouping().replace(locked.act(), leaving);
        });
    }

    private record ArbitrationContext(Act act, NegotiatedConsortium grouping, Agreement agreement) {}

    private void arbitrate(
            Actor actor, UUID consortiumId, AgreementArbitration how, Consumer<ArbitrationContext> consequence) {
        NegotiatedConsortium grouping = groupings.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(grouping.leadOrganisationId());
        grouping.requireAwaitingAgreement();
        grouping.refuseAfterDeadline(act.at());
        Agreement agreement =
                agreements.latest(consortiumId).orElseThrow(() -> new RuleViolation("agreement.nothing-to-arbitrate"));
        agreement.arbitrate(act, how);
        consequence.accept(new ArbitrationContext(act, grouping, agreement));
        agreements.saveAndFlush(agreement);
    }
}
