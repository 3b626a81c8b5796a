package org.cordee.consortium;

import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.NegotiatingConsortia.Three;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.subcontract.DeclaringSubcontracts;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Base of the subcontract tests: a consortium whose shares are proposed, and an outside enterprise that may be a
 * subcontractor.
 */
@ConsortiumTest
abstract class SubcontractFixture {

    static final Actor COORDINATOR = new Actor(null, null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    NegotiatingConsortia negotiated;

    @Autowired
    ProposingShares proposing;

    @Autowired
    DeclaringSubcontracts declaring;

    @Autowired
    SubcontractsReading reading;

    Three three;
    Actor lead;
    SampleFirm partner;
    SampleFirm workshop;
    UUID proposal;

    /** Proposes 60 000, 25 000 and 15 000 euros; 0, 100 and 200 hours. */
    @BeforeEach
    void theSharesAreProposed() {
        three = negotiated.three();
        lead = three.lead().actor();
        partner = three.partners().get(0);
        workshop = fixture.firm("Atelier de l’Orme");
        proposal = proposing.propose(lead, three.id(), NegotiatingConsortia.shares(three, "60", "25", "15"), null);
    }

    /** Returns the field, if any, and the key of the refusal; empty when the declaration is accepted. */
    String refusal(Actor actor, SubcontractDeclaration declared) {
        try {
            int revision = reading.viewFor(actor, three.id()).revision();
            declaring.declare(actor, three.id(), revision, declared);
            return "";
        } catch (RuleViolation no) {
            String rule = no.key().replaceFirst("consortium\\.(subcontracts\\.)?", "");
            return no.field() == null ? rule : no.field() + " " + rule;
        }
    }
}
