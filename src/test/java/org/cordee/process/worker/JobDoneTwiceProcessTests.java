package org.cordee.process.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.process.AgreementSigning;
import org.cordee.process.ApplicationFile;
import org.cordee.process.BidSubmission;
import org.cordee.process.BlockedConsortia;
import org.cordee.process.CandidacyStage;
import org.cordee.process.ComplianceCheck;
import org.cordee.process.ConsortiumBuilding;
import org.cordee.process.ConsortiumRows;
import org.cordee.process.DeadlineWatch;
import org.cordee.process.JointBidDrafting;
import org.cordee.process.LifeStage;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.OpenTask;
import org.cordee.process.PartnerInvitation;
import org.cordee.process.PricingConsolidation;
import org.cordee.process.ProcessVariables;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.SectionCycle;
import org.cordee.process.ShareNegotiation;
import org.cordee.process.UserTask;
import org.cordee.submission.DepositingBid;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests that a repeated job answers the same and changes nothing: no row, no letter, no event, no audit entry, no
 * command. The engine hands a job out again when its answer was lost. A worker that is not covered here fails the test.
 */
class JobDoneTwiceProcessTests extends WorkerScene {

    private final Set<String> tried = new HashSet<>();

    private void twice(Scene scene, String type, Map<String, Object> variables) {
        twice(scene, type, variables, Map.of());
    }

    private void twice(Scene scene, String type, Map<String, Object> variables, Map<String, String> headers) {
        new ConsortiumRows(scenes, scene.id()).awaitIdle("before " + type);
        Map<String, Object> first = perform(scene, type, variables, headers);
        changesNothing(scene, type, variables, headers, first);
        tried.add(type);
    }

