package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.consortium.SampleSubcontracts.only;
import static org.cordee.consortium.SampleSubcontracts.staffOf;
import static org.cordee.consortium.SampleSubcontracts.to;
import static org.cordee.consortium.SampleSubcontracts.with;

import java.util.List;
import org.cordee.consortium.ConsortiumEvent.SubcontractsDeclared;
import org.cordee.consortium.NegotiatingConsortia.Three;
import org.cordee.consortium.subcontract.StaffMadeAvailable;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ContractNature;
import org.cordee.tender.DocumentTerms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Tests the declarations of members: for their own shares, within their part, until the bid is frozen. */
@RecordApplicationEvents
class SubcontractsModuleTests extends SubcontractFixture {

    private static final String CLEARING = "Curage, levage et étaiement";

    @Autowired
    ApplicationEvents events;

    @Test
    void replacesOnlyTheDeclarationOfTheSameMember() {
        declaring.declare(lead, three.id(), 0, only(to(three, workshop, 0, "12000.00")));
        declaring.declare(partner.actor(), three.id(), 0, only(staffOf(three, workshop, 1, 80)));

        declaring.declare(lead, three.id(), 1, only(to(three, workshop, 0, "13000.00")));

        SubcontractDeclaration all = reading.of(three.id());
        assertThat(all.subcontracts()).containsExactly(to(three, workshop, 0, "13000.00"));
        assertThat(all.staff()).containsExactly(staffOf(three, workshop, 1, 80));
        assertThat(reading.viewFor(lead, three.id()).revision()).isEqualTo(2);
        assertThat(events.stream(SubcontractsDeclared.class))
                .extracting(SubcontractsDeclared::organisationId)
                .containsExactly(
                        three.lead().organisationId(),
                        partner.organisationId(),
                        three.lead().organisationId());
    }

