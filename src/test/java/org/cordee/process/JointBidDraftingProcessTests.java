package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.board.StuckDetector;
import org.cordee.process.model.UserTask;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.cordee.submission.Receipt;
import org.cordee.submission.SubmissionReading;
import org.junit.jupiter.api.Test;

/** From the agreed shares to the deposited bid: every member's contribution, the lead's review, the receipt. */
class JointBidDraftingProcessTests extends ProcessScene {

    @Test
    void asksForTheContributionAgainWhenTheLeadSendsItBack() {
        List<Firm> candidates = scenes.firms(1);
        Scene scene = scenes.launched(false, candidates);
        acts.join(scene, candidates.get(0));
        acts.agree(scene, candidates.get(0), acts.propose(scene));
        UUID section = acts.handIn(scene, candidates.get(0));

        acts.sendBack(scene, section);
        acts.handIn(scene, candidates.get(0));
        acts.approve(scene, section);
        acts.approve(scene, acts.handIn(scene, scene.lead()));

        scenes.task(scene, UserTask.FREEZE_BID);
        scenes.the(AbandoningConsortium.class).abandon(scene.lead().actor(), scene.id(), "Fin de l’essai");
        scenes.ended(scene);
    }

    @Test
    void leadsFromTheOpenedGroupingToTheDepositedBid() {
        List<Firm> one = scenes.firms(1);
        List<Firm> two = scenes.firms(1);
        Scene scene = scenes.launched(false, one, two);
        UUID first = acts.accept(scene, one.get(0));
        UUID second = acts.accept(scene, two.get(0));
        acts.giveCapacity(scene, one.get(0));
        acts.giveCapacity(scene, two.get(0));
        acts.confirm(scene, first);
        acts.confirm(scene, second);

        UUID proposal = acts.propose(scene);
        acts.agree(scene, one.get(0), proposal);
        acts.agree(scene, two.get(0), proposal);
        for (Firm member : List.of(scene.lead(), one.get(0), two.get(0))) {
            acts.approve(scene, acts.handIn(scene, member));
        }
        scenes.task(scene, UserTask.FREEZE_BID);
        scenes.the(FreezingBid.class).freeze(scene.lead().actor(), scene.id());
        scenes.task(scene, UserTask.DEPOSIT_BID);
        String number = scenes.the(DepositingBid.class).deposit(scene.lead().actor(), scene.id());

        scenes.ended(scene);
        assertThat(scenes.the(ConsortiumLookup.class).consortium(scene.id()).state())
                .isEqualTo(ConsortiumState.SUBMITTED);
        Receipt receipt = scenes.the(SubmissionReading.class).receipt(two.get(0).actor(), scene.id());
        assertThat(receipt.receiptNumber()).isEqualTo(number).isNotBlank();
        assertThat(receipt.depositOutcome()).isEqualTo(DepositOutcome.IN_TIME);
        assertThat(scenes.the(StuckDetector.class).stuck()).doesNotContain(scene.id());
    }
}
