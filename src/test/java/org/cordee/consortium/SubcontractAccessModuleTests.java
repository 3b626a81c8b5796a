package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordee.consortium.SampleSubcontracts.only;
import static org.cordee.consortium.SampleSubcontracts.to;

import java.time.Instant;
import java.util.List;
import org.cordee.consortium.shares.AnsweringShares;
import org.cordee.consortium.shares.ArbitratingShares;
import org.cordee.consortium.shares.SettlingShares;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractsView;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests who may declare subcontracts, until when, and who reads which part of them. */
class SubcontractAccessModuleTests extends SubcontractFixture {

    @Autowired
    AnsweringShares answering;

    @Autowired
    SettlingShares settling;

    @Autowired
    ArbitratingShares arbitrating;

    @Autowired
    AbandoningConsortium abandoning;

    @Autowired
    ConsortiumLookup lookup;

    @Autowired
    MovableClock clock;

    @Test
    void allowsDeclarationsToMembersOnlyAndNotAfterTheEnd() {
        for (Actor other : List.of(fixture.firm("Étrangère").actor(), COORDINATOR)) {
            assertThatThrownBy(() -> declaring.declare(other, three.id(), 0, only(to(three, workshop, 0, "10.00"))))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> reading.viewFor(fixture.firm("Étrangère").actor(), three.id()))
                .isInstanceOf(NotFound.class);
        abandoning.abandon(lead, three.id(), "Fin");
        assertThat(refusal(lead, only(to(three, workshop, 0, "10.00")))).isEqualTo("ended");
        assertThat(reading.viewFor(lead, three.id()).editable()).isFalse();
    }

    @Test
    void refusesAChangedDeclarationAfterTheDeadline() {
        declaring.declare(lead, three.id(), 0, only(to(three, workshop, 0, "12000.00")));
        Instant before = clock.now();
        clock.set(lookup.consortium(three.id()).deadline().instant().plusSeconds(1));
        try {
            assertThat(refusal(lead, SubcontractDeclaration.NOTHING)).isEqualTo("deadline-passed");
            assertThat(reading.viewFor(lead, three.id()).editable()).isFalse();
            assertThat(reading.of(three.id()).subcontracts()).hasSize(1);
            declaring.declare(lead, three.id(), 0, only(to(three, workshop, 0, "12000.00")));
        } finally {
            clock.set(before);
        }
    }

    @Test
    void ignoresTheDeclarationOfAMemberThatLeft() {
        declaring.declare(partner.actor(), three.id(), 0, only(to(three, workshop, 1, "100.00")));
        answering.refuse(partner.actor(), proposal, "Trop peu");
        answering.agree(three.partners().get(1).actor(), proposal, null);
        settling.settle(three.id(), proposal);
        arbitrating.replace(lead, three.id(), partner.organisationId());

        assertThat(reading.of(three.id())).isEqualTo(SubcontractDeclaration.NOTHING);
        assertThatThrownBy(() -> reading.viewFor(partner.actor(), three.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void showsEachUserOnlyTheSubcontractsItMayRead() {
        declaring.declare(lead, three.id(), 0, only(to(three, workshop, 0, "12000.00")));
        declaring.declare(
                partner.actor(),
                three.id(),
                0,
                only(to(three, workshop, 1, "3000.00"), to(three, fixture.firm("Autre"), 1, "1.00")));

        SubcontractsView all = reading.viewFor(lead, three.id());
        SubcontractsView own = reading.viewFor(partner.actor(), three.id());
        SubcontractsView blind = reading.viewFor(COORDINATOR, three.id());
        SubcontractsView other = reading.viewFor(three.partners().get(1).actor(), three.id());

        assertThat(all.subcontracts()).hasSize(3).allMatch(line -> line.amount() != null);
        assertThat(own.subcontracts())
                .extracting(line -> line.helper().own(), SubcontractsView.SubcontractLine::amount)
                .containsExactly(tuple(true, Amount.of("3000.00")), tuple(true, Amount.of("1.00")));
        assertThat(blind.subcontracts())
                .hasSize(3)
                .allMatch(line -> line.amount() == null && line.nature() == null)
                .allMatch(line -> line.hours().value() == 40);
        assertThat(blind.parts()).isEmpty();
        assertThat(other.isEmpty()).isTrue();
        assertThat(reading.engagedOnlyBy(partner.organisationId(), three.id()))
                .as("the workshop works for the lead too")
                .hasSize(1)
                .doesNotContain(workshop.establishmentId());
    }
}
