package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.InvitationState;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.Test;

/** Tests an engine clock that is a moment ahead of the domain's, as on a cluster of several machines. */
class EarlyTimerProcessTests extends ProcessScene {

    @Test
    void endsTheWindowOnTimeWithoutAnIncidentWhenTheEnginesTimerFiresEarly() {
        List<Firm> candidates = scenes.firms(2);
        Scene scene = scenes.launched(false, candidates);
        OpenTask task = scenes.task(scene, UserTask.ANSWER_INVITATION, candidates.get(0));
        Instant due = task.dueAt();
        ProcessEngine engine = scenes.bean(ProcessEngine.class);
        scenes.pin(due.minusMillis(500));

        engine.pinClock(due);

        scenes.await(
                "the timer",
                () -> scenes.tasks(scene, UserTask.ANSWER_INVITATION).isEmpty());
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(30))
                .until(() -> engine.incidents().stream()
                        .noneMatch(
                                incident -> ProcessRoot.consortium(scene.id()).equals(incident.root())));
        scenes.pin(due.plusSeconds(1));
        acts.invitation(scene, candidates.get(1));
        assertThat(scenes.bean(ConsortiumLookup.class)
                        .invitation(task.subjectId())
                        .state())
                .isEqualTo(InvitationState.EXPIRED);
    }
}