    @Test
    void repeatsEveryJobOfAProcedureWithoutAChange() {
        List<Firm> candidates = scenes.firms(1);
        Firm partner = candidates.get(0);
        Scene scene = scenes.launched(false, candidates);
        UUID invitation = acts.invitation(scene, partner);
        UUID slot = scenes.bean(JdbcTemplate.class)
                .queryForObject("SELECT id FROM slot WHERE consortium_id = ?", UUID.class, scene.id());
        Map<String, Object> turn = Map.of(
                ProcessVariables.SLOT_ID, slot.toString(), ProcessVariables.INVITATION_ID, invitation.toString());
        twice(scene, ConsortiumBuilding.JOB_PLAN_PREPARATION, Map.of());
        twice(scene, ConsortiumBuilding.JOB_OPEN_ROUND, Map.of());
        twice(scene, PartnerInvitation.JOB_OPEN_TURN, turn);
        twice(scene, PartnerInvitation.JOB_SEND_INVITATION, turn);
        twice(scene, PartnerInvitation.JOB_SEND_REMINDER, turn, Map.of("reminder", "1"));
        twice(scene, PartnerInvitation.JOB_RESUME_INVITATION, turn);
        twice(scene, DeadlineWatch.JOB_WATCH_DEADLINE, Map.of());
        twice(scene, DeadlineWatch.JOB_CLOSE_AT_DEADLINE, Map.of());
        acts.join(scene, partner);
        scenes.task(scene, UserTask.PROPOSE_SHARES);
        twice(scene, PartnerInvitation.JOB_EXPIRE_INVITATION, turn);
        twice(scene, ConsortiumBuilding.JOB_SETTLE_ROUND, Map.of());
        UUID proposal = acts.propose(scene);
        scenes.task(scene, UserTask.ANSWER_SHARES);
        Map<String, Object> answer = Map.of(
                ProcessVariables.PROPOSAL_ID,
                proposal.toString(),
                ProcessVariables.MEMBER_ID,
                scenes.task(scene, UserTask.ANSWER_SHARES).subjectId().toString());
        twice(scene, ShareNegotiation.JOB_OPEN_SHARE_ROUND, Map.of());
        twice(scene, ShareNegotiation.JOB_REMIND_ANSWERER, answer);
        acts.agree(scene, partner, proposal);
        agreed(scene, partner);
        scenes.task(scene, UserTask.SETTLE_OUTLINE);
        scenes.task(scene, UserTask.PROVIDE_EVIDENCE, partner);
        scenes.task(scene, UserTask.PROVIDE_EVIDENCE, scene.lead());
        twice(scene, ShareNegotiation.JOB_SETTLE_SHARES, answer);
        twice(scene, ShareNegotiation.JOB_CLOSE_MEDIATION, Map.of());
        twice(scene, ConsortiumBuilding.JOB_CONCLUDE_NEGOTIATION, Map.of());
        twice(scene, ConsortiumBuilding.JOB_CONCLUDE_AGREEMENT, Map.of());
        twice(scene, CandidacyStage.JOB_FOLLOW_STAGE, Map.of());
        twice(scene, JointBidDrafting.JOB_OPEN_DRAFTING, Map.of());
        acts.settle(scene);
        UUID section = scenes.task(scene, UserTask.WRITE_SECTION, partner).subjectId();
        UUID sheet = scenes.task(scene, UserTask.FILL_PRICES, partner).subjectId();
        Map<String, Object> contribution = Map.of(
                ProcessVariables.SECTION_ID, section.toString(), ProcessVariables.PRICE_SHEET_ID, sheet.toString());
        twice(scene, JointBidDrafting.JOB_BEGIN_SECTIONS, Map.of());
        twice(scene, PricingConsolidation.JOB_OPEN_PRICES, Map.of());
        twice(scene, SectionCycle.JOB_PLAN_WRITING, contribution);
        twice(scene, SectionCycle.JOB_REMIND_WRITER, contribution);
        twice(scene, SectionCycle.JOB_ESCALATE_SECTION, contribution);
        twice(scene, PricingConsolidation.JOB_ESCALATE_PRICE, contribution);
        twice(scene, PricingConsolidation.JOB_PLAN_PRICE, contribution);
        acts.approve(scene, acts.handIn(scene, partner));
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        acts.setMargin(scene);
        twice(scene, PricingConsolidation.JOB_ESCALATE_MARGIN, Map.of());
        prepared(scene, partner);
        scenes.task(scene, UserTask.FREEZE_BID);
        twice(scene, PricingConsolidation.JOB_LOCK_PRICES, Map.of());
        twice(scene, ComplianceCheck.JOB_CHECK_COMPLIANCE, Map.of(ProcessVariables.CHECK_STAGE, "FINAL"));
        acts.freeze(scene);
        UUID approval = scenes.task(scene, UserTask.APPROVE_BID, partner).subjectId();
        twice(scene, BidSubmission.JOB_BUILD_PACKAGE, Map.of());
        twice(scene, BidSubmission.JOB_FOLLOW_APPROVAL, Map.of());
        twice(scene, BidSubmission.JOB_REMIND_APPROVER, Map.of(ProcessVariables.APPROVAL_ID, approval.toString()));
        acts.approveFrozen(scene, partner);
        scenes.task(scene, UserTask.DEPOSIT_BID);
        scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
        scenes.ended(scene);
        twice(scene, BidSubmission.JOB_RECORD_OUTCOME, Map.of());

        // IntroductionJobsProcessTests, NeedJobsProcessTests, SupportRequestJobsProcessTests and
        // BookletJobsProcessTests
        // repeat those of other roots.
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(JobTypes.types().stream()
                        .filter(type -> !type.startsWith("introduction.") && !type.startsWith("need."))
                        .filter(type -> !type.startsWith("support.") && !type.startsWith("booklet."))
                        .toList());
    }

    /** Requests the evidence twice, and reminds a member of it twice. */
    private void prepared(Scene scene, Firm partner) {
        UUID file = scenes.task(scene, UserTask.PROVIDE_EVIDENCE, partner).subjectId();
        twice(scene, ApplicationFile.JOB_OPEN_APPLICATION, Map.of());
        twice(scene, ApplicationFile.JOB_REMIND_MEMBER, Map.of(ProcessVariables.EVIDENCE_FILE_ID, file.toString()));
        twice(scene, ApplicationFile.JOB_DATE_EVIDENCE, Map.of(ProcessVariables.EVIDENCE_FILE_ID, file.toString()));
        acts.prepareApplication(scene);
    }

