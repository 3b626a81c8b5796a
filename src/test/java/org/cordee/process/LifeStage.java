package org.cordee.process;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.DeclineReason;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;

/**
 * The points at which a consortium of two waits for a user, in the order of its life; each is reached from the one
 * before.
 */
public enum LifeStage {
    DEFINING_SLOTS(UserTask.DEFINE_SLOTS),
    RANKING_CANDIDATES(UserTask.RANK_CANDIDATES),
    INVITING(UserTask.ANSWER_INVITATION),
    DECIDING_UNFILLED_SLOTS(UserTask.DECIDE_UNFILLED_SLOTS),
    PROPOSING_SHARES(UserTask.PROPOSE_SHARES),
    ANSWERING_SHARES(UserTask.ANSWER_SHARES),
    REVIEWING_AGREEMENT(UserTask.REVIEW_AGREEMENT),
    SIGNING_AGREEMENT(UserTask.SIGN_AGREEMENT),
    GRANTING_POWERS(UserTask.GRANT_POWER),
    OUTLINING(UserTask.SETTLE_OUTLINE),
    DRAFTING(UserTask.WRITE_SECTION),
    FREEZING(UserTask.FREEZE_BID),
    APPROVING(UserTask.APPROVE_BID),
    DEPOSITING(UserTask.DEPOSIT_BID);

    private final UserTask waitsFor;

    LifeStage(UserTask waitsFor) {
        this.waitsFor = waitsFor;
    }

    /** A consortium of a lead and one partner. */
    public record Pair(Scene scene, Firm partner) {}

    public Pair reach(Scenes scenes, PartyActs acts) {
        List<Firm> candidates = scenes.firms(1);
        Firm partner = candidates.get(0);
        Scene scene = ordinal() < INVITING.ordinal() ? scenes.opened(false) : scenes.launched(false, candidates);
        if (this == RANKING_CANDIDATES) {
            scenes.define(scene, 1);
        } else if (this == DECIDING_UNFILLED_SLOTS) {
            UUID invitation = acts.invitation(scene, partner);
            scenes.bean(AnsweringInvitation.class)
                    .decline(partner.actor(), invitation, DeclineReason.values()[0], null);
        } else if (this.compareTo(DECIDING_UNFILLED_SLOTS) > 0) {
            fromMemberOn(scenes, acts, scene, partner);
        }
        scenes.task(scene, waitsFor);
        return new Pair(scene, partner);
    }

    private void fromMemberOn(Scenes scenes, PartyActs acts, Scene scene, Firm partner) {
        acts.join(scene, partner);
        if (this.compareTo(ANSWERING_SHARES) < 0) {
            return;
        }
        UUID proposal = acts.propose(scene);
        if (this.compareTo(REVIEWING_AGREEMENT) < 0) {
            return;
        }
        acts.agree(scene, partner, proposal);
        if (this.compareTo(SIGNING_AGREEMENT) < 0) {
            return;
        }
        fromReviewOn(scenes, acts, scene, partner);
    }

    private void fromReviewOn(Scenes scenes, PartyActs acts, Scene scene, Firm partner) {
        acts.release(scene);
        if (this.compareTo(GRANTING_POWERS) < 0) {
            return;
        }
        acts.signAgreement(scene, partner);
        acts.signAgreement(scene, scene.lead());
        if (this.compareTo(OUTLINING) < 0) {
            return;
        }
        acts.grant(scene, partner);
        if (this.compareTo(DRAFTING) < 0) {
            return;
        }
        acts.settle(scene);
        if (this.compareTo(FREEZING) < 0) {
            return;
        }
        acts.approve(scene, acts.handIn(scene, partner));
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        acts.setMargin(scene);
        acts.prepareApplication(scene);
        if (this.compareTo(APPROVING) >= 0) {
            acts.freeze(scene);
        }
        if (this == DEPOSITING) {
            acts.approveFrozen(scene, partner);
        }
    }
}
