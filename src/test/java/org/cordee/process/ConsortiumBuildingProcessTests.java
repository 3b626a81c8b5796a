package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.DecidingUnfilledSlots;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.Receipt;
import org.cordee.submission.SubmissionReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests every path of {@code consortium-building}: rounds of invitations, and the possible ends of a consortium. */
class ConsortiumBuildingProcessTests extends ProcessScene {

    private ConsortiumState stateOf(Scene scene) {
        return scenes.bean(ConsortiumLookup.class).consortium(scene.id()).state();
    }

    private UUID emptySlot(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT id FROM slot WHERE consortium_id = ? AND state = 'UNFILLED'", UUID.class, scene.id());
    }

    private List<String> slotStates(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForList("SELECT state FROM slot WHERE consortium_id = ?", String.class, scene.id());
    }

    private List<String> unansweredInvitations(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT state FROM invitation WHERE consortium_id = ? AND open_marker IS NOT NULL",
                        String.class,
                        scene.id());
    }

    @Test
    @CoversFlows({
        "flow_ConsortiumOpened_PlanPreparation",
        "flow_PlanPreparation_DefineSlots",
        "flow_DefineSlots_RankCandidates",
        "flow_RankCandidates_CheckDesign",
        "flow_CheckDesign_RoundBegins",
        "flow_RoundBegins_OpenRound",
        "flow_OpenRound_InvitePartners",
        "flow_InvitePartners_SettleRound",
        "flow_SettleRound_MandatorySettled",
        "flow_MandatorySettled_AnyMember",
        "flow_AnyMember_CheckTeamBegins",
        "flow_CheckTeamBegins_CheckTeam",
        "flow_CheckTeam_NegotiationBegins",
        "flow_NegotiationBegins_NegotiateShares",
        "flow_NegotiateShares_ConcludeNegotiation",
        "flow_ConcludeNegotiation_SharesAgreed",
        "flow_SharesAgreed_CheckDraftBegins",
        "flow_CheckDraftBegins_CheckDraft",
        "flow_CheckDraft_SigningBegins",
        "flow_SigningBegins_SignAgreement",
        "flow_SignAgreement_ConcludeAgreement",
        "flow_ConcludeAgreement_AgreementSigned",
        "flow_AgreementSigned_DraftingBegins",
        "flow_DraftingBegins_ApplyFirst",
        "flow_ApplyFirst_PreparationBegins",
        "flow_PreparationBegins_DraftBid",
        "flow_PreparationBegins_PrepareApplication",
        "flow_DraftBid_PreparationDone",
        "flow_PrepareApplication_PreparationDone",
        "flow_PreparationDone_CheckFinal",
        "flow_CheckFinal_SubmitBid",
        "flow_SubmitBid_CheckPost",
        "flow_CheckPost_Submitted"
    })
    void leadsFromTheOpenedConsortiumToTheDepositedBid() {
        List<Firm> one = scenes.firms(1);
        List<Firm> two = scenes.firms(1);
        Scene scene = scenes.launched(false, one, two);
        acts.joinAll(scene, one.get(0), two.get(0));
        UUID proposal = acts.propose(scene);
        acts.agree(scene, one.get(0), proposal);
        acts.agree(scene, two.get(0), proposal);
        acts.concludeAgreement(scene, one.get(0), two.get(0));
        for (Firm member : List.of(scene.lead(), one.get(0), two.get(0))) {
            acts.approve(scene, acts.handIn(scene, member));
        }
        String number = acts.deposit(scene, one.get(0), two.get(0));

        scenes.ended(scene);
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.SUBMITTED);
        Receipt receipt =
                scenes.bean(SubmissionReading.class).receipt(two.get(0).actor(), scene.id());
        assertThat(receipt.receiptNumber()).isEqualTo(number).isNotBlank();
        assertThat(receipt.depositOutcome()).isEqualTo(DepositOutcome.IN_TIME);
        scenes.isNotStuck(ProcessRoot.consortium(scene.id()));
    }

    @Test
    @CoversFlows({"flow_MandatorySettled_DecideUnfilledSlots", "flow_DecideUnfilledSlots_RoundBegins"})
    void invitesAgainForAnEmptySlotWhenTheLeadWidensTheSearch() {
        Firm more = scenes.firm("Orme Services");
        Scene scene = LifeStage.DECIDING_UNFILLED_SLOTS.reach(scenes, acts).scene();

        scenes.bean(DecidingUnfilledSlots.class)
                .widen(scene.lead().actor(), scene.id(), emptySlot(scene), List.of(more.establishmentId()));

        acts.join(scene, more);
        scenes.task(scene, UserTask.PROPOSE_SHARES);
        assertThat(slotStates(scene)).containsExactly("FILLED");
        assertThat(scenes.bean(ConsortiumLookup.class).isMember(scene.id(), more.organisationId()))
                .isTrue();
    }

    @Test
    @CoversFlows("flow_AnyMember_NoConsortium")
    void endsWithoutAConsortiumWhenNoCandidateJoins() {
        Scene scene = LifeStage.DECIDING_UNFILLED_SLOTS.reach(scenes, acts).scene();

        scenes.bean(DecidingUnfilledSlots.class).doMyself(scene.lead().actor(), scene.id(), emptySlot(scene));

        scenes.ended(scene);
        scenes.await("no consortium", () -> stateOf(scene) == ConsortiumState.NO_CONSORTIUM);
        assertThat(slotStates(scene)).containsExactly("RELEASED");
    }

    @ParameterizedTest
    @EnumSource
    @CoversFlows("flow_ConsortiumAbandoned_Abandoned")
    void endsAllProcessesWhenTheLeadAbandons(LifeStage stage) {
        Scene scene = stage.reach(scenes, acts).scene();

        scenes.bean(AbandoningConsortium.class).abandon(scene.lead().actor(), scene.id(), "Fin de l’essai");

        scenes.ended(scene);
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.ABANDONED);
        assertThat(unansweredInvitations(scene)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @CoversFlows("flow_DeadlinePassed_DeadlineMissed")
    void endsAllProcessesWhenTheDeadlinePassesWithoutADeposit(LifeStage stage) {
        Scene scene = stage.reach(scenes, acts).scene();

        scenes.pass(Duration.ofDays(40).plusSeconds(1));

        scenes.await("the deadline missed", () -> stateOf(scene) == ConsortiumState.DEADLINE_MISSED);
        scenes.ended(scene);
        assertThat(unansweredInvitations(scene)).isEmpty();
    }
}
