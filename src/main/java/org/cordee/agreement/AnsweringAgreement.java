package org.cordee.agreement;

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

/**
 * Records a party's answer in its turn: it signs the agreement, asks for changes, or refuses. The last two need a
 * reason.
 */
@Component
@Transactional
public class AnsweringAgreement {

    private final NegotiatedConsortia groupings;
    private final Agreements agreements;
    private final SignatoryNames names;
    private final BusinessClock clock;

    AnsweringAgreement(
            NegotiatedConsortia groupings, Agreements agreements, SignatoryNames names, BusinessClock clock) {
        this.groupings = groupings;
        this.agreements = agreements;
        this.names = names;
        this.clock = clock;
    }

    /** Signs the agreement. The last signature, which is the lead's, lets the members draft the bid. */
    public void sign(Actor actor, UUID agreementId, SigningClick evidence) {
        LockedAgreement locked = lock(actor, agreementId);
        locked.agreement().sign(locked.act(), actor.requireOrganisation(), names.named(actor, evidence));
        agreements.saveAndFlush(locked.agreement());
        if (locked.agreement().state() == AgreementState.SIGNED) {
            locked.grouping().agreementSigned();
        }
    }

    public void askChanges(Actor actor, UUID agreementId, String words) {
        LockedAgreement locked = lock(actor, agreementId);
        locked.agreement().askChanges(locked.act(), actor.requireOrganisation(), words);
        agreements.saveAndFlush(locked.agreement());
    }

    public void refuse(Actor actor, UUID agreementId, String words) {
        LockedAgreement locked = lock(actor, agreementId);
        locked.agreement().refuse(locked.act(), actor.requireOrganisation(), words);
        agreements.saveAndFlush(locked.agreement());
    }

    private record LockedAgreement(Act act, NegotiatedConsortium grouping, Agreement agreement) {}

    /** Locks the consortium and returns its agreement. Only its parties may answer, and only the latest version. */
    private LockedAgreement lock(Actor actor, UUID agreementId) {
        NegotiatedConsortium grouping =
                groupings.getLocked(agreements.consortiumOf(agreementId).orElseThrow(NotFound::new));
        Agreement latest = agreements.current(grouping.id());
        if (latest.of(actor.requireOrganisation()).isEmpty()) {
            throw new NotFound();
        }
        grouping.requireAlive();
        if (!latest.id().equals(agreementId)) {
            throw new RuleViolation("agreement.superseded");
        }
        return new LockedAgreement(Act.now(actor, clock), grouping, latest);
    }
}
