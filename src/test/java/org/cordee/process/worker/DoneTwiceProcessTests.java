package org.cordee.process.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.model.BidSubmission;
import org.cordee.process.model.ConsortiumBuilding;
import org.cordee.process.model.DeadlineWatch;
import org.cordee.process.model.JointBidDrafting;
import org.cordee.process.model.PartnerInvitation;
import org.cordee.process.model.ShareNegotiation;
import org.cordee.process.model.UserTask;
import org.cordee.process.model.Variables;
import org.cordee.process.task.ProcessLinks;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine hands a job out again when its answer was lost: the second run answers the same and changes nothing. */
class DoneTwiceProcessTests extends ProcessScene {

    private Map<String, Object> perform(Scene scene, String type, Map<String, Object> variables) {
        JobWork work = Works.of(scenes, type);
        Map<String, Object> all = new HashMap<>(variables);
        all.put(Variables.CONSORTIUM_ID, scene.id().toString());
        long root = scenes.the(ProcessLinks.class).instanceOf(scene.id()).orElseThrow();
        return work.perform(new Job(1, type, "job", root, all, Map.of("reminder", "1")));
    }

    private void again(Scene scene, String type, Map<String, Object> variables) {
        Map<String, Object> first = perform(scene, type, variables);

        assertThat(perform(scene, type, variables)).as(type).isEqualTo(first);
    }

    @Test
    void everyJobOfAProcedureMayBeDoneTwice() {
        List<Firm> candidates = scenes.firms(1);
        Firm partner = candidates.get(0);
        Scene scene = scenes.launched(false, candidates);
        UUID invitation = acts.invitation(scene, partner);
        UUID slot = scenes.the(JdbcTemplate.class)
                .queryForObject("SELECT id FROM slot WHERE consortium_id = ?", UUID.class, scene.id());
        Map<String, Object> turn =
                Map.of(Variables.SLOT_ID, slot.toString(), Variables.INVITATION_ID, invitation.toString());
        again(scene, ConsortiumBuilding.JOB_PLAN_PREPARATION, Map.of());
        again(scene, ConsortiumBuilding.JOB_OPEN_ROUND, Map.of());
        again(scene, PartnerInvitation.JOB_OPEN_TURN, turn);
        again(scene, PartnerInvitation.JOB_SEND_INVITATION, turn);
        again(scene, PartnerInvitation.JOB_SEND_REMINDER, turn);
        again(scene, PartnerInvitation.JOB_RESUME_INVITATION, turn);
        again(scene, DeadlineWatch.JOB_CLOSE_AT_DEADLINE, Map.of());
        acts.join(scene, partner);
        again(scene, PartnerInvitation.JOB_EXPIRE_INVITATION, turn);
        scenes.task(scene, UserTask.PROPOSE_SHARES);
        again(scene, ConsortiumBuilding.JOB_SETTLE_ROUND, Map.of());
        UUID proposal = acts.propose(scene);
        scenes.task(scene, UserTask.ANSWER_SHARES);
        again(scene, ShareNegotiation.JOB_OPEN_SHARE_ROUND, Map.of());
        acts.agree(scene, partner, proposal);
        scenes.task(scene, UserTask.WRITE_SECTION, partner);
        again(scene, ShareNegotiation.JOB_SETTLE_SHARES, Map.of());
        again(scene, JointBidDrafting.JOB_OPEN_DRAFTING, Map.of());
        acts.approve(scene, acts.handIn(scene, partner));
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        scenes.task(scene, UserTask.FREEZE_BID);
        scenes.the(FreezingBid.class).freeze(scene.lead().actor(), scene.id());
        scenes.task(scene, UserTask.DEPOSIT_BID);
        again(scene, BidSubmission.JOB_BUILD_PACKAGE, Map.of());
        scenes.the(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
        scenes.ended(scene);
        again(scene, BidSubmission.JOB_RECORD_OUTCOME, Map.of());
    }
}
