package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.refused;

import java.time.Duration;
import java.util.Set;
import org.cordee.account.Accounts;
import org.cordee.platform.AwaitedTasks;
import org.cordee.platform.AwaitedTasks.AwaitedTask;
import org.cordee.process.LifeStage.Pair;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A coordinator reminds an awaited organisation twice at most, a day apart, automatic reminders counted. */
class RemindingAwaitedProcessTests extends ProcessScene {

    private static final Actor COORDINATOR =
            new Actor(Ids.next(), Ids.next(), Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    @Autowired
    RemindingAwaited reminding;

    @Autowired
    AwaitedTasks awaited;

    @Autowired
    JdbcTemplate jdbc;

    private Pair pair;

    @BeforeEach
    void oneConsortiumThatInvites() {
        pair = LifeStage.INVITING.reach(scenes, acts);
    }

    @Test
    void writesALetterToTheAwaitedOrganisationAndCountsIt() {
        scenes.bean(Accounts.class).memberOf(pair.partner().organisationId());

        reminding.remind(COORDINATOR, pair.scene().id(), task().key());

        assertThat(task().reminders()).isEqualTo(1);
        assertThat(task().remindedAt()).isEqualTo(scenes.now());
        scenes.await("the letter", () -> letters() == 1);
    }

    @Test
    void refusesASecondReminderOnTheSameDayAndAThirdOne() {
        pair = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
        reminding.remind(COORDINATOR, pair.scene().id(), task().key());

        refused(
                "process.reminder.too-soon",
                () -> reminding.remind(COORDINATOR, pair.scene().id(), task().key()));
        scenes.pass(Duration.ofHours(25));
        reminding.remind(COORDINATOR, pair.scene().id(), task().key());
        scenes.pass(Duration.ofHours(25));

        refused(
                "process.reminder.most",
                () -> reminding.remind(COORDINATOR, pair.scene().id(), task().key()));
        assertThat(task().isRemindable()).isFalse();
    }

    @Test
    void countsAnAutomaticReminder() {
        scenes.bean(TaskReminders.class)
                .sendAutomatic(
                        UserTask.ANSWER_INVITATION,
                        ProcessRoot.consortium(pair.scene().id()),
                        acts.invitation(pair.scene(), pair.partner()),
                        () -> true);

        assertThat(task().reminders()).isEqualTo(1);
        refused(
                "process.reminder.too-soon",
                () -> reminding.remind(COORDINATOR, pair.scene().id(), task().key()));
    }

    @Test
    void sendsNoAutomaticReminderOnTheDayOfACoordinatorsOne() {
        reminding.remind(COORDINATOR, pair.scene().id(), task().key());
        boolean[] sent = new boolean[1];

        scenes.bean(TaskReminders.class)
                .sendAutomatic(
                        UserTask.ANSWER_INVITATION,
                        ProcessRoot.consortium(pair.scene().id()),
                        acts.invitation(pair.scene(), pair.partner()),
                        () -> sent[0] = true);

        assertThat(sent[0]).isFalse();
    }

    @Test
    void refusesATaskThatIsDone() {
        refused(
                "process.reminder.done",
                () -> reminding.remind(COORDINATOR, pair.scene().id(), 1));
    }

    @Test
    void answersOnlyACoordinator() {
        assertThatThrownBy(() -> reminding.remind(
                        pair.scene().lead().actor(), pair.scene().id(), task().key()))
                .isInstanceOf(NotFound.class);
    }

    private AwaitedTask task() {
        return awaited.of(pair.scene().id()).get(0);
    }

    private int letters() {
        Integer count = jdbc.queryForObject(
                "SELECT count(*) FROM letter WHERE kind = 'COORDINATOR_REMINDER' AND consortium_id = ?",
                Integer.class,
                pair.scene().id().toString());
        return count == null ? 0 : count;
    }
}
