package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.agreement.ArbitratingAgreement;
import org.cordee.consortium.ConsortiumState;
import org.cordee.law.WorkingDayEnd;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.DepositOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests a consortium whose deadline passed before all had signed: it continues at the same step after the buyer has set
 * a later one.
 */
class SigningResumedProcessTests extends ReopeningScene {

    /** A duration so short that the next party may sign until the deadline itself, on a working day. */
    private static final Duration SHORT = Duration.ofHours(20);

    /** Returns how often a party was notified of its turn: there is one letter each. */
    private int asked(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT count(*) FROM audit_entry WHERE chain = ? AND act = 'SignatureAwaited'",
                        Integer.class,
                        scene.id().toString());
    }

    private List<String> versions(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT concat_ws(' ', attempt_no, number_no, state) FROM agreement WHERE consortium_id = ?"
                                + " ORDER BY attempt_no, number_no",
                        String.class,
                        scene.id());
    }

    /** Plays from the agreement that all have signed to the deposit. */
    private void finish(Scene scene, Firm... partners) {
        for (Firm partner : partners) {
            acts.grant(scene, partner);
        }
        acts.settle(scene);
        for (Firm partner : partners) {
            acts.approve(scene, acts.handIn(scene, partner));
        }
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        acts.deposit(scene, partners);
        scenes.ended(scene);
        assertThat(outcomes(scene)).containsExactly(DepositOutcome.IN_TIME);
    }

    @Test
    @CoversFlows({"flow_DraftTakenUp_CheckDraftBegins", "flow_CheckDraftBegins_CheckDraft"})
    void asksTheNextPartyToSignAndNoneThatHadSigned() {
        List<Firm> one = scenes.firms(1);
        List<Firm> two = scenes.firms(1);
        Firm signed = one.get(0);
        Firm missing = two.get(0);
        Scene scene = scenes.launched(false, one, two);
        acts.joinAll(scene, signed, missing);
        UUID proposal = acts.propose(scene);
        acts.agree(scene, signed, proposal);
        acts.agree(scene, missing, proposal);
        scenes.task(scene, UserTask.REVIEW_AGREEMENT);
        acts.moveDeadline(scene, scenes.now().plus(SHORT));
        acts.release(scene);
        acts.signAgreement(scene, signed);
        UUID turn = scenes.task(scene, UserTask.SIGN_AGREEMENT, missing).subjectId();
        miss(scene);
        assertThat(versions(scene)).containsExactly("1 1 SIGNING");
        refused("submission.reopen.not-now.LATE", () -> reopenNothing(scene));

        reopenAfterLaterDeadline(scene);

        assertThat(state(scene)).isEqualTo(ConsortiumState.AGREED);
        assertThat(scenes.task(scene, UserTask.SIGN_AGREEMENT, missing).subjectId())
                .isEqualTo(turn);
        assertThat(scenes.task(scene, UserTask.SIGN_AGREEMENT, missing).dueAt()).isAfter(scenes.now());
        assertThat(scenes.tasks(scene, UserTask.SIGN_AGREEMENT)).hasSize(1);
        assertThat(scenes.tasks(scene, UserTask.REVIEW_AGREEMENT)).isEmpty();
        scenes.isNotStuck(ProcessRoot.consortium(scene.id()));
        assertThat(asked(scene)).isEqualTo(2);

        acts.signAgreement(scene, missing);
        acts.signAgreement(scene, scene.lead());
        assertThat(versions(scene)).containsExactly("1 1 SIGNED");
        finish(scene, signed, missing);
    }

    /**
     * The deadline moves before it is missed: the turn that it had shortened continues beyond the earlier date, and the
     * party is asked once.
     */
    @Test
    @CoversFlows("flow_SignatureWindowEnded_TurnBegins")
    void extendsAShortenedTurnWhenTheDeadlineMovesInTime() {
        Pair pair = LifeStage.REVIEWING_AGREEMENT.reach(scenes, acts);
        Scene scene = pair.scene();
        acts.moveDeadline(scene, scenes.now().plus(SHORT));
        acts.release(scene);
        Instant cut =
                scenes.task(scene, UserTask.SIGN_AGREEMENT, pair.partner()).dueAt();
        acts.moveDeadline(scene, scenes.now().plus(LATER));
        scenes.await(
                "the later date",
                () -> scenes.task(scene, UserTask.SIGN_AGREEMENT, pair.partner())
                        .dueAt()
                        .isAfter(cut));

        scenes.pin(cut.plusSeconds(1));

        scenes.await("rest", new ConsortiumRows(scenes, scene.id())::isIdle);
        assertThat(scenes.tasks(scene, UserTask.ARBITRATE_AGREEMENT)).isEmpty();
        assertThat(asked(scene)).isEqualTo(1);
        acts.signAgreement(scene, pair.partner());
        acts.signAgreement(scene, scene.lead());
        assertThat(versions(scene)).containsExactly("1 1 SIGNED");
    }

    @Test
    @CoversFlows("flow_DraftTakenUp_CheckDraftBegins")
    void asksTheLeadForTheMissingAgreement() {
        Pair pair = LifeStage.REVIEWING_AGREEMENT.reach(scenes, acts);
        Scene scene = pair.scene();
        miss(scene);

        reopenAfterLaterDeadline(scene);

        Instant due = scenes.task(scene, UserTask.REVIEW_AGREEMENT).dueAt();
        assertThat(due).isBetween(scenes.now(), WorkingDayEnd.after(scenes.now(), Duration.ofDays(2)));
        acts.release(scene);
        acts.signAgreement(scene, pair.partner());
        acts.signAgreement(scene, scene.lead());
        scenes.task(scene, UserTask.GRANT_POWER, pair.partner());
    }

    @Test
    @CoversFlows("flow_DraftTakenUp_CheckDraftBegins")
    void asksTheLeadForTheNextVersionOfAnAgreementSentBack() {
        Pair pair = LifeStage.SIGNING_AGREEMENT.reach(scenes, acts);
        Scene scene = pair.scene();
        acts.askChanges(scene, pair.partner());
        scenes.task(scene, UserTask.REVIEW_AGREEMENT);
        miss(scene);

        reopenAfterLaterDeadline(scene);

        acts.release(scene);
        acts.signAgreement(scene, pair.partner());
        acts.signAgreement(scene, scene.lead());
        assertThat(versions(scene)).containsExactly("1 1 CHANGES", "1 2 SIGNED");
    }

    /** The lead still has to decide after a refusal. */
    @Test
    @CoversFlows("flow_DraftTakenUp_CheckDraftBegins")
    void asksTheLeadToDecideAboutARefusedAgreement() {
        Pair pair = LifeStage.SIGNING_AGREEMENT.reach(scenes, acts);
        Scene scene = pair.scene();
        acts.refuseAgreement(scene, pair.partner());
        scenes.task(scene, UserTask.ARBITRATE_AGREEMENT);
        miss(scene);

        reopenAfterLaterDeadline(scene);

        scenes.task(scene, UserTask.ARBITRATE_AGREEMENT);
        assertThat(scenes.tasks(scene, UserTask.REVIEW_AGREEMENT)).isEmpty();
        scenes.bean(ArbitratingAgreement.class).retry(scene.lead().actor(), scene.id());
        acts.concludeAgreement(scene, pair.partner());
        assertThat(versions(scene)).containsExactly("1 1 REFUSED", "2 1 SIGNED");
    }

    /** Nothing is drafted that could be given back. */
    @Test
    @CoversFlows("flow_DeadlinePassed_DeadlineMissed")
    void refusesToReopenPartsBeforeDraftingAndChangesNothing() {
        Pair pair = LifeStage.SIGNING_AGREEMENT.reach(scenes, acts);
        Scene scene = pair.scene();
        miss(scene);
        acts.moveDeadline(scene, scenes.now().plus(LATER));

        refused("submission.reopen.unsigned", () -> reopen(scene, pair.partner()));

        assertThat(state(scene)).isEqualTo(ConsortiumState.DEADLINE_MISSED);
        assertThat(view(scene).reopenings()).isEmpty();
    }
}