    @Test
    void ignoresAnEqualDeclarationAndRefusesOneBasedOnAnOlderRevision() {
        SubcontractDeclaration declared = only(to(three, workshop, 0, "12000.00"));
        declaring.declare(lead, three.id(), 0, declared);

        declaring.declare(lead, three.id(), 0, declared);

        assertThat(events.stream(SubcontractsDeclared.class)).hasSize(1);
        assertThatThrownBy(() -> declaring.declare(lead, three.id(), 0, SubcontractDeclaration.NOTHING))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.key()).isEqualTo("consortium.subcontracts.changed-meanwhile");
                    assertThat(no.field()).isEqualTo("revision");
                });
        declaring.declare(lead, three.id(), 1, SubcontractDeclaration.NOTHING);
        assertThat(reading.of(three.id())).isEqualTo(SubcontractDeclaration.NOTHING);
    }

    @Test
    void allowsSubcontractsUpToTheWholePartAndNotACentMore() {
        SampleFirm other = fixture.firm("Autre Atelier");

        assertThat(refusal(partner.actor(), only(to(three, workshop, 1, "25000.00"))))
                .isEmpty();
        assertThat(refusal(partner.actor(), only(to(three, workshop, 1, "25000.01"))))
                .isEqualTo("subcontracts[0].amount above-share");
        assertThat(refusal(partner.actor(), only(to(three, workshop, 1, "20000.00"), to(three, other, 1, "5000.01"))))
                .isEqualTo("subcontracts[1].amount above-share");
        assertThat(refusal(partner.actor(), only(to(three, workshop, 1, "20000.00"), to(three, other, 1, "5000.00"))))
                .isEmpty();
        assertThat(reading.viewFor(partner.actor(), three.id()).parts().get(0).left())
                .isEqualTo(Amount.ZERO);
    }

    /**
     * The amount paid to the employer of lent staff belongs to the same part; only users that may read prices see it.
     */
    @Test
    void countsThePaymentForStaffInTheSamePart() {
        SampleFirm agency = fixture.firm("Relais Intérim");
        Subcontract most = to(three, workshop, 1, "20000.00");

        assertThat(refusal(
                        partner.actor(),
                        new SubcontractDeclaration(List.of(most), List.of(staffOf(three, agency, 1, 80, "5000.01")))))
                .isEqualTo("staff[0].amount above-share");
        assertThat(refusal(
                        partner.actor(),
                        new SubcontractDeclaration(List.of(most), List.of(staffOf(three, agency, 1, 80, "4999.99")))))
                .isEmpty();

        assertThat(reading.of(three.id()).staff()).containsExactly(staffOf(three, agency, 1, 80, "4999.99"));
        assertThat(reading.viewFor(partner.actor(), three.id()).parts().get(0).left())
                .isEqualTo(Amount.of("0.01"));
        assertThat(reading.viewFor(lead, three.id()).staff())
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualTo(Amount.of("4999.99")));
        assertThat(reading.viewFor(three.partners().get(1).actor(), three.id()).staff())
                .isEmpty();
    }

    @Test
    void refusesForeignPartsMembersOfTheLotDuplicatesAndUnknownFirms() {
        SampleFirm stranger = three.partners().get(1);

        assertThat(refusal(lead, only(to(three, workshop, 1, "10.00"))))
                .as("another member's part")
                .isEqualTo("subcontracts[0].memberId not-your-part");
        assertThat(refusal(lead, only(to(three, stranger, 0, "10.00"))))
                .as("a member of the lot: its work is in its share")
                .isEqualTo("subcontracts[0].establishmentId member-of-the-lot");
        assertThat(refusal(lead, only(staffOf(three, stranger, 0, 10))))
                .isEqualTo("staff[0].establishmentId member-of-the-lot");
        assertThat(refusal(lead, only(to(three, three.lead(), 0, "10.00"))))
                .isEqualTo("subcontracts[0].establishmentId yourself");
        assertThat(refusal(lead, only(to(three, workshop, 0, "10.00"), to(three, workshop, 0, "20.00"))))
                .isEqualTo("subcontracts[1].establishmentId twice");
        assertThat(refusal(lead, only(staffOf(three, workshop, 0, 10), staffOf(three, workshop, 0, 20))))
                .isEqualTo("staff[1].establishmentId twice");
        assertThat(refusal(
                        lead,
                        only(new StaffMadeAvailable(three.memberIds().get(0), Ids.next(), new Hours(10), Amount.ZERO))))
                .isEqualTo("staff[0].establishmentId nobody");
        assertThat(refusal(
                        lead,
                        new SubcontractDeclaration(
                                List.of(to(three, workshop, 0, "10.00")), List.of(staffOf(three, workshop, 0, 10)))))
                .as("the same firm may do work and lend people")
                .isEmpty();
    }

    @Test
    void refusesAZeroAmountZeroHoursAndTooManyHours() {
        assertThatThrownBy(() -> to(three, workshop, 0, "0.00")).hasMessageContaining("subcontracts.nothing");
        assertThatThrownBy(() -> staffOf(three, workshop, 0, 0)).hasMessageContaining("no-hours");
        assertThatThrownBy(() -> staffOf(three, workshop, 0, 1_000_001)).hasMessageContaining("too-many-hours");
        assertThat(staffOf(three, workshop, 0, 1_000_000).hours().value()).isEqualTo(1_000_000);
    }

    @Test
    void refusesSubcontractsBeforeTheSharesAreProposed() {
        Three silent = negotiated.three();
        Subcontract early = new Subcontract(
                silent.memberIds().get(0),
                workshop.establishmentId(),
                "Bois",
                Amount.of("10.00"),
                Hours.NONE,
                false,
                false,
                List.of(),
                SubcontractTerms.UNSAID);

        assertThatThrownBy(() -> declaring.declare(silent.lead().actor(), silent.id(), 0, only(early)))
                .hasMessageContaining("no-share-yet");
        assertThatThrownBy(() -> declaring.declare(
                        silent.lead().actor(), silent.id(), 0, only(staffOf(silent, workshop, 0, 10, "0.01"))))
                .hasMessageContaining("no-share-yet");
    }

    @Test
    void refusesToSubcontractGoodsWithoutAService() {
        fixture.consulted(
                three.id(),
                content -> new ConsultationContent(
                        content.reference(),
                        content.title(),
                        content.buyer(),
                        content.procedure(),
                        ContractNature.SUPPLIES,
                        content.platformUrl(),
                        content.lots(),
                        DocumentTerms.UNKNOWN.withSeveralBids(
                                content.documents().severalBidsForbidden())));
        Subcontract goods = to(three, workshop, 0, "10.00");
        Subcontract fitting = new Subcontract(
                goods.memberId(),
                goods.establishmentId(),
                "Pose",
                goods.amount(),
                goods.hours(),
                true,
                true,
                List.of(),
                SubcontractTerms.UNSAID);

        assertThat(refusal(lead, only(goods))).isEqualTo("subcontracts[0].service pure-supplies");
        assertThat(refusal(lead, only(fitting))).isEmpty();
        assertThat(reading.viewFor(lead, three.id()).goods()).isTrue();
    }

    @Test
    void keepsOnlyEssentialTasksThatTheDocumentsStillName() {
        fixture.documentsName(three.id(), CLEARING, "Plantation");
        Subcontract plain = to(three, workshop, 0, "10.00");

        assertThat(refusal(lead, only(with(plain, "Peinture")))).isEqualTo("subcontracts[0].tasks tasks.not-essential");
        assertThat(refusal(lead, only(with(plain, CLEARING)))).isEmpty();
        fixture.documentsName(three.id(), "Plantation");
        assertThat(reading.of(three.id()).subcontracts().get(0).tasks()).isEmpty();
    }
}