    /** Opens each turn to sign, and each power, twice. */
    private void agreed(Scene scene, Firm partner) {
        acts.release(scene);
        UUID signature = scenes.task(scene, UserTask.SIGN_AGREEMENT, partner).subjectId();
        twice(scene, AgreementSigning.JOB_OPEN_SIGNATURE, Map.of());
        twice(
                scene,
                AgreementSigning.JOB_REMIND_SIGNATORY,
                Map.of(ProcessVariables.SIGNATURE_ID, signature.toString()));
        acts.signAgreement(scene, partner);
        acts.signAgreement(scene, scene.lead());
        UUID power = scenes.task(scene, UserTask.GRANT_POWER, partner).subjectId();
        twice(scene, AgreementSigning.JOB_OPEN_SIGNATURE, Map.of());
        twice(scene, AgreementSigning.JOB_OPEN_POWERS, Map.of());
        twice(scene, AgreementSigning.JOB_REMIND_GRANTOR, Map.of(ProcessVariables.POWER_ID, power.toString()));
        acts.grant(scene, partner);
    }

    /**
     * Jobs that end something are the more dangerous ones to repeat: an invitation that expires, an unfilled slot, a
     * deadline.
     */
    @Test
    void repeatsEveryJobThatEndsSomethingWithoutAChange() {
        Scene scene = scenes.launched(false, scenes.firms(2));
        OpenTask task = scenes.task(scene, UserTask.ANSWER_INVITATION);
        UUID invitation = task.subjectId();
        scenes.pin(task.dueAt().plusSeconds(1));
        scenes.await(
                "the next candidate",
                () -> scenes.tasks(scene, UserTask.ANSWER_INVITATION).stream()
                        .anyMatch(next -> !next.subjectId().equals(invitation)));
        twice(
                scene,
                PartnerInvitation.JOB_EXPIRE_INVITATION,
                Map.of(ProcessVariables.INVITATION_ID, invitation.toString()));
        OpenTask second = scenes.task(scene, UserTask.ANSWER_INVITATION);
        scenes.pin(second.dueAt().plusSeconds(1));
        scenes.task(scene, UserTask.DECIDE_UNFILLED_SLOTS);
        twice(scene, ConsortiumBuilding.JOB_SETTLE_ROUND, Map.of());
        scenes.pass(Duration.ofDays(41));
        scenes.ended(scene);
        twice(scene, DeadlineWatch.JOB_CLOSE_AT_DEADLINE, Map.of());
    }

    /**
     * The next check replaces the one before, whose consortium continues, once; repeated, it finds the blocker it
     * opened.
     */
    @Test
    void repeatsABlockingCheckWithoutAChange() {
        Scene scene = new BlockedConsortia(scenes, acts).atItsShares().scene();
        Map<String, Object> draft = Map.of(ProcessVariables.CHECK_STAGE, "DRAFT");
        perform(scene, ComplianceCheck.JOB_CHECK_COMPLIANCE, draft);
        scenes.task(scene, UserTask.REVIEW_AGREEMENT);

        twice(scene, ComplianceCheck.JOB_CHECK_COMPLIANCE, draft);
    }

    /** The window closes on a member without an answer, and the mediation ends without a recommendation. */
    @Test
    void repeatsEveryEndOfANegotiationWithoutAChange() {
        Pair pair = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID proposal = acts.propose(scene);
        scenes.pin(scenes.task(scene, UserTask.ANSWER_SHARES).dueAt().plusSeconds(1));
        scenes.task(scene, UserTask.PROPOSE_SHARES);
        twice(scene, ShareNegotiation.JOB_SETTLE_SHARES, Map.of(ProcessVariables.PROPOSAL_ID, proposal.toString()));

        acts.counterUntilMediation(pair);
        scenes.pin(scenes.task(scene, UserTask.MEDIATE_SHARES).dueAt().plusSeconds(1));
        scenes.task(scene, UserTask.PROPOSE_SHARES);
        twice(scene, ShareNegotiation.JOB_CLOSE_MEDIATION, Map.of());
    }
}
