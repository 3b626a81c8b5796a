package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cordee.agreement.AgreementState;
import org.cordee.agreement.AgreementView;
import org.cordee.agreement.ArbitratingAgreement;
import org.cordee.agreement.PowerState;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.law.WorkingDayEnd;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests every path of {@code agreement-signing}, and the lead's choices when an agreement was not signed. */
class AgreementSigningProcessTests extends ProcessScene {

    private List<String> column(Scene scene, String sql) {
        return scenes.bean(JdbcTemplate.class).queryForList(sql, String.class, scene.id());
    }

    private List<String> versions(Scene scene) {
        return column(
                scene,
                "SELECT concat_ws(' ', attempt_no, number_no, state) FROM agreement WHERE consortium_id = ?"
                        + " ORDER BY attempt_no, number_no");
    }

    private ConsortiumState state(Scene scene) {
        return scenes.bean(ConsortiumLookup.class).consortium(scene.id()).state();
    }

    private Timestamp timer(OpenTask task, String element) {
        return scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT at FROM task_timer WHERE user_task_key = ? AND element_id = ?",
                        Timestamp.class,
                        task.key(),
                        element);
    }

    @Test
    @CoversFlows({
        "flow_SharesAgreed_ReviewBegins",
        "flow_ReviewBegins_ReviewAgreement",
        "flow_ReviewAgreement_TurnBegins",
        "flow_TurnBegins_OpenSignature",
        "flow_OpenSignature_AllSigned",
        "flow_AllSigned_NextStep",
        "flow_NextStep_SignAgreement",
        "flow_SignAgreement_TurnBegins",
        "flow_AllSigned_OpenPowers",
        "flow_OpenPowers_Power",
        "flow_PowerAwaited_GrantPower",
        "flow_GrantPower_PowerGranted",
        "flow_Power_AgreementSigned"
    })
    void theMembersSignInOrderTheLeadLastAndGiveTheirPowers() {
        List<Firm> one = scenes.firms(1);
        List<Firm> two = scenes.firms(1);
        Scene scene = scenes.launched(false, one, two);
        acts.joinAll(scene, one.get(0), two.get(0));
        UUID proposal = acts.propose(scene);
        acts.agree(scene, one.get(0), proposal);
        acts.agree(scene, two.get(0), proposal);
        acts.release(scene);
        scenes.task(scene, UserTask.SIGN_AGREEMENT, one.get(0));
        assertThat(scenes.tasks(scene, UserTask.SIGN_AGREEMENT)).hasSize(1);
        assertThatThrownBy(() -> acts.signAgreementNow(scene, two.get(0))).isInstanceOf(RuleViolation.class);

        acts.signAgreement(scene, one.get(0));
        acts.signAgreement(scene, two.get(0));
        assertThat(state(scene)).isEqualTo(ConsortiumState.AGREED);
        acts.signAgreement(scene, scene.lead());
        assertThat(state(scene)).isEqualTo(ConsortiumState.DRAFTING);
        acts.grant(scene, two.get(0));
        acts.grant(scene, one.get(0));

        scenes.task(scene, UserTask.SETTLE_OUTLINE);
        AgreementView agreement = acts.agreement(scene, one.get(0));
        assertThat(agreement.state()).isEqualTo(AgreementState.SIGNED);
        assertThat(agreement.powers()).hasSize(2).allMatch(power -> power.state() == PowerState.GRANTED);
    }

    @Test
    @CoversFlows({"flow_NextStep_ReviewBegins", "flow_ReviewBegins_ReviewAgreement"})
    void sendsTheTextBackWhenAMemberRequestsChangesAndLetsAllSignTheNext() {
        Pair pair = LifeStage.SIGNING_AGREEMENT.reach(scenes, acts);
        Scene scene = pair.scene();

        acts.askChanges(scene, pair.partner());
        acts.concludeAgreement(scene, pair.partner());

        scenes.task(scene, UserTask.SETTLE_OUTLINE);
        assertThat(versions(scene)).containsExactly("1 1 CHANGES", "1 2 SIGNED");
    }

    @Test
    @CoversFlows({"flow_SignatureReminderDue_RemindSignatory", "flow_RemindSignatory_SignatoryReminded"})
    void remindsThePartyThatHasToSignAfterHalfOfTheFiveDays() {
        Pair pair = LifeStage.SIGNING_AGREEMENT.reach(scenes, acts);
        Scene scene = pair.scene();
        OpenTask task = scenes.task(scene, UserTask.SIGN_AGREEMENT);
        assertThat(task.dueAt()).isEqualTo(WorkingDayEnd.after(scenes.now(), Duration.ofDays(5)));

        scenes.pin(timer(task, "timer_SignatureReminderDue").toInstant());

        scenes.await(
                "the reminder",
                () -> !column(
                                scene,
                                "SELECT s.signature_id FROM agreement_signature s JOIN agreement a ON a.id = s.agreement_id"
                                        + " WHERE a.consortium_id = ? AND s.reminded_at IS NOT NULL")
                        .isEmpty());
        acts.signAgreement(scene, pair.partner());
        scenes.task(scene, UserTask.SIGN_AGREEMENT, scene.lead());
    }

    @Test
    @CoversFlows({"flow_PowerReminderDue_RemindGrantor", "flow_RemindGrantor_GrantorReminded"})
    void remindsAMemberOfItsPowerOfAttorney() {
        Pair pair = LifeStage.GRANTING_POWERS.reach(scenes, acts);
        OpenTask task = scenes.task(pair.scene(), UserTask.GRANT_POWER);

        scenes.pin(timer(task, "timer_PowerReminderDue").toInstant());

        scenes.await(
                "the reminder",
                () -> !column(
                                pair.scene(),
                                "SELECT id FROM power_of_attorney WHERE consortium_id = ? AND reminded_at IS NOT NULL")
                        .isEmpty());
        acts.grant(pair.scene(), pair.partner());
        scenes.task(pair.scene(), UserTask.SETTLE_OUTLINE);
    }

    @Test
    @CoversFlows("flow_PowerWindowEnded_PowerNotGranted")
    void continuesWithoutAPowerOfAttorneyThatMayStillBeGivenLater() {
        Pair pair = LifeStage.GRANTING_POWERS.reach(scenes, acts);
        OpenTask task = scenes.task(pair.scene(), UserTask.GRANT_POWER);

        scenes.pin(task.dueAt().plusSeconds(1));

        scenes.task(pair.scene(), UserTask.SETTLE_OUTLINE);
        assertThat(acts.agreement(pair.scene(), pair.scene().lead()).isPowerMissing())
                .isTrue();
        acts.grant(pair.partner(), task.subjectId());
        assertThat(acts.agreement(pair.scene(), pair.scene().lead()).isPowerMissing())
                .isFalse();
        scenes.await(
                "no command is left", new ConsortiumRows(scenes, pair.scene().id())::isIdle);
    }

    @Nested
    class WithoutASignature {

        private Pair pair;
        private Scene scene;

        private void signing() {
            pair = LifeStage.SIGNING_AGREEMENT.reach(scenes, acts);
            scene = pair.scene();
        }

        @Test
        @CoversFlows({
            "flow_NextStep_AgreementNotSigned",
            "flow_AgreementSigned_ArbitrateAgreement",
            "flow_ArbitrateAgreement_AgreementArbitration",
            "flow_AgreementArbitration_SigningBegins"
        })
        void theLeadWritesAnotherTextAfterARefusal() {
            signing();
            acts.refuseAgreement(scene, pair.partner());
            scenes.task(scene, UserTask.ARBITRATE_AGREEMENT);

            scenes.bean(ArbitratingAgreement.class).retry(scene.lead().actor(), scene.id());
            acts.concludeAgreement(scene, pair.partner());

            scenes.task(scene, UserTask.SETTLE_OUTLINE);
            assertThat(versions(scene)).containsExactly("1 1 REFUSED", "2 1 SIGNED");
        }

        @Test
        @CoversFlows({"flow_SignatureWindowEnded_TurnBegins", "flow_AgreementArbitration_NegotiationBegins"})
        void theSharesAreNegotiatedAgainAfterFiveDaysOfSilence() {
            signing();
            OpenTask task = scenes.task(scene, UserTask.SIGN_AGREEMENT);
            scenes.pin(task.dueAt().plusSeconds(1));
            scenes.task(scene, UserTask.ARBITRATE_AGREEMENT);
            assertThat(versions(scene)).containsExactly("1 1 LAPSED");

            scenes.bean(ArbitratingAgreement.class).renegotiate(scene.lead().actor(), scene.id());

            assertThat(scenes.bean(SharesReading.class).agreed(scene.id())).isEmpty();
            acts.agree(scene, pair.partner(), acts.propose(scene));
            acts.concludeAgreement(scene, pair.partner());
            scenes.task(scene, UserTask.SETTLE_OUTLINE);
            assertThat(versions(scene)).containsExactly("1 1 LAPSED", "2 1 SIGNED");
            assertThat(column(
                            scene,
                            "SELECT concat_ws(' ', attempt_no, state, decision) FROM share_negotiation"
                                    + " WHERE consortium_id = ? ORDER BY attempt_no"))
                    .containsExactly("1 REOPENED RETRY", "2 AGREED");
        }

        @Test
        @CoversFlows("flow_AgreementArbitration_RoundBegins")
        void invitesTheNextCandidateForTheSlotOfAMemberThatDidNotSign() {
            List<Firm> candidates = scenes.firms(2);
            scene = scenes.launched(false, candidates);
            acts.join(scene, candidates.get(0));
            acts.agree(scene, candidates.get(0), acts.propose(scene));
            acts.release(scene);
            acts.refuseAgreement(scene, candidates.get(0));
            scenes.task(scene, UserTask.ARBITRATE_AGREEMENT);

            scenes.bean(ArbitratingAgreement.class).replace(scene.lead().actor(), scene.id());
            acts.join(scene, candidates.get(1));
            acts.agree(scene, candidates.get(1), acts.propose(scene));
            acts.concludeAgreement(scene, candidates.get(1));

            scenes.task(scene, UserTask.SETTLE_OUTLINE);
            assertThat(versions(scene)).containsExactly("1 1 REFUSED", "2 1 SIGNED");
        }

        @Test
        void leavesTheDecisionToTheLeadAfterAFourthRequestForChanges() {
            signing();
            for (int version = 1; version <= 4; version++) {
                acts.askChanges(scene, pair.partner());
                if (version < 4) {
                    acts.release(scene);
                }
            }

            scenes.task(scene, UserTask.ARBITRATE_AGREEMENT);
            assertThat(versions(scene)).containsExactly("1 1 CHANGES", "1 2 CHANGES", "1 3 CHANGES", "1 4 FAILED");
        }
    }
}
