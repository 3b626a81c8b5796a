package org.cordee.process.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.WithdrawingInvitation;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.engine.ProcessEngine;
import org.cordee.process.model.ConsortiumBuilding;
import org.cordee.process.model.UserTask;
import org.cordee.process.task.OpenTask;
import org.cordee.process.task.TaskInbox;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A server that dies after telling the engine and before noting it tells the engine again: nothing may change. */
class SentTwiceProcessTests extends ProcessScene {

    private void sendTheLastCommandAgain(Scene scene) {
        JdbcTemplate jdbc = scenes.the(JdbcTemplate.class);
        scenes.await("all sent", () -> unsent(scene) == 0);
        jdbc.update(
                "UPDATE engine_command SET state = 'WAITING', attempts = 0 WHERE consortium_id = ?"
                        + " ORDER BY sequence DESC LIMIT 1",
                scene.id());
        scenes.await("sent again", () -> unsent(scene) == 0);
    }

    private long unsent(Scene scene) {
        return scenes.the(JdbcTemplate.class)
                .queryForObject(
                        "SELECT count(*) FROM engine_command WHERE consortium_id = ? AND state <> 'SENT'",
                        Long.class,
                        scene.id());
    }

    private List<Long> tasks(Scene scene) {
        return scenes.the(TaskInbox.class).allOf(scene.id()).stream()
                .map(OpenTask::key)
                .toList();
    }

    @Test
    void theStartStartsOneInstance() {
        Scene scene = scenes.opened(false);
        scenes.task(scene, UserTask.DEFINE_SLOTS);
        long running = scenes.the(ProcessEngine.class).running().get(ConsortiumBuilding.PROCESS);
        List<Long> before = tasks(scene);

        sendTheLastCommandAgain(scene);

        assertThat(scenes.the(ProcessEngine.class).running()).containsEntry(ConsortiumBuilding.PROCESS, running);
        assertThat(tasks(scene)).isEqualTo(before);
    }

    @Test
    void theSameMessageCountsOnce() {
        ProcessEngine engine = scenes.the(ProcessEngine.class);
        String id = UUID.randomUUID().toString();

        engine.publish("consortium.closed", id, id, java.util.Map.of());
        engine.publish("consortium.closed", id, id, java.util.Map.of());
    }

    @Test
    void anActCompletesItsTaskOnce() {
        List<Firm> candidates = scenes.firms(1);
        Scene scene = scenes.launched(false, candidates);
        acts.accept(scene, candidates.get(0));
        scenes.task(scene, UserTask.GIVE_CAPACITY);
        List<Long> before = tasks(scene);

        sendTheLastCommandAgain(scene);

        assertThat(tasks(scene)).isEqualTo(before);
    }

    @Test
    void aWithdrawalEndsOneTurnOnly() {
        List<Firm> candidates = scenes.firms(2);
        Scene scene = scenes.launched(false, candidates);
        UUID invitation = acts.invitation(scene, candidates.get(0));
        scenes.the(WithdrawingInvitation.class).withdraw(scene.lead().actor(), invitation, "Erreur");
        acts.invitation(scene, candidates.get(1));
        List<Long> before = tasks(scene);

        sendTheLastCommandAgain(scene);

        assertThat(tasks(scene)).isEqualTo(before);
    }

    @Test
    void anAbandonmentMayBeToldTwice() {
        Scene scene = scenes.opened(false);
        scenes.task(scene, UserTask.DEFINE_SLOTS);
        scenes.the(AbandoningConsortium.class).abandon(scene.lead().actor(), scene.id(), "Essai");
        scenes.ended(scene);

        sendTheLastCommandAgain(scene);

        assertThat(tasks(scene)).isEmpty();
    }
}
