package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cordee.ConcurrentActs;
import org.cordee.bid.BidReading;
import org.cordee.bid.DecidingLatePrice;
import org.cordee.bid.JustifyingPrice;
import org.cordee.bid.LatePrices;
import org.cordee.bid.PriceSheetState;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Amount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests a late price: some days after it was due the lead decides, while its member may still act. */
class LatePriceProcessTests extends ProcessScene {

    private Pair pair;
    private UUID sheet;
    private Instant due;
    private Instant decidedFrom;

    @BeforeEach
    void askAMemberForItsPrice() {
        scenes.estimate(Amount.of("1000000"));
        pair = LifeStage.DRAFTING.reach(scenes, acts);
        OpenTask task = scenes.task(scene(), UserTask.FILL_PRICES, partner());
        sheet = task.subjectId();
        due = task.dueAt();
        decidedFrom = scenes.bean(LatePrices.class).turn(sheet).decidedFrom();
    }

    private Scene scene() {
        return pair.scene();
    }

    private Firm partner() {
        return pair.partner();
    }

    private boolean isOpen(UserTask kind) {
        return scenes.tasks(scene(), kind).stream()
                .anyMatch(task -> task.subjectId().equals(sheet));
    }

    private void awaited(UserTask kind) {
        scenes.await(kind + " of " + sheet, () -> isOpen(kind));
    }

    /** Moves time to the lead's turn: two days after the due date, or later after a weekend or a holiday. */
    private void untilTheLeadsTurn() {
        scenes.pin(decidedFrom);
    }

    private Object extend(Instant to) {
        scenes.bean(DecidingLatePrice.class).extend(scene().lead().actor(), sheet, to, "Congés de fin d’année");
        return "extended";
    }

    private Object take() {
        scenes.bean(DecidingLatePrice.class).take(scene().lead().actor(), sheet);
        return "taken";
    }

    private Object justify() {
        scenes.bean(JustifyingPrice.class).justify(partner().actor(), sheet, "Matériel amorti");
        return "justified";
    }

    private PriceSheetState state() {
        return scenes.bean(BidReading.class).price(partner().actor(), sheet).state();
    }

    private int audited(String act) {
        return scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT count(*) FROM audit_entry WHERE chain = ? AND act = ?",
                        Integer.class,
                        scene().id().toString(),
                        act);
    }

    @Test
    @CoversFlows({
        "flow_FillingOverdue_LateBegins",
        "flow_LateBegins_PlanPrice",
        "flow_PlanPrice_PriceStep",
        "flow_PriceStep_DecideLatePrice",
        "flow_DecideLatePrice_LateBegins",
        "flow_PriceStep_PricingBegins"
    })
    void letsTheLeadExtendTheDateOfAMemberWithoutAPrice() {
        refused("bid.price.late.too-early", () -> extend(due.plus(Duration.ofDays(1))));
        untilTheLeadsTurn();
        awaited(UserTask.DECIDE_LATE_PRICE);
        assertThat(isOpen(UserTask.FILL_PRICES)).isFalse();
        scenes.isNotStuck(ProcessRoot.consortium(scene().id()));
        refused("bid.price.late.never-handed-in", this::take);
        Instant to = scenes.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);

        extend(to);
        extend(to);

        awaited(UserTask.FILL_PRICES);
        assertThat(scenes.task(scene(), UserTask.FILL_PRICES, partner()).dueAt())
                .isEqualTo(to);
        assertThat(isOpen(UserTask.DECIDE_LATE_PRICE)).isFalse();
        assertThat(audited("PriceExtended")).isEqualTo(1);
        acts.priceLow(scene(), partner());
        assertThat(state()).isEqualTo(PriceSheetState.VALIDATED);
    }

    @Test
    @CoversFlows({"flow_ValidationOverdue_LateBegins", "flow_PriceStep_PriceSettled"})
    void letsTheLeadTakeSubmittedLinesThatWereNotValidated() {
        acts.priceLow(scene(), scene().lead());
        acts.givePrice(partner(), sheet);
        awaited(UserTask.JUSTIFY_PRICE);
        justify();
        awaited(UserTask.VALIDATE_PRICE);
        untilTheLeadsTurn();
        awaited(UserTask.DECIDE_LATE_PRICE);

        List<Object> answers = ConcurrentActs.atOnce(this::take, this::take);

        assertThat(answers).containsExactly("taken", "taken");
        assertThat(audited("PriceTaken")).isEqualTo(1);
        assertThat(state()).isEqualTo(PriceSheetState.VALIDATED);
        acts.setMargin(scene());
        scenes.await("locked prices", () -> state() == PriceSheetState.LOCKED);
    }

    @Test
    @CoversFlows({"flow_JustificationOverdue_LateBegins", "flow_PriceStep_GivenBegins"})
    void acceptsAJustificationBeforeTheLeadsDecision() {
        acts.givePrice(partner(), sheet);
        awaited(UserTask.JUSTIFY_PRICE);
        untilTheLeadsTurn();
        awaited(UserTask.DECIDE_LATE_PRICE);

        justify();

        awaited(UserTask.VALIDATE_PRICE);
        assertThat(isOpen(UserTask.DECIDE_LATE_PRICE)).isFalse();
        refused("bid.price.late.too-early", this::take);
        acts.validatePrice(partner(), sheet);
        scenes.await("nothing asked any more", () -> !isOpen(UserTask.VALIDATE_PRICE));
    }

    @Test
    @CoversFlows({"flow_FillPrices_GivenBegins", "flow_JustificationOverdue_LateBegins", "flow_PriceStep_GivenBegins"})
    void givesAMemberThatActedAfterTheDueDateOneMoreDay() {
        Instant given = decidedFrom.minus(Duration.ofHours(8));
        scenes.pin(given);
        acts.givePrice(partner(), sheet);
        awaited(UserTask.JUSTIFY_PRICE);
        long first = scenes.task(scene(), UserTask.JUSTIFY_PRICE, partner()).key();

        untilTheLeadsTurn();
        scenes.await(
                "the justification requested again",
                () -> scenes.tasks(scene(), UserTask.JUSTIFY_PRICE).stream()
                        .anyMatch(task -> task.subjectId().equals(sheet) && task.key() != first));
        assertThat(isOpen(UserTask.DECIDE_LATE_PRICE)).isFalse();
        scenes.pin(given.plus(Duration.ofDays(1)).plusSeconds(1));

        awaited(UserTask.DECIDE_LATE_PRICE);
        take();
        scenes.await("settled", () -> !isOpen(UserTask.DECIDE_LATE_PRICE));
    }

    @Test
    void acceptsAPriceGivenWhileTheLeadExtendsItsDate() {
        untilTheLeadsTurn();
        awaited(UserTask.DECIDE_LATE_PRICE);
        Instant to = scenes.now().plus(Duration.ofDays(1));

        List<Object> answers = ConcurrentActs.atOnce(() -> extend(to), () -> {
            acts.givePrice(partner(), sheet);
            return "given";
        });

        assertThat(answers.get(0)).isIn("extended", "bid.price.late.too-early");
        assertThat(answers.get(1)).isEqualTo("given");
        awaited(UserTask.JUSTIFY_PRICE);
        scenes.await("the lead's task closed", () -> !isOpen(UserTask.DECIDE_LATE_PRICE));
        assertThat(state()).isEqualTo(PriceSheetState.UNJUSTIFIED);
    }
}
