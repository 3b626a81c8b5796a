package org.cordee.consortium.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.LotShares.ShareLine;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;

/** Tests the rules of a table of shares and of its terms. */
class ShareRulesTests extends ProposalRules {

    @Test
    void requiresExactlyAHundredPercentAndTheTotalToTheCent() {
        propose(table("60", "600.00", "40", "400.00"));

        refusesTable("consortium.shares.not-hundred", table("60", "600.00", "39.9999", "400.00"));
        refusesTable("consortium.shares.not-hundred", table("60", "600.00", "40.0001", "400.00"));
        refusesTable("consortium.shares.not-the-total", table("60", "600.00", "40", "399.99"));
        refusesTable("consortium.shares.not-the-total", table("60", "600.00", "40", "400.01"));
    }

    @Test
    void requiresALineAboveZeroForEveryMember() {
        refusesTable("consortium.shares.nothing-for-a-member", table("100", "1000.00", "0", "0"));
        refusesTable(
                "consortium.shares.members-incomplete",
                new LotShares(lot, Amount.of("1000"), List.of(line(lead, "100", "1000"))));
        refusesTable(
                "consortium.shares.members-incomplete",
                new LotShares(
                        lot,
                        Amount.of("1000"),
                        List.of(line(lead, "50", "500"), line(lead, "25", "250"), line(partner, "25", "250"))));
        refusesTable(
                "consortium.shares.members-incomplete",
                new LotShares(
                        lot,
                        Amount.of("1000"),
                        List.of(line(lead, "50", "500"), line(member(lot, false), "50", "500"))));
    }

    @Test
    void requiresOneTableForEachLotWithMembers() {
        UUID otherLot = Ids.next();
        MemberFacts leadThere = member(otherLot, true);
        LotShares here = table("60", "600", "40", "400");
        LotShares there = new LotShares(otherLot, Amount.of("5"), List.of(line(leadThere, "100", "5")));
        List<MemberFacts> all = List.of(lead, partner, leadThere);

        ShareTable.check(List.of(here, there), all);

        for (List<LotShares> wrong : List.of(List.of(here), List.of(here, here), List.<LotShares>of())) {
            refused("consortium.shares.lots-incomplete", () -> ShareTable.check(wrong, all));
        }
    }

    @Test
    void amountsMatchTheirPercentages() {
        refusesTable("consortium.shares.amount-is-not-the-share", table("60", "700", "40", "300"));
        propose(table("33.3334", "333.34", "66.6666", "666.66"));
    }

    @Test
    void aMemberMayHaveSeveralWorkPackagesButEachOnce() {
        LotShares two = new LotShares(
                lot,
                Amount.of("1000"),
                List.of(line(lead, "60", "600"), work("Tri", "25", "250"), work("Dépose", "15", "150")));

        assertThat(propose(two).figures())
                .extracting(AgreedShare::percentage)
                .containsExactly(Percentage.of("60"), Percentage.of("40"));
        refusesTable(
                "consortium.shares.members-incomplete",
                new LotShares(
                        lot,
                        Amount.of("1000"),
                        List.of(line(lead, "60", "600"), work("Tri", "25", "250"), work(" Tri ", "15", "150"))));
    }

    @Test
    void aJointConsortiumIsPaidSeparatelyAndAFeeIsARateOrASumBelowThePartnersParts() {
        refused(
                "consortium.shares.joint-is-paid-separately",
                () -> new Terms(ConsortiumForm.JOINT, PaymentScheme.SINGLE, LeadFee.NONE, false, false));
        refused("consortium.shares.fee-twice", () -> new LeadFee(Percentage.of("3"), Amount.of("100")));
        refused("consortium.shares.fee-eats-the-parts", () -> propose(LeadFee.of(Amount.of("400"))));
        assertThat(propose(LeadFee.of(Amount.of("399.99"))).terms().fee().amount())
                .isEqualTo(Amount.of("399.99"));
    }

    private ShareProposal propose(LeadFee fee) {
        return propose(table("60", "600", "40", "400"), turn(1), fee, DAY);
    }

    private ShareLine work(String name, String share, String amount) {
        return new ShareLine(partner.memberId(), name, Percentage.of(share), Amount.of(amount), Hours.NONE);
    }

    private void refusesTable(String key, LotShares table) {
        refused(key, () -> propose(table));
    }
}
