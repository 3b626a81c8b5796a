package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.DecidingLateCapacity;
import org.cordee.consortium.InvitationState;
import org.cordee.consortium.SigningNda;
import org.cordee.law.WorkingDayEnd;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.Test;

/**
 * Tests the paths of {@code partner-invitation} for a candidate that accepted and whose signature or capacity does not
 * come in time.
 */
class LateFormalitiesProcessTests extends ProcessScene {

    private Firm first;
    private Firm second;
    private Scene scene;
    private UUID invitation;

    /** Lets the first of two candidates miss this task's date: the lead decides. */
    private void late(UserTask owed) {
        List<Firm> firms = scenes.firms(2);
        first = firms.get(0);
        second = firms.get(1);
        scene = scenes.launched(owed == UserTask.SIGN_NDA, firms);
        invitation = acts.accept(scene, first);
        scenes.pin(scenes.task(scene, owed, first).dueAt().plusSeconds(1));
        scenes.task(scene, UserTask.DECIDE_LATE_CAPACITY);
    }

    private InvitationState state() {
        return scenes.bean(ConsortiumLookup.class).invitation(invitation).state();
    }

    @Test
    @CoversFlows({
        "flow_CapacityDue_FormalityLate",
        "flow_FormalityLate_DecideLateCapacity",
        "flow_DecideLateCapacity_LateCapacity",
        "flow_LateCapacity_FormalityAwaited",
        "flow_NdaRequired_CapacityAwaited"
    })
    void letsTheLeadExtendTheDateOfTheCapacity() {
        late(UserTask.GIVE_CAPACITY);

        scenes.bean(DecidingLateCapacity.class).extend(scene.lead().actor(), invitation);

        acts.giveCapacity(scene, first);
        acts.confirm(scene);
        scenes.task(scene, UserTask.PROPOSE_SHARES);
    }

    @Test
    @CoversFlows("flow_LateCapacity_PartnerReplaced")
    void letsTheLeadInviteTheNextCandidateWhenTheCapacityIsMissing() {
        late(UserTask.GIVE_CAPACITY);

        scenes.bean(DecidingLateCapacity.class).replace(scene.lead().actor(), invitation);

        acts.invitation(scene, second);
    }

    @Test
    @CoversFlows("flow_LateCapacity_CapacityKnown")
    void acceptsTheCapacityBeforeTheLeadsDecision() {
        late(UserTask.GIVE_CAPACITY);

        acts.giveCapacity(first, invitation);

        acts.confirm(scene);
        scenes.task(scene, UserTask.PROPOSE_SHARES);
    }

    @Test
    @CoversFlows({
        "flow_NdaDue_FormalityLate",
        "flow_FormalityLate_DecideLateCapacity",
        "flow_LateCapacity_FormalityAwaited",
        "flow_NdaRequired_SignNda"
    })
    void letsTheLeadExtendTheDateOfTheSignature() {
        late(UserTask.SIGN_NDA);

        scenes.bean(DecidingLateCapacity.class).extend(scene.lead().actor(), invitation);

        assertThat(scenes.task(scene, UserTask.SIGN_NDA, first).dueAt())
                .isEqualTo(WorkingDayEnd.after(scenes.now(), Duration.ofDays(3)));
        acts.sign(scene, first);
        acts.giveCapacity(scene, first);
        acts.confirm(scene);
        scenes.task(scene, UserTask.PROPOSE_SHARES);
    }

    @Test
    @CoversFlows({"flow_NdaDue_FormalityLate", "flow_LateCapacity_PartnerReplaced"})
    void letsTheLeadInviteTheNextCandidateWhenTheSignatureIsMissing() {
        late(UserTask.SIGN_NDA);

        scenes.bean(DecidingLateCapacity.class).replace(scene.lead().actor(), invitation);

        acts.invitation(scene, second);
        assertThat(state()).isEqualTo(InvitationState.REPLACED);
    }

    @Test
    @CoversFlows({"flow_LateCapacity_FormalityAwaited", "flow_NdaRequired_CapacityAwaited"})
    void acceptsTheSignatureBeforeTheLeadsDecision() {
        late(UserTask.SIGN_NDA);

        acts.sign(first, invitation);

        acts.giveCapacity(scene, first);
        acts.confirm(scene);
        scenes.task(scene, UserTask.PROPOSE_SHARES);
    }

    @Test
    @CoversFlows({"flow_LateCapacity_PartnerReplaced", "flow_Confirmed_NextCandidate"})
    void invitesTheNextCandidateAfterARefusalBeforeTheLeadsDecision() {
        late(UserTask.SIGN_NDA);

        scenes.bean(SigningNda.class).refuse(first.actor(), invitation, "Trop large");

        acts.invitation(scene, second);
        assertThat(state()).isEqualTo(InvitationState.DECLINED);
    }
}
