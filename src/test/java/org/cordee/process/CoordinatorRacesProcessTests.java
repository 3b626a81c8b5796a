package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.ConcurrentActs.done;
import static org.cordee.ConcurrentActs.inOrder;

import java.util.Set;
import org.cordee.dashboard.WritingNote;
import org.cordee.process.LifeStage.Pair;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two coordinators, or a coordinator and a timer, act on one consortium at the same moment: the first one counts. */
class CoordinatorRacesProcessTests extends ProcessScene {

    private static final Actor COORDINATOR =
            new Actor(Ids.next(), Ids.next(), Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    @Autowired
    RemindingAwaited reminding;

    @Autowired
    TaskReminders reminders;

    @Autowired
    WritingNote notes;

    private Pair pair;
    private OpenTask task;

    @BeforeEach
    void oneConsortiumThatInvites() {
        pair = LifeStage.INVITING.reach(scenes, acts);
        task = scenes.task(pair.scene(), UserTask.ANSWER_INVITATION);
    }

    @Test
    void ofTwoRemindersAtOnceOneIsSent() {
        assertThat(inOrder(application, done(this::remind), done(this::remind)))
                .containsExactly("done", "process.reminder.too-soon");
    }

    @Test
    void aTimerSendsNothingBesideTheReminderOfACoordinator() {
        boolean[] sent = new boolean[1];

        assertThat(inOrder(application, done(this::remind), done(() -> automatic(sent))))
                .containsExactly("done", "done");
        assertThat(sent[0]).isFalse();
    }

    @Test
    void aCoordinatorIsRefusedBesideTheReminderOfATimer() {
        boolean[] sent = new boolean[1];

        assertThat(inOrder(application, done(() -> automatic(sent)), done(this::remind)))
                .containsExactly("done", "process.reminder.too-soon");
        assertThat(sent[0]).isTrue();
    }

    @Test
    void ofTwoNotesAtOnceTheSecondIsRefused() {
        assertThat(inOrder(application, done(() -> note("Appeler jeudi")), done(() -> note("Appeler vendredi"))))
                .containsExactly("done", "dashboard.note.overtaken");
        assertThat(notes.read(COORDINATOR, pair.scene().id()).words()).isEqualTo("Appeler jeudi");
    }

    private void remind() {
        reminding.remind(COORDINATOR, pair.scene().id(), task.key());
    }

    private void automatic(boolean[] sent) {
        reminders.sendAutomatic(
                UserTask.ANSWER_INVITATION,
                ProcessRoot.consortium(pair.scene().id()),
                task.subjectId(),
                () -> sent[0] = true);
    }

    private void note(String words) {
        notes.write(COORDINATOR, pair.scene().id(), words, -1);
    }
}
