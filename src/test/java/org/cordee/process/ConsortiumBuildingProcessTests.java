package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.AnsweringShares;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.DecidingUnfilledSlots;
import org.cordee.consortium.DeclineReason;
import org.cordee.consortium.MovingDeadline;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.model.UserTask;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.RecordingConsultations;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every path of the main process, of the watch over its deadline and of the three thin processes after it. */
class ConsortiumBuildingProcessTests extends ProcessScene {

    private ConsortiumState stateOf(Scene scene) {
        return scenes.the(ConsortiumLookup.class).consortium(scene.id()).state();
    }

    private void decline(Scene scene, Firm candidate) {
        UUID invitation = acts.invitation(scene, candidate);
        scenes.the(AnsweringInvitation.class).decline(candidate.actor(), invitation, DeclineReason.values()[0], null);
    }

    private UUID emptySlot(Scene scene) {
        scenes.task(scene, UserTask.DECIDE_UNFILLED_SLOTS);
        return scenes.the(JdbcTemplate.class)
                .queryForObject(
                        "SELECT id FROM slot WHERE consortium_id = ? AND state = 'UNFILLED'", UUID.class, scene.id());
    }

    private void end(Scene scene) {
        scenes.the(AbandoningConsortium.class).abandon(scene.lead().actor(), scene.id(), "Fin de l’essai");
        scenes.ended(scene);
    }

    @Test
    void invitesAgainForASlotLeftEmptyWhenTheLeadWidensTheSearch() {
        List<Firm> candidates = scenes.firms(1);
        Firm more = scenes.firm("Orme Services");
        Scene scene = scenes.launched(false, candidates);
        decline(scene, candidates.get(0));
        UUID slot = emptySlot(scene);

        scenes.the(DecidingUnfilledSlots.class)
                .widen(scene.lead().actor(), scene.id(), slot, List.of(more.establishmentId()));

        acts.join(scene, more);
        scenes.task(scene, UserTask.PROPOSE_SHARES);
        end(scene);
    }

    @Test
    void endsWithoutAGroupingWhenNobodyJoins() {
        List<Firm> candidates = scenes.firms(1);
        Scene scene = scenes.launched(false, candidates);
        decline(scene, candidates.get(0));
        UUID slot = emptySlot(scene);

        scenes.the(DecidingUnfilledSlots.class).doMyself(scene.lead().actor(), scene.id(), slot);

        scenes.ended(scene);
        scenes.await("no grouping", () -> stateOf(scene) == ConsortiumState.NO_CONSORTIUM);
    }

    @Test
    void endsEverywhereWhenTheLeadAbandons() {
        List<Firm> candidates = scenes.firms(1);
        Scene scene = scenes.launched(false, candidates);
        acts.invitation(scene, candidates.get(0));

        end(scene);

        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.ABANDONED);
    }

    @Test
    void endsEverywhereWhenTheDeadlinePassesWithoutADeposit() {
        List<Firm> candidates = scenes.firms(1);
        Scene scene = scenes.launched(false, candidates);
        acts.join(scene, candidates.get(0));
        scenes.task(scene, UserTask.PROPOSE_SHARES);

        scenes.pass(Duration.ofDays(40));

        scenes.ended(scene);
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.DEADLINE_MISSED);
    }

    @Test
    void waitsForTheNewDeadlineWhenTheBuyerMovesIt() {
        Scene scene = scenes.opened(false);
        scenes.task(scene, UserTask.DEFINE_SLOTS);
        long version = scenes.the(ConsultationReading.class)
                .facts(scene.consultationId())
                .version();
        scenes.the(RecordingConsultations.class)
                .fillIn(
                        scene.lead().actor(),
                        scene.consultationId(),
                        version,
                        Scenes.content(scenes.now().plus(Duration.ofDays(60))));
        scenes.the(MovingDeadline.class).move(scene.consultationId());

        scenes.pass(Duration.ofDays(41));
        scenes.await(
                "every timer answered",
                () -> scenes.the(JdbcTemplate.class)
                                .queryForObject(
                                        "SELECT count(*) FROM process_link WHERE consortium_id = ? AND deadline_at > ?",
                                        Integer.class,
                                        scene.id(),
                                        scenes.now())
                        == 1);
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.DRAFT);
        scenes.pass(Duration.ofDays(20));

        scenes.ended(scene);
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.DEADLINE_MISSED);
    }

    @Test
    void letsTheLeadProposeAgainWhenAMemberRefusesItsShare() {
        List<Firm> candidates = scenes.firms(1);
        Scene scene = scenes.launched(false, candidates);
        acts.join(scene, candidates.get(0));
        UUID proposal = acts.propose(scene);
        scenes.task(scene, UserTask.ANSWER_SHARES, candidates.get(0));

        scenes.the(AnsweringShares.class).refuse(candidates.get(0).actor(), proposal, "Trop peu");

        acts.agree(scene, candidates.get(0), acts.propose(scene));
        scenes.task(scene, UserTask.WRITE_SECTION, candidates.get(0));
        end(scene);
    }
}
