package org.cordee.process;

import java.util.List;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests that the overview of consortia knows the open tasks, not only the inbox. */
class WorkChangePublisherProcessTests extends ProcessScene {

    private boolean watchersSee(Scene scene, int openTasks) {
        return scenes.bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT open_tasks FROM progress WHERE consortium_id = ? AND (next_due_at IS NULL) = ?",
                        Integer.class,
                        scene.id(),
                        openTasks == 0)
                .equals(List.of(openTasks));
    }

    @Test
    void publishesTheNumberOfOpenTasksOfAConsortiumDownToZero() {
        List<Firm> one = scenes.firms(1);
        List<Firm> two = scenes.firms(1);

        Scene scene = scenes.launched(false, one, two);

        scenes.await("two answers waited for", () -> watchersSee(scene, 2));
        acts.accept(scene, one.get(0));
        acts.giveCapacity(scene, one.get(0));
        scenes.bean(AbandoningConsortium.class).abandon(scene.lead().actor(), scene.id(), "Fin de l’essai");
        scenes.await("nothing left", () -> watchersSee(scene, 0));
    }
}
