package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cordee.agreement.AddingDropoutEvidence;
import org.cordee.agreement.DropoutCause;
import org.cordee.agreement.DropoutReading;
import org.cordee.agreement.DropoutReason;
import org.cordee.agreement.ReplacingDropout;
import org.cordee.agreement.SentFile;
import org.cordee.bid.BidReading;
import org.cordee.bid.DraftPauseReason;
import org.cordee.bid.SectionView;
import org.cordee.consortium.ConsortiumState;
import org.cordee.evidence.ApplicationReading;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.DepositOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests the failure of a member during drafting: another one replaces it, and the draft continues with the parts of the
 * others.
 */
class DropoutProcessTests extends ReopeningScene {

    private static final DropoutReason WHY =
            new DropoutReason(DropoutCause.INSOLVENCY, "Liquidation ouverte", "Jugement du 3 novembre 2026");

    private void replace(Scene scene, Firm failing) {
        scenes.bean(ReplacingDropout.class).replace(scene.lead().actor(), scene.id(), failing.organisationId(), WHY);
    }

    /**
     * Checks that the record says which member submitted which document, without its content; the lead reads it in its
     * news.
     */
    private void show(Scene scene, Firm failing) {
        byte[] judgment = "%PDF-1.4\njugement\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        scenes.bean(AddingDropoutEvidence.class)
                .add(
                        scene.lead().actor(),
                        scene.id(),
                        failing.organisationId(),
                        new SentFile(new ByteArrayInputStream(judgment), "jugement.pdf", null));
        UUID document = scenes.bean(DropoutReading.class)
                .line(scene.lead().actor(), scene.id(), failing.organisationId())
                .documents()
                .get(0)
                .documentId();
        assertThat(scenes.bean(JdbcTemplate.class)
                        .queryForList(
                                "SELECT concat_ws(' ', subject_id, fields, person_id) FROM audit_entry"
                                        + " WHERE chain = ? AND act = 'DropoutDocumentAdded'",
                                String.class,
                                scene.id().toString()))
                .containsExactly(document + " documentId,organisationId "
                        + scene.lead().actor().personId());
        scenes.await("the news", () -> news(scene).contains("DROPOUT_DOCUMENT_ADDED"));
    }

    private void agree(Scene scene, Firm... partners) {
        UUID proposal = acts.propose(scene);
        for (Firm partner : partners) {
            acts.agree(scene, partner, proposal);
        }
        acts.concludeAgreement(scene, partners);
    }

