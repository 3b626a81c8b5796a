package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
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
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

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

    private BiddingConsortium grouping;
    private UUID sheet;
    private Actor writer;
    private Actor signatory;
    private Actor lead;

    @BeforeEach
    void open() {
        grouping = groupings.withAmounts("60", "40");
        sheet = drafting.open(grouping).get(1).priceSheetId();
        writer = SampleBiddingConsortia.member(grouping, 1);
        signatory = SampleBiddingConsortia.signatory(grouping, 1);
        lead = SampleBiddingConsortia.member(grouping, 0);
    }

    @Test
    void refusesTheSecondOfTwoColleaguesWhoSaveTheLines() {
        List<Object> answers = ConcurrentActs.inOrder(context, save("30"), save("40"));

        assertThat(answers).containsExactly(1, CHANGED);
        assertThat(reading.price(writer, sheet).amount()).isEqualTo(Amount.of("30"));
    }

    @Test
    void refusesToHandInLinesThatAColleagueChangedJustBefore() {
        filling.save(writer, sheet, 0, lines("40"));

        assertThat(ConcurrentActs.inOrder(context, () -> filling.save(writer, sheet, 1, lines("39")), handIn(1)))
                .containsExactly(2, CHANGED);
        assertThat(reading.price(writer, sheet).state()).isEqualTo(PriceSheetState.TODO);
    }

    @Test
    void refusesToChangeLinesThatWereHandedInJustBefore() {
        filling.save(writer, sheet, 0, lines("40"));

        assertThat(ConcurrentActs.inOrder(context, handIn(1), () -> filling.save(writer, sheet, 1, lines("39"))))
                .containsExactly("done", "bid.price.closed.GIVEN");
        assertThat(reading.price(writer, sheet).amount()).isEqualTo(Amount.of("40"));
    }

    @Test
    void refusesToSendBackAPriceThatAnotherSignatoryJustValidated() {
        Callable<Object> yes = ConcurrentActs.done(() -> validating.validate(signatory, sheet, 1));
        Callable<Object> no = ConcurrentActs.done(() -> validating.sendBack(signatory, sheet, 1, "Trop peu"));
        filling.giveLumpSum(writer, sheet, 0);

        assertThat(ConcurrentActs.inOrder(context, yes, no))
                .containsExactly("done", "bid.price.not-to-validate.VALIDATED");
        assertThat(reading.price(writer, sheet).state()).isEqualTo(PriceSheetState.VALIDATED);
    }

    @Test
    void refusesToValidateAPriceThatAnotherSignatoryJustSentBack() {
        filling.giveLumpSum(writer, sheet, 0);

        List<Object> answers = ConcurrentActs.inOrder(
                context,
                ConcurrentActs.done(() -> validating.sendBack(signatory, sheet, 1, "Trop peu")),
                ConcurrentActs.done(() -> validating.validate(signatory, sheet, 1)));

        assertThat(answers).containsExactly("done", "bid.price.not-to-validate.TODO");
    }

    @Test
    void refusesTheSecondOfTwoColleaguesWhoSetTheMargin() {
        List<Object> answers = ConcurrentActs.atOnce(setMargin("1"), setMargin("2"));

        assertThat(answers).containsExactlyInAnyOrder("done", "bid.margin.changed-meanwhile");
    }

    @Test
    void locksThePricesOnceForTwoWorkers() {
        drafting.price(grouping, 0);
        drafting.price(grouping, 1);
        Callable<Object> lock = ConcurrentActs.done(() -> locking.lock(grouping.id()));

        assertThat(ConcurrentActs.atOnce(lock, lock)).containsExactly("done", "done");
        assertThat(reading.price(writer, sheet).state()).isEqualTo(PriceSheetState.LOCKED);
    }

    @Test
    void refusesToPlanAnOutlineThatAColleagueJustSettled() {
        BiddingConsortium planned = groupings.withAmounts("60", "40");
        drafting.planned(planned);
        Actor planner = SampleBiddingConsortia.member(planned, 0);
        OutlineLine line = new OutlineLine(
                new SectionBrief("Méthode", new BigDecimal("40"), null),
                planned.shares().get(1).memberId(),
                planned.shares().get(0).memberId(),
                planned.deadline().instant().minusSeconds(3600));

        List<Object> answers = ConcurrentActs.inOrder(
                context,
                () -> settling.plan(planner, planned.id(), 0, List.of(line)),
                ConcurrentActs.done(() -> settling.settle(planner, planned.id(), 0)));

        assertThat(answers).containsExactly(1, "bid.outline.changed-meanwhile");
        assertThat(ConcurrentActs.inOrder(
                        context,
                        ConcurrentActs.done(() -> settling.settle(planner, planned.id(), 1)),
                        () -> settling.plan(planner, planned.id(), 1, List.of(line))))
                .containsExactly("done", "bid.outline.settled");
    }

    private Callable<Object> save(String amount) {
        return () -> filling.save(writer, sheet, 0, lines(amount));
    }

    private Callable<Object> handIn(int version) {
        return ConcurrentActs.done(() -> filling.handIn(writer, sheet, version));
    }

    private Callable<Object> setMargin(String amount) {
        return ConcurrentActs.done(() -> margin.set(lead, grouping.id(), 0, Amount.of(amount), Amount.ZERO, ""));
    }

    private static List<PriceLine> lines(String amount) {
        return List.of(SampleDrafts.line(Amount.of(amount)));
    }
}
