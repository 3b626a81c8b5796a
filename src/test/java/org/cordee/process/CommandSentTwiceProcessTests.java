package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sends again the messages that start a task beside the main path, and each kind of command. */
class CommandSentTwiceProcessTests extends SentTwiceScene {

    /** A server that died in between sends the same message again. */
    @Test
    void asksForAWaiverOnceWhenItsMessageIsRepeated() {
        countsOnceUnderItsOwnId(told.waiver(), ConsortiumBuilding.MESSAGE_WAIVER_ASKED);
    }

    @Test
    void checksOnceWhenTheMessageIsRepeated() {
        countsOnceUnderItsOwnId(told.checkedAgain(), ConsortiumBuilding.MESSAGE_CHECK_WANTED);
    }

    @Test
    void asksForARenewalOnceWhenItsMessageIsRepeated() {
        countsOnceUnderItsOwnId(told.renewing(), ConsortiumBuilding.MESSAGE_RENEWAL_AWAITED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {ConsortiumBuilding.MESSAGE_COMPOSITION_REOPENED, ConsortiumBuilding.MESSAGE_MEMBER_DROPPED_OUT})
    void replacesAMemberOnceWhenTheMessageIsRepeated(String name) {
        countsOnceUnderItsOwnId(told.droppedOut(), name);
    }

    private void countsOnceUnderItsOwnId(Scene scene, String name) {
        Sent sent = sent(scene, name);

        nothingChangesIn(
                scene,
                () -> scenes.bean(ProcessEngine.class)
                        .publish(
                                sent.message().name(),
                                sent.message().correlationKey(),
                                sent.id().toString(),
                                sent.message().variables()));
    }

    @ParameterizedTest
    @EnumSource
    void executesACommandOfEachKindOnce(CommandPayload.Kind kind) {
        Scene scene = LifeStage.INVITING.reach(scenes, acts).scene();
        if (kind != CommandPayload.Kind.COMPLETE_TASK) {
            scene = told.moved();
        }
        Scene one = scene;

        nothingChangesIn(one, () -> {
            assertThat(scenes.bean(JdbcTemplate.class)
                            .update(
                                    "UPDATE engine_command SET state = 'WAITING', attempts = 0 WHERE consortium_id = ?"
                                            + " AND kind = ? ORDER BY sequence DESC LIMIT 1",
                                    one.id(),
                                    kind.name()))
                    .isOne();
            scenes.await("sent again", new ConsortiumRows(scenes, one.id())::isIdle);
        });
    }
}