    @Test
    @CoversFlows({
        "flow_CompositionReopened_Restarted",
        "flow_MemberDroppedOut_PlanComposition",
        "flow_PlanComposition_RoundBegins"
    })
    void invitesTheNextCandidateWithoutAskingTheOtherMembersAgain() {
        Firm staying = scenes.firms(1).get(0);
        List<Firm> asked = scenes.firms(2);
        Firm failing = asked.get(0);
        Firm coming = asked.get(1);
        Scene scene = scenes.launched(false, List.of(staying), asked);
        acts.joinAll(scene, staying, failing);
        agree(scene, staying, failing);
        UUID section = acts.handIn(scene, staying);
        UUID evidence = scenes.task(scene, UserTask.PROVIDE_EVIDENCE, staying).subjectId();
        UUID lost = scenes.task(scene, UserTask.PROVIDE_EVIDENCE, failing).subjectId();
        acts.handInEvidence(scene, staying);
        scenes.task(scene, UserTask.CHECK_APPLICATION);
        scenes.task(scene, UserTask.REVIEW_SECTION);

        replace(scene, failing);
        replace(scene, failing);

        assertThat(state(scene)).isEqualTo(ConsortiumState.INVITING);
        scenes.await("carried and watched", () -> carried(scene) && watched(scene));
        acts.join(scene, coming);
        assertThat(scenes.tasks(scene, UserTask.WRITE_SECTION)).isEmpty();
        hidden(() -> scenes.bean(ApplicationReading.class).evidence(failing.actor(), lost));
        SectionView resting = scenes.bean(BidReading.class).section(staying.actor(), section);
        assertThat(resting.rest()).isEqualTo(DraftPauseReason.MEMBER_REPLACED);
        assertThat(resting.markdown()).isNotEmpty();
        hidden(() -> scenes.bean(BidReading.class).sections(failing.actor(), scene.id()));
        agree(scene, staying, coming);

        assertThat(scenes.task(scene, UserTask.REVIEW_SECTION).subjectId()).isEqualTo(section);
        assertThat(scenes.task(scene, UserTask.CHECK_APPLICATION).subjectId()).isEqualTo(evidence);
        scenes.task(scene, UserTask.WRITE_SECTION, coming);
        scenes.task(scene, UserTask.FILL_PRICES, coming);
        scenes.task(scene, UserTask.PROVIDE_EVIDENCE, coming);
        scenes.task(scene, UserTask.WRITE_SECTION, scene.lead());
        scenes.task(scene, UserTask.FILL_PRICES, scene.lead());
        assertThat(scenes.tasks(scene, UserTask.WRITE_SECTION)).hasSize(2);
        assertThat(scenes.tasks(scene, UserTask.FILL_PRICES)).hasSize(2);
        scenes.isNotStuck(ProcessRoot.consortium(scene.id()));

        acts.approve(scene, section);
        acts.acceptEvidence(scene, evidence);
        acts.approve(scene, acts.handIn(scene, coming));
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        acts.deposit(scene, staying, coming);
        scenes.ended(scene);
        assertThat(state(scene)).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(outcomes(scene)).containsExactly(DepositOutcome.IN_TIME);
        assertThat(carried(scene)).isFalse();
    }

    /** The freeze task waits for the lead: the draft was complete, and no longer is. */
    @Test
    @CoversFlows("flow_CompositionReopened_Restarted")
    void replacesAMemberUntilTheFreezeAndStillWatchesTheDeadline() {
        LifeStage.Pair pair = LifeStage.FREEZING.reach(scenes, acts);
        Scene scene = pair.scene();

        replace(scene, pair.partner());

        scenes.task(scene, UserTask.DECIDE_UNFILLED_SLOTS);
        assertThat(scenes.tasks(scene, UserTask.FREEZE_BID)).isEmpty();
        show(scene, pair.partner());
        miss(scene);
        assertThat(carried(scene)).isFalse();
        acts.moveDeadline(scene, scenes.now().plus(Duration.ofDays(20)));
        refused("submission.reopen.not-now.RESTING", () -> reopenNothing(scene));
    }

    /**
     * A consortium in which one member failed during drafting and another has replaced it.
     *
     * @param section that the staying member had submitted
     */
    private record Replaced(Scene scene, Firm staying, Firm coming, UUID section) {}

    private Replaced replacedWhileDrafting() {
        Firm staying = scenes.firms(1).get(0);
        List<Firm> asked = scenes.firms(2);
        Firm coming = asked.get(1);
        Scene scene = scenes.launched(false, List.of(staying), asked);
        acts.joinAll(scene, staying, asked.get(0));
        agree(scene, staying, asked.get(0));
        UUID section = acts.handIn(scene, staying);
        scenes.task(scene, UserTask.REVIEW_SECTION);
        replace(scene, asked.get(0));
        acts.join(scene, coming);
        return new Replaced(scene, staying, coming, section);
    }

