package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.time.Duration;
import java.util.UUID;
import org.cordee.bid.Margin;
import org.cordee.bid.MarginReading;
import org.cordee.bid.SettingMargin;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Amount;
import org.cordee.submission.DepositOutcome;
import org.junit.jupiter.api.Test;

/**
 * Tests a draft that was ended by its deadline and continues after the buyer has set a later one; no finished step is
 * asked for again.
 */
class DraftResumedProcessTests extends ReopeningScene {

    private Margin margin(Scene scene) {
        return scenes.bean(MarginReading.class)
                .margin(scene.lead().actor(), scene.id())
                .margin();
    }

    /**
     * Returns a pair whose partner has given text and price, and whose lead has given its price and margin but no text.
     */
    private Pair priced() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        acts.approve(scene, acts.handIn(scene, pair.partner()));
        acts.price(scene, scene.lead());
        scenes.task(scene, UserTask.SET_MARGIN);
        scenes.bean(SettingMargin.class)
                .set(scene.lead().actor(), scene.id(), 0, Amount.of("1.00"), Amount.ZERO, "Aléas");
        scenes.await("rest", new ConsortiumRows(scenes, scene.id())::isIdle);
        return pair;
    }

    /**
     * The partner's section is in review, its price to be validated and its evidence to be checked; the lead has given
     * nothing.
     */
    @Test
    @CoversFlows({
        "flow_BidReopened_PlanAgain",
        "flow_PlanAgain_DraftTakenUp",
        "flow_DraftTakenUp_DraftingBegins",
        "flow_DraftingBegins_ApplyFirst",
        "flow_ApplyFirst_PreparationBegins",
        "flow_BidReopened_WatchBegins"
    })
    void continuesTheDraftAtItsStepUntilTheDeposit() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        Firm partner = pair.partner();
        UUID section = acts.write(scene, partner, "Notre **méthode**");
        UUID sheet = scenes.task(scene, UserTask.FILL_PRICES, partner).subjectId();
        acts.givePrice(partner, sheet);
        scenes.task(scene, UserTask.VALIDATE_PRICE, partner);
        UUID evidence = scenes.task(scene, UserTask.PROVIDE_EVIDENCE, partner).subjectId();
        acts.handInEvidence(scene, partner);
        scenes.task(scene, UserTask.CHECK_APPLICATION);
        miss(scene);
        refused("submission.reopen.not-now.LATE", () -> reopenNothing(scene));

        reopenAfterLaterDeadline(scene);

        assertThat(state(scene)).isEqualTo(ConsortiumState.DRAFTING);
        assertThat(view(scene).reopenings()).hasSize(1);
        assertThat(scenes.task(scene, UserTask.REVIEW_SECTION).subjectId()).isEqualTo(section);
        assertThat(scenes.task(scene, UserTask.VALIDATE_PRICE, partner).subjectId())
                .isEqualTo(sheet);
        assertThat(scenes.task(scene, UserTask.CHECK_APPLICATION).subjectId()).isEqualTo(evidence);
        scenes.task(scene, UserTask.WRITE_SECTION, scene.lead());
        scenes.task(scene, UserTask.FILL_PRICES, scene.lead());
        assertThat(scenes.tasks(scene, UserTask.WRITE_SECTION)).hasSize(1);
        assertThat(scenes.tasks(scene, UserTask.FILL_PRICES)).hasSize(1);
        assertThat(scenes.tasks(scene, UserTask.SETTLE_OUTLINE)).isEmpty();
        scenes.isNotStuck(ProcessRoot.consortium(scene.id()));

        acts.approve(scene, section);
        acts.validatePrice(partner, sheet);
        acts.acceptEvidence(scene, evidence);
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        acts.deposit(scene, partner);
        scenes.ended(scene);
        assertThat(state(scene)).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(outcomes(scene)).containsExactly(DepositOutcome.IN_TIME);
        assertThat(carried(scene)).isFalse();
    }

    @Test
    @CoversFlows("flow_DraftTakenUp_DraftingBegins")
    void asksForTheOutlineWhenItWasNotSettled() {
        Pair pair = LifeStage.OUTLINING.reach(scenes, acts);
        Scene scene = pair.scene();
        miss(scene);

        reopenAfterLaterDeadline(scene);

        acts.settle(scene);
        scenes.task(scene, UserTask.WRITE_SECTION, pair.partner());
        scenes.task(scene, UserTask.FILL_PRICES, pair.partner());
    }

    @Test
    @CoversFlows("flow_DraftTakenUp_DraftingBegins")
    void asksTheLeadAgainToDecideAboutADisputedSection() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID section = acts.write(scene, pair.partner(), "Notre **méthode**");
        for (int again = 0; again < 2; again++) {
            acts.sendBack(scene, section);
            scenes.await(
                    "the writer is asked again",
                    () -> scenes.tasks(scene, UserTask.REVIEW_SECTION).isEmpty());
            scenes.task(scene, UserTask.WRITE_SECTION, pair.partner());
            acts.writeAgain(pair.partner(), section);
        }
        acts.sendBack(scene, section);
        scenes.task(scene, UserTask.DECIDE_SECTION);
        miss(scene);

        reopenAfterLaterDeadline(scene);

        assertThat(scenes.task(scene, UserTask.DECIDE_SECTION).subjectId()).isEqualTo(section);
        scenes.await(
                "no reviewer is asked",
                () -> scenes.tasks(scene, UserTask.REVIEW_SECTION).isEmpty());
    }

    @Test
    @CoversFlows("flow_DraftTakenUp_DraftingBegins")
    void keepsTheMarginWhenNoPriceChanged() {
        Pair pair = priced();
        Scene scene = pair.scene();
        miss(scene);

        reopenAfterLaterDeadline(scene);

        UUID section = acts.write(scene, scene.lead(), "Notre **méthode**");
        scenes.task(scene, UserTask.REVIEW_SECTION);
        scenes.await("rest", new ConsortiumRows(scenes, scene.id())::isIdle);
        assertThat(scenes.tasks(scene, UserTask.SET_MARGIN)).isEmpty();
        assertThat(scenes.tasks(scene, UserTask.FILL_PRICES)).isEmpty();
        assertThat(margin(scene).version()).isEqualTo(1);
        scenes.bean(SettingMargin.class)
                .set(scene.lead().actor(), scene.id(), 1, Amount.of("2.00"), Amount.ZERO, "Aléas");
        assertThat(margin(scene).margin()).isEqualTo(Amount.of("2.00"));
        acts.approve(scene, section);
        acts.prepareApplication(scene);
        scenes.task(scene, UserTask.FREEZE_BID);
    }

    @Test
    @CoversFlows("flow_DraftTakenUp_DraftingBegins")
    void asksForTheMarginAgainWhenAPriceIsReopened() {
        Pair pair = priced();
        Scene scene = pair.scene();
        miss(scene);

        reopenAfterLaterDeadline(scene, pair.partner().organisationId());

        acts.price(scene, pair.partner());
        scenes.task(scene, UserTask.SET_MARGIN);
        assertThat(margin(scene).version()).isEqualTo(1);
    }

    /** In a short procedure the power may be given until the deadline itself. */
    @Test
    @CoversFlows("flow_DraftTakenUp_SigningBegins")
    void asksForTheMissingPowersOfAttorney() {
        Pair pair = LifeStage.SIGNING_AGREEMENT.reach(scenes, acts);
        Scene scene = pair.scene();
        Firm partner = pair.partner();
        acts.moveDeadline(scene, scenes.now().plus(Duration.ofDays(2)));
        acts.signAgreement(scene, partner);
        acts.signAgreement(scene, scene.lead());
        UUID power = scenes.task(scene, UserTask.GRANT_POWER, partner).subjectId();
        miss(scene);

        reopenAfterLaterDeadline(scene);

        assertThat(scenes.task(scene, UserTask.GRANT_POWER, partner).subjectId())
                .isEqualTo(power);
        assertThat(scenes.tasks(scene, UserTask.REVIEW_AGREEMENT)).isEmpty();
        assertThat(scenes.tasks(scene, UserTask.SIGN_AGREEMENT)).isEmpty();
        assertThat(scenes.tasks(scene, UserTask.SETTLE_OUTLINE)).isEmpty();
        scenes.isNotStuck(ProcessRoot.consortium(scene.id()));

        acts.grant(partner, power);
        acts.settle(scene);
        acts.approve(scene, acts.handIn(scene, partner));
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        acts.deposit(scene, partner);
        scenes.ended(scene);
        assertThat(outcomes(scene)).containsExactly(DepositOutcome.IN_TIME);
    }

    @Test
    @CoversFlows("flow_DeadlinePassed_DeadlineMissed")
    void refusesToReopenAConsortiumThatStillInvitedCandidates() {
        Pair pair = LifeStage.INVITING.reach(scenes, acts);
        Scene scene = pair.scene();
        miss(scene);
        acts.moveDeadline(scene, scenes.now().plus(LATER));

        refused("submission.reopen.not-now.UNDRAFTED", () -> reopenNothing(scene));

        assertThat(state(scene)).isEqualTo(ConsortiumState.DEADLINE_MISSED);
    }
}
