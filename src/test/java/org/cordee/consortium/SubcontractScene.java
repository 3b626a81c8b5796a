package org.cordee.consortium;

import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Negotiated.Three;
import org.cordee.consortium.negotiation.ProposingShares;
import org.cordee.consortium.subcontract.DeclaringSubcontracts;
import org.cordee.consortium.subcontract.HandedOn;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A grouping whose shares are proposed, and somebody outside of it to whom its members may hand work on. */
@ConsortiumTest
abstract class SubcontractScene {

    static final Actor COORDINATOR = new Actor(null, null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    @Autowired
    House house;

    @Autowired
    Negotiated negotiated;

    @Autowired
    ProposingShares proposing;

    @Autowired
    DeclaringSubcontracts declaring;

    @Autowired
    SubcontractsReading reading;

    Three three;
    Actor lead;
    Firm partner;
    Firm workshop;
    UUID proposal;

    /** 60 000, 25 000 and 15 000 euros; none, 100 and 200 hours. */
    @BeforeEach
    void theSharesAreProposed() {
        three = negotiated.three();
        lead = three.lead().actor();
        partner = three.partners().get(0);
        workshop = house.firm("Atelier de l’Orme");
        proposal = proposing.propose(lead, three.id(), Negotiated.shares(three, "60", "25", "15"), null);
    }

    /** The field, if it is one, and the rule by which it is refused; empty when it is not. */
    String refusal(Actor actor, HandedOn said) {
        try {
            int revision = reading.seen(actor, three.id()).revision();
            declaring.declare(actor, three.id(), revision, said);
            return "";
        } catch (RuleViolation no) {
            String rule = no.key().replaceFirst("consortium\\.(subcontracts\\.)?", "");
            return no.field() == null ? rule : no.field() + " " + rule;
        }
    }
}
