package org.cordee.agreement;

import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.SampleFirm;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** A signed agreement after which a member fails: with the lead, the member that fails and the one that stays. */
@AgreementTest
abstract class FailingMemberScene {

    static final DropoutReason WHY =
            new DropoutReason(DropoutCause.INSOLVENCY, "Liquidation ouverte", "Jugement du 3 novembre 2026");

    @Autowired
    AgreedConsortia groupings;

    @Autowired
    ReplacingDropout replacing;

    @Autowired
    ApplicationContext context;

    @Autowired
    WebApplicationContext web;

    Agreed grouping;
    SampleFirm lead;
    SampleFirm failing;
    SampleFirm staying;

    @BeforeEach
    void signed() {
        grouping = groupings.with(Terms.usual(ConsortiumForm.JOINT), "60", "25", "15");
        lead = grouping.lead();
        failing = grouping.partners().get(0);
        staying = grouping.partners().get(1);
        new SignedAgreements(context)
                .sign(
                        grouping.id(),
                        lead.actor(),
                        grouping.partners().stream().map(SampleFirm::actor).toArray(Actor[]::new));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }
}
