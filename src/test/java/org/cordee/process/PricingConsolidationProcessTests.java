package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.JustifyingPrice;
import org.cordee.bid.PriceSheetState;
import org.cordee.bid.ValidatingPrice;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests every path of {@code pricing-consolidation}: each member's lines and signature, the lead's margin, the lock.
 */
class PricingConsolidationProcessTests extends ProcessScene {

    private PriceSheetState state(Firm member, UUID sheet) {
        return scenes.bean(BidReading.class).price(member.actor(), sheet).state();
    }

    @Test
    @CoversFlows({
        "flow_PricesAsked_OpenPrices",
        "flow_OpenPrices_MemberPrice",
        "flow_MemberAsked_PricingBegins",
        "flow_PricingBegins_FillPrices",
        "flow_FillPrices_GivenBegins",
        "flow_GivenBegins_AbnormallyLow",
        "flow_AbnormallyLow_ValidationBegins",
        "flow_ValidationBegins_ValidatePrice",
        "flow_ValidatePrice_Validated",
        "flow_Validated_PriceValidated",
        "flow_MemberPrice_SetMargin",
        "flow_SetMargin_LockPrices",
        "flow_LockPrices_PricesLocked"
    })
    void locksThePricesOnceEveryMemberHasValidatedItsOwnAndTheLeadSetItsMargin() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID sheet = scenes.task(scene, UserTask.FILL_PRICES, pair.partner()).subjectId();

        acts.price(scene, pair.partner());
        assertThat(scenes.tasks(scene, UserTask.SET_MARGIN)).isEmpty();
        acts.price(scene, scene.lead());
        acts.setMargin(scene);

        scenes.await("locked prices", () -> state(pair.partner(), sheet) == PriceSheetState.LOCKED);
    }

    @Test
    @CoversFlows("flow_Validated_PricingBegins")
    void reopensTheLinesWhenTheMembersSignatoryRejectsThem() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        Firm partner = pair.partner();
        UUID sheet = scenes.task(scene, UserTask.FILL_PRICES, partner).subjectId();
        acts.givePrice(partner, sheet);
        scenes.task(scene, UserTask.VALIDATE_PRICE, partner);

        scenes.bean(ValidatingPrice.class).sendBack(partner.actor(), sheet, 1, "Détaillez");

        scenes.await(
                "the lines again",
                () -> scenes.tasks(scene, UserTask.FILL_PRICES).stream()
                        .anyMatch(task -> task.subjectId().equals(sheet)));
        acts.price(scene, partner);
        assertThat(state(partner, sheet)).isEqualTo(PriceSheetState.VALIDATED);
    }

    @Test
    @CoversFlows({"flow_AbnormallyLow_JustifyPrice", "flow_JustifyPrice_ValidationBegins"})
    void asksForAJustificationOfAnAbnormallyLowPriceBeforeItsValidation() {
        scenes.estimate(Amount.of("1000000"));
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        Firm partner = pair.partner();
        UUID sheet = scenes.task(scene, UserTask.FILL_PRICES, partner).subjectId();

        acts.givePrice(partner, sheet);

        assertThat(scenes.task(scene, UserTask.JUSTIFY_PRICE, partner).subjectId())
                .isEqualTo(sheet);
        scenes.bean(JustifyingPrice.class).justify(partner.actor(), sheet, "Matériel amorti");
        scenes.task(scene, UserTask.VALIDATE_PRICE, partner);
        acts.validatePrice(partner, sheet);
        assertThat(state(partner, sheet)).isEqualTo(PriceSheetState.VALIDATED);
    }

    @Test
    @CoversFlows({"flow_PriceDue_EscalatePrice", "flow_EscalatePrice_PriceLate"})
    void reportsALatePriceAndStillAcceptsIt() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        OpenTask task = scenes.task(scene, UserTask.FILL_PRICES, pair.partner());

        scenes.pin(task.dueAt());

        recorded(scene, "PriceLate", task.subjectId());
        acts.price(scene, pair.partner());
    }

    @Test
    @CoversFlows({
        "flow_JustificationDue_EscalateJustification",
        "flow_EscalateJustification_JustificationLate",
        "flow_ValidationDue_EscalateValidation",
        "flow_EscalateValidation_ValidationLate"
    })
    void reportsALateJustificationAndALateValidation() {
        scenes.estimate(Amount.of("1000000"));
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID low = scenes.task(scene, UserTask.FILL_PRICES, pair.partner()).subjectId();
        UUID explained = scenes.task(scene, UserTask.FILL_PRICES, scene.lead()).subjectId();
        acts.givePrice(pair.partner(), low);
        acts.givePrice(scene.lead(), explained);
        scenes.task(scene, UserTask.JUSTIFY_PRICE, scene.lead());
        scenes.bean(JustifyingPrice.class).justify(scene.lead().actor(), explained, "Matériel amorti");
        scenes.task(scene, UserTask.VALIDATE_PRICE, scene.lead());
        OpenTask task = scenes.task(scene, UserTask.JUSTIFY_PRICE, pair.partner());

        scenes.pin(task.dueAt());

        recorded(scene, "PriceLate", low);
        recorded(scene, "PriceLate", explained);
        scenes.bean(JustifyingPrice.class).justify(pair.partner().actor(), low, "Matériel amorti");
        scenes.task(scene, UserTask.VALIDATE_PRICE, pair.partner());
        acts.validatePrice(pair.partner(), low);
        acts.validatePrice(scene.lead(), explained);
        scenes.task(scene, UserTask.SET_MARGIN);
    }

    @Test
    @CoversFlows({"flow_MarginDue_EscalateMargin", "flow_EscalateMargin_MarginLate"})
    void reportsTheLeadsLateMarginAndStillAcceptsIt() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        acts.price(scene, pair.partner());
        acts.price(scene, scene.lead());
        OpenTask task = scenes.task(scene, UserTask.SET_MARGIN);

        scenes.pin(task.dueAt());

        recorded(scene, "MarginLate", null);
        acts.setMargin(scene);
    }

    private void recorded(Scene scene, String act, @Nullable UUID subject) {
        scenes.await(
                act + " of " + subject,
                () -> scenes.bean(JdbcTemplate.class)
                                .queryForObject(
                                        "SELECT count(*) FROM audit_entry WHERE chain = ? AND act = ?"
                                                + " AND subject_id <=> ?",
                                        Integer.class,
                                        scene.id().toString(),
                                        act,
                                        subject == null ? null : subject.toString())
                        == 1);
    }
}
