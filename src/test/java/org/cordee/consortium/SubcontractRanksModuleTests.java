package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.consortium.SampleSubcontracts.only;
import static org.cordee.consortium.SampleSubcontracts.to;
import static org.cordee.consortium.SampleSubcontracts.with;

import java.util.UUID;
import org.cordee.consortium.subcontract.PriceVariation;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.consortium.subcontract.SubcontractsView.SubcontractLine;
import org.cordee.consortium.subcontract.Vat;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests subcontractors of the second rank, and the facts of a declaration about tax, prices and time. */
class SubcontractRanksModuleTests extends SubcontractFixture {

    private SampleFirm joiner;

    @BeforeEach
    void registerASecondRankSubcontractor() {
        joiner = fixture.firm("Menuiserie du Bas");
    }

    private Subcontract under(SampleFirm above, SampleFirm firm, String amount, @Nullable Boolean guaranteed) {
        return with(
                to(three, firm, 0, amount),
                new SubcontractTerms(above.establishmentId(), guaranteed, null, null, null));
    }

    @Test
    void doesNotCountTheSecondRankAgainInTheMembersPart() {
        Subcontract first = to(three, workshop, 0, "12000.00");

        assertThat(refusal(lead, only(first, under(workshop, joiner, "12000.00", true))))
                .isEmpty();

        assertThat(reading.of(three.id()).subcontracts()).hasSize(2);
        assertThat(reading.viewFor(lead, three.id()).parts().get(0).left())
                .as("60 000 minus the first rank only")
                .isEqualTo(Amount.of("48000.00"));
        assertThat(reading.viewFor(lead, three.id()).subcontracts())
                .extracting(SubcontractLine::underName)
                .containsExactly(null, "Atelier de l’Orme");
        assertThat(refusal(lead, only(first, under(workshop, joiner, "12000.01", true))))
                .isEqualTo("subcontracts[1].amount above-subcontract");
    }

    @Test
    void refusesASecondRankUnderAFirmWithoutWorkOfItsOwn() {
        SampleFirm third = fixture.firm("Pose du Bas");
        Subcontract first = to(three, workshop, 0, "12000.00");
        Subcontract second = under(workshop, joiner, "5000.00", null);

        assertThat(refusal(lead, only(under(workshop, joiner, "5000.00", null))))
                .isEqualTo("subcontracts[0].under under-nobody");
        assertThat(refusal(lead, only(under(joiner, joiner, "5000.00", null))))
                .isEqualTo("subcontracts[0].under under-nobody");
        assertThat(refusal(lead, only(first, second, under(joiner, third, "10.00", null))))
                .isEqualTo("subcontracts[2].under third-rank");
        assertThat(refusal(lead, only(second, first))).as("in any order").isEmpty();
    }

    @Test
    void acceptsABondForTheSecondRankOnly() {
        UUID above = workshop.establishmentId();

        assertThatThrownBy(() -> new SubcontractTerms(null, true, null, null, null))
                .hasMessageContaining("guarantee-of-first-rank");
        assertThat(new SubcontractTerms(above, false, null, null, null).isOfSecondRank())
                .isTrue();
        assertThatThrownBy(() -> new SubcontractTerms(null, null, null, null, 0))
                .hasMessageContaining("months-wrong");
        assertThat(new SubcontractTerms(null, null, null, null, 1).months()).isEqualTo(1);
    }

    @Test
    void storesTheTermsOfTheDeclarationAndHidesThemFromTheCoordinator() {
        SubcontractTerms terms = new SubcontractTerms(null, null, Vat.REVERSE_CHARGE, PriceVariation.REVISED, 18);

        assertThat(refusal(lead, only(with(to(three, workshop, 0, "12000.00"), terms))))
                .isEmpty();

        assertThat(reading.of(three.id()).subcontracts().get(0).terms()).isEqualTo(terms);
        assertThat(reading.viewFor(lead, three.id()).subcontracts().get(0).terms())
                .isEqualTo(terms);
        assertThat(reading.viewFor(COORDINATOR, three.id())
                        .subcontracts()
                        .get(0)
                        .terms())
                .isNull();
    }

    /** 500 and 501 euros with a tax of 20 % are 600 and 601,20. */
    @Test
    void theBuyerPaysTheFirstRankFromSixHundredEurosWithTax() {
        SubcontractTerms taxed = new SubcontractTerms(null, null, Vat.STANDARD, null, null);
        SubcontractTerms untaxed = new SubcontractTerms(null, null, Vat.REVERSE_CHARGE, null, null);
        SubcontractTerms second = new SubcontractTerms(workshop.establishmentId(), true, Vat.STANDARD, null, null);

        assertThat(taxed.isPaidByTheBuyer(Amount.of("500.00"))).isTrue();
        assertThat(taxed.isPaidByTheBuyer(Amount.of("499.99"))).isFalse();
        assertThat(untaxed.isPaidByTheBuyer(Amount.of("599.99"))).isFalse();
        assertThat(SubcontractTerms.UNSAID.isPaidByTheBuyer(Amount.of("599.99")))
                .isNull();
        assertThat(SubcontractTerms.UNSAID.isPaidByTheBuyer(Amount.of("600.00")))
                .isTrue();
        assertThat(second.isPaidByTheBuyer(Amount.of("9000.00"))).isFalse();
        assertThat(Vat.REDUCED.with(Amount.of("0.10")))
                .as("half a cent is rounded up")
                .isEqualTo(Amount.of("0.11"));
    }
}