    /** The signature of one member stays, the other signs, and only then the resting draft continues with both. */
    @Test
    @CoversFlows("flow_DraftTakenUp_CheckDraftBegins")
    void continuesTheSignaturesOfTheNewAgreementAfterALaterDeadline() {
        Replaced replaced = replacedWhileDrafting();
        Firm staying = replaced.staying();
        Firm coming = replaced.coming();
        Scene scene = replaced.scene();
        UUID section = replaced.section();
        assertThat(scenes.bean(BidReading.class).pauseReason(coming.actor(), scene.id()))
                .isEqualTo(DraftPauseReason.NEWCOMER);
        UUID proposal = acts.propose(scene);
        acts.agree(scene, staying, proposal);
        acts.agree(scene, coming, proposal);
        scenes.task(scene, UserTask.REVIEW_AGREEMENT);
        acts.moveDeadline(scene, scenes.now().plus(Duration.ofHours(20)));
        acts.release(scene);
        acts.signAgreement(scene, staying);
        scenes.task(scene, UserTask.SIGN_AGREEMENT, coming);
        miss(scene);

        reopenAfterLaterDeadline(scene);

        scenes.task(scene, UserTask.SIGN_AGREEMENT, coming);
        assertThat(scenes.tasks(scene, UserTask.SIGN_AGREEMENT)).hasSize(1);
        assertThat(scenes.tasks(scene, UserTask.REVIEW_SECTION)).isEmpty();
        assertThat(scenes.bean(BidReading.class).pauseReason(staying.actor(), scene.id()))
                .isEqualTo(DraftPauseReason.MEMBER_REPLACED);
        acts.signAgreement(scene, coming);
        acts.signAgreement(scene, scene.lead());
        acts.grant(scene, staying);
        acts.grant(scene, coming);
        assertThat(scenes.task(scene, UserTask.REVIEW_SECTION).subjectId()).isEqualTo(section);
        scenes.task(scene, UserTask.WRITE_SECTION, coming);
        assertThat(scenes.bean(BidReading.class).sections(coming.actor(), scene.id()))
                .isNotEmpty();
    }

    @Test
    @CoversFlows("flow_DraftTakenUp_CheckTeamBegins")
    void continuesTheNegotiationOfTheNewSharesAfterALaterDeadline() {
        Replaced replaced = replacedWhileDrafting();
        Firm staying = replaced.staying();
        Firm coming = replaced.coming();
        Scene scene = replaced.scene();
        UUID section = replaced.section();
        scenes.task(scene, UserTask.PROPOSE_SHARES);
        miss(scene);

        reopenAfterLaterDeadline(scene);

        agree(scene, staying, coming);
        assertThat(scenes.task(scene, UserTask.REVIEW_SECTION).subjectId()).isEqualTo(section);
        scenes.task(scene, UserTask.WRITE_SECTION, coming);
    }

    /** All had signed the new agreement: the missing powers are asked for, and the draft continues after them. */
    @Test
    @CoversFlows("flow_DraftTakenUp_SigningBegins")
    void asksForMissingPowersAfterTheNewAgreementAndALaterDeadline() {
        Firm staying = scenes.firms(1).get(0);
        List<Firm> asked = scenes.firms(2);
        Scene scene = scenes.launched(false, List.of(staying), asked);
        acts.joinAll(scene, staying, asked.get(0));
        agree(scene, staying, asked.get(0));
        UUID section = acts.handIn(scene, staying);
        scenes.task(scene, UserTask.REVIEW_SECTION);
        replace(scene, asked.get(0));
        acts.join(scene, asked.get(1));
        UUID proposal = acts.propose(scene);
        acts.agree(scene, staying, proposal);
        acts.agree(scene, asked.get(1), proposal);
        acts.release(scene);
        acts.moveDeadline(scene, scenes.now().plus(Duration.ofDays(2)));
        acts.signAgreement(scene, staying);
        acts.signAgreement(scene, asked.get(1));
        acts.signAgreement(scene, scene.lead());
        acts.grant(scene, staying);
        scenes.task(scene, UserTask.GRANT_POWER, asked.get(1));
        miss(scene);
        acts.moveDeadline(scene, scenes.now().plus(Duration.ofDays(20)));

        reopenNothing(scene);

        scenes.task(scene, UserTask.GRANT_POWER, asked.get(1));
        assertThat(scenes.tasks(scene, UserTask.GRANT_POWER)).hasSize(1);
        acts.grant(scene, asked.get(1));
        assertThat(scenes.task(scene, UserTask.REVIEW_SECTION).subjectId()).isEqualTo(section);
        scenes.task(scene, UserTask.WRITE_SECTION, asked.get(1));
    }
}
