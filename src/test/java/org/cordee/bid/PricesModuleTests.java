package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.util.List;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tests that a price is the agreed amount, validated by the member's signatory, and that only the lead sees the margin.
 */
@CordeeTest
class PricesModuleTests {

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    FillingPrices prices;

    @Autowired
    ValidatingPrice validating;

    @Autowired
    BidReading reading;

    @Autowired
    SettingMargin margins;

    @Autowired
    MarginReading marginReading;

    @Test
    void refusesAPriceThatIsNotTheAgreedAmountAndKeepsItsLines() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        Actor partner = SampleBiddingConsortia.member(grouping, 1);
        prices.save(partner, own.priceSheetId(), 0, List.of(SampleDrafts.line("1", "1", "40.01")));

        refused("bid.price.too-much", () -> prices.handIn(partner, own.priceSheetId(), 1));

        PriceView view = reading.price(partner, own.priceSheetId());
        assertThat(view.difference()).isEqualByComparingTo("0.01");
        assertThat(view.mayGive()).isTrue();
    }

    @Test
    void asksForAnExplanationBelowFourFifthsOfTheBuyersEstimate() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        groupings.published(grouping.id(), Amount.of("100.02"));
        Actor partner = SampleBiddingConsortia.member(grouping, 1);

        prices.giveLumpSum(partner, own.priceSheetId(), 0);

        assertThat(reading.price(partner, own.priceSheetId()).state()).isEqualTo(PriceSheetState.UNJUSTIFIED);
        groupings.published(grouping.id(), Amount.of("100"));
        assertThat(AbnormallyLowPrice.is(
                        groupings.consortium(grouping.id()), grouping.shares().get(1)))
                .as("exactly four fifths of half")
                .isFalse();
    }

    @Test
    void letsOnlyAMembersSignatoryValidateItsOwnAmount() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        prices.giveLumpSum(SampleBiddingConsortia.member(grouping, 1), own.priceSheetId(), 0);

        refused(
                "bid.price.signatory-needed",
                () -> validating.validate(SampleBiddingConsortia.member(grouping, 1), own.priceSheetId(), 1));
        hidden(() -> validating.validate(SampleBiddingConsortia.signatory(grouping, 0), own.priceSheetId(), 1));
    }

    @Test
    void showsTheMarginToTheLeadOnlyAndLimitsItToTheLeadsAmount() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.open(grouping);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);
        Actor partner = SampleBiddingConsortia.member(grouping, 1);

        margins.set(lead, grouping.id(), 0, Amount.of("50"), Amount.of("10"), "Prudence");

        assertThat(marginReading.margin(lead, grouping.id()).margin().margin()).isEqualTo(Amount.of("50"));
        hidden(() -> marginReading.margin(partner, grouping.id()));
        hidden(() -> margins.set(partner, grouping.id(), 1, Amount.ZERO, Amount.ZERO, ""));
        refused(
                "bid.margin.too-much",
                () -> margins.set(lead, grouping.id(), 1, Amount.of("50"), Amount.of("10.01"), ""));
        refused(
                "bid.margin.changed-meanwhile",
                () -> margins.set(lead, grouping.id(), 0, Amount.of("1"), Amount.ZERO, ""));
    }
}
