package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.CordeeTest;
import org.cordee.Race;
import org.cordee.bid.outline.OutlineLine;
import org.cordee.bid.outline.SettlingOutline;
import org.cordee.bid.price.FillingPrices;
import org.cordee.bid.price.LockingPrices;
import org.cordee.bid.price.PriceLine;
import org.cordee.bid.price.PriceSheetState;
import org.cordee.bid.price.SettingMargin;
import org.cordee.bid.price.ValidatingPrice;
import org.cordee.bid.section.SectionBrief;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Tests two simultaneous commands on one price, one margin or one outline, in both orders: one succeeds and the other
 * is refused with a clear reason.
 */
@CordeeTest
class PriceRacesModuleTests {

    private static final String CHANGED = "bid.price.changed-meanwhile";

    @Autowired
    ApplicationContext context;

    @Autowired
    SampleGroupings groupings;

    @Autowired
    Drafting drafting;

    @Autowired
    FillingPrices filling;

    @Autowired
    ValidatingPrice validating;

    @Autowired
    SettingMargin margin;

    @Autowired
    SettlingOutline settling;

    @Autowired
    LockingPrices locking;

    @Autowired
    BidReading reading;

    private Grouping grouping;
    private UUID sheet;
    private Actor writer;
    private Actor signatory;
    private Actor lead;

    @BeforeEach
    void open() {
        grouping = groupings.withAmounts("60", "40");
        sheet = drafting.open(grouping).get(1).priceSheetId();
        writer = SampleGroupings.member(grouping, 1);
        signatory = SampleGroupings.signatory(grouping, 1);
        lead = SampleGroupings.member(grouping, 0);
    }

    @Test
    void refusesTheSecondOfTwoColleaguesWhoSaveTheLines() {
        List<Object> answers = Race.overlapping(context, save("30"), save("40"));

        assertThat(answers).containsExactly(1, CHANGED);
        assertThat(reading.price(writer, sheet).amount()).isEqualTo(Amount.of("30"));
    }

    @Test
    void refusesToHandInLinesThatAColleagueChangedJustBefore() {
        filling.save(writer, sheet, 0, lines("40"));

        assertThat(Race.overlapping(context, () -> filling.save(writer, sheet, 1, lines("39")), handIn(1)))
                .containsExactly(2, CHANGED);
        assertThat(reading.price(writer, sheet).state()).isEqualTo(PriceSheetState.TODO);
    }

    @Test
    void refusesToChangeLinesThatWereHandedInJustBefore() {
        filling.save(writer, sheet, 0, lines("40"));

        assertThat(Race.overlapping(context, handIn(1), () -> filling.save(writer, sheet, 1, lines("39"))))
                .containsExactly("done", "bid.price.closed.GIVEN");
        assertThat(reading.price(writer, sheet).amount()).isEqualTo(Amount.of("40"));
    }

    @Test
    void refusesToSendBackAPriceThatAnotherSignatoryJustValidated() {
        Callable<Object> yes = Race.done(() -> validating.validate(signatory, sheet, 1));
        Callable<Object> no = Race.done(() -> validating.sendBack(signatory, sheet, 1, "Trop peu"));
        filling.giveLumpSum(writer, sheet, 0);

        assertThat(Race.overlapping(context, yes, no)).containsExactly("done", "bid.price.not-to-validate.VALIDATED");
        assertThat(reading.price(writer, sheet).state()).isEqualTo(PriceSheetState.VALIDATED);
    }

    @Test
    void refusesToValidateAPriceThatAnotherSignatoryJustSentBack() {
        filling.giveLumpSum(writer, sheet, 0);

        List<Object> answers = Race.overlapping(
                context,
                Race.done(() -> validating.sendBack(signatory, sheet, 1, "Trop peu")),
                Race.done(() -> validating.validate(signatory, sheet, 1)));

        assertThat(answers).containsExactly("done", "bid.price.not-to-validate.TODO");
    }

    @Test
    void refusesTheSecondOfTwoColleaguesWhoSetTheMargin() {
        List<Object> answers = Race.between(setMargin("1"), setMargin("2"));

        assertThat(answers).containsExactlyInAnyOrder("done", "bid.margin.changed-meanwhile");
    }

    @Test
    void locksThePricesOnceForTwoWorkers() {
        drafting.price(grouping, 0);
        drafting.price(grouping, 1);
        Callable<Object> lock = Race.done(() -> locking.lock(grouping.id()));

        assertThat(Race.between(lock, lock)).containsExactly("done", "done");
        assertThat(reading.price(writer, sheet).state()).isEqualTo(PriceSheetState.LOCKED);
    }

    @Test
    void refusesToPlanAnOutlineThatAColleagueJustSettled() {
        Grouping planned = groupings.withAmounts("60", "40");
        drafting.planned(planned);
        Actor planner = SampleGroupings.member(planned, 0);
        OutlineLine line = new OutlineLine(
                new SectionBrief("Méthode", new BigDecimal("40"), null),
                planned.shares().get(1).memberId(),
                planned.shares().get(0).memberId(),
                planned.deadline().instant().minusSeconds(3600));

        List<Object> answers = Race.overlapping(
                context,
                () -> settling.plan(planner, planned.id(), 0, List.of(line)),
                Race.done(() -> settling.settle(planner, planned.id(), 0)));

        assertThat(answers).containsExactly(1, "bid.outline.changed-meanwhile");
        assertThat(Race.overlapping(
                        context,
                        Race.done(() -> settling.settle(planner, planned.id(), 1)),
                        () -> settling.plan(planner, planned.id(), 1, List.of(line))))
                .containsExactly("done", "bid.outline.settled");
    }

    private Callable<Object> save(String amount) {
        return () -> filling.save(writer, sheet, 0, lines(amount));
    }

    private Callable<Object> handIn(int version) {
        return Race.done(() -> filling.handIn(writer, sheet, version));
    }

    private Callable<Object> setMargin(String amount) {
        return Race.done(() -> margin.set(lead, grouping.id(), 0, Amount.of(amount), Amount.ZERO, ""));
    }

    private static List<PriceLine> lines(String amount) {
        return List.of(Drafting.line(Amount.of(amount)));
    }
}
