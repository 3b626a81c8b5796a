package org.cordee.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cordee.agreement.AgreementSignatories.AgreementSignatory;
import org.cordee.consortium.Act;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.SampleFirm;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The signatory of the last agreement of all represents its party until all have signed the next one (R2142-4). */
@AgreementTest
class AgreementSignatoriesModuleTests {

    private static final DropoutReason WHY = new DropoutReason(DropoutCause.WITHDRAWAL, "Retrait", "Lettre");

    @Autowired
    AgreedConsortia groupings;

    @Autowired
    ReplacingDropout replacing;

    @Autowired
    AgreementSignatories signatories;

    @Autowired
    Agreements agreements;

    @Autowired
    ApplicationContext context;

    private Agreed grouping;
    private SampleFirm lead;
    private SampleFirm failing;
    private SampleFirm staying;
    private Actor leading;
    private Actor left;
    private Actor stayed;

    @BeforeEach
    void agreed() {
        grouping = groupings.with(Terms.usual(ConsortiumForm.JOINT), "60", "25", "15");
        lead = grouping.lead();
        failing = grouping.partners().get(0);
        staying = grouping.partners().get(1);
        leading = lead.actor();
        left = failing.actor();
        stayed = staying.actor();
    }

    private void sign() {
        new SignedAgreements(context).sign(grouping.id(), leading, left, stayed);
    }

    private List<AgreementSignatory> known() {
        return signatories.of(List.of(grouping.id()));
    }

    private AgreementSignatory of(Actor actor) {
        return new AgreementSignatory(grouping.id(), actor.requireOrganisation(), actor.personId());
    }

    /** Returns the next version, signed by one party in its turn. */
    private Agreement signed(Agreement next, Actor signatory) {
        Act act = new Act(signatory, groupings.now());
        next.advance(act, new SignatureWindow(act.at(), act.at().plus(Duration.ofDays(5))));
        next.sign(act, signatory.requireOrganisation(), SignedAgreements.evidence(Sha256.of("Texte")));
        return agreements.saveAndFlush(next);
    }

    @Test
    void listsNoSignatoryBeforeAllHaveSigned() {
        UUID agreement = context.getBean(ReleasingAgreement.class).release(leading, grouping.id(), Wording.USUAL);
        new SignedAgreements(context).signNext(grouping.id(), left);

        assertThat(agreement).isNotNull();
        assertThat(known()).isEmpty();
    }

    @Test
    void listsSignatoriesOfASupersededAgreementUntilAllHaveSignedTheNext() {
        sign();
        assertThat(known()).containsExactlyInAnyOrder(of(leading), of(left), of(stayed));

        replacing.replace(leading, grouping.id(), failing.organisationId(), WHY);
        assertThat(known()).contains(of(leading), of(stayed));

        Actor another = staying.actor();
        Agreement next = Agreement.release(
                new Act(leading, groupings.now()),
                Ids.next(),
                grouping.id(),
                new AgreementVersionNumber(2, 1),
                Wording.USUAL,
                new AgreementPapers(
                        SampleAgreementContents.paper("Texte"),
                        List.of(
                                AgreementSample.annex(lead.organisationId(), true, "Annexe 1"),
                                AgreementSample.annex(staying.organisationId(), false, "Annexe 2"))));
        next = signed(next, another);
        assertThat(known()).contains(of(leading), of(stayed)).doesNotContain(of(another));

        signed(next, leading);
        assertThat(known()).containsExactlyInAnyOrder(of(leading), of(another));
    }
}
