package org.cordee.agreement.signing;

import java.util.UUID;
import org.cordee.agreement.Agreement;
import org.cordee.agreement.AgreementState;
import org.cordee.agreement.Agreements;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedGrouping;
import org.cordee.consortium.NegotiatedGroupings;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A party signs the agreement in its turn, asks for changes, or refuses it; the two latter say why. */
@Component
@Transactional
public class AnsweringAgreement {

    private final NegotiatedGroupings groupings;
    private final Agreements agreements;
    private final BusinessClock clock;

    AnsweringAgreement(NegotiatedGroupings groupings, Agreements agreements, BusinessClock clock) {
        this.groupings = groupings;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** The last signature, which is the lead's, opens the way to the bid. */
    public void sign(Actor actor, UUID agreementId, Evidence evidence) {
        Held held = held(actor, agreementId);
        held.agreement().sign(held.act(), actor.requireOrganisation(), evidence);
        agreements.saveAndFlush(held.agreement());
        if (held.agreement().state() == AgreementState.SIGNED) {
            held.grouping().agreementSigned();
        }
    }

    public void askChanges(Actor actor, UUID agreementId, String words) {
        Held held = held(actor, agreementId);
        held.agreement().askChanges(held.act(), actor.requireOrganisation(), words);
        agreements.saveAndFlush(held.agreement());
    }

    public void refuse(Actor actor, UUID agreementId, String words) {
        Held held = held(actor, agreementId);
        held.agreement().refuse(held.act(), actor.requireOrganisation(), words);
        agreements.saveAndFlush(held.agreement());
    }

    private record Held(Act act, NegotiatedGrouping grouping, Agreement agreement) {}

    /** An agreement is answered by its parties alone, and only in its latest version. */
    private Held held(Actor actor, UUID agreementId) {
        NegotiatedGrouping grouping =
                groupings.held(agreements.consortiumOf(agreementId).orElseThrow(NotFound::new));
        Agreement latest = agreements.current(grouping.id());
        if (latest.of(actor.requireOrganisation()).isEmpty()) {
            throw new NotFound();
        }
        grouping.requireAlive();
        if (!latest.id().equals(agreementId)) {
            throw new RuleViolation("agreement.superseded");
        }
        return new Held(Act.now(actor, clock), grouping, latest);
    }
}
