package org.cordee.process.command;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.Stage;
import org.cordee.process.Standing;
import org.cordee.process.command.EngineOrder.PublishMessage;
import org.cordee.process.engine.EngineConnection;
import org.cordee.process.engine.ProcessEngine;
import org.cordee.process.model.ConsortiumBuilding;
import org.cordee.process.model.Messages;
import org.cordee.process.task.Inbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A server that dies after telling the engine and before noting it tells the engine again: nothing may change. */
class SentTwiceProcessTests extends ProcessScene {

    private static final Duration LONG_ENOUGH_TO_SEE = Duration.ofSeconds(2);

    private ToldGroupings told;

    @BeforeEach
    void groupingsThatWereTold() {
        told = new ToldGroupings(scenes, acts);
    }

    static Stream<String> messages() {
        return Messages.names().stream();
    }

    /** A server that died in between sends the very same message again. */
    @Test
    void aWaiverAskedOnceIsDecidedOnce() {
        countsOnceUnderItsOwnId(told.waiver(), ConsortiumBuilding.MESSAGE_WAIVER_ASKED);
    }

    @Test
    void aCheckWantedOnceIsMadeOnce() {
        countsOnceUnderItsOwnId(told.checkedAgain(), ConsortiumBuilding.MESSAGE_CHECK_WANTED);
    }

    @Test
    void aRenewalAskedForOnceIsAwaitedOnce() {
        countsOnceUnderItsOwnId(told.renewing(), ConsortiumBuilding.MESSAGE_RENEWAL_AWAITED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {ConsortiumBuilding.MESSAGE_COMPOSITION_REOPENED, ConsortiumBuilding.MESSAGE_MEMBER_DROPPED_OUT})
    void aMemberThatFailedOnceIsReplacedOnce(String name) {
        countsOnceUnderItsOwnId(told.droppedOut(), name);
    }

    private void countsOnceUnderItsOwnId(Scene scene, String name) {
        Sent sent = sent(scene, name);

        nothingChangesIn(
                scene,
                () -> scenes.the(ProcessEngine.class)
                        .publish(
                                sent.message().name(),
                                sent.message().correlationKey(),
                                sent.id().toString(),
                                sent.message().variables()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageCountsOnceUnderItsOwnIdAndUnderAnother(String name) {
        Scene scene = told.grouping(name);
        Sent sent = sent(scene, name);
        ProcessEngine engine = scenes.the(ProcessEngine.class);

        nothingChangesIn(scene, () -> {
            engine.publish(
                    name,
                    sent.message().correlationKey(),
                    sent.id().toString(),
                    sent.message().variables());
            engine.publish(
                    name,
                    sent.message().correlationKey(),
                    UUID.randomUUID().toString(),
                    sent.message().variables());
        });
    }

    @ParameterizedTest
    @EnumSource
    void aCommandOfEachKindCountsOnce(EngineOrder.Kind kind) {
        Scene scene = Stage.INVITING.reach(scenes, acts).scene();
        if (kind != EngineOrder.Kind.COMPLETE_TASK) {
            scene = told.moved();
        }
        Scene one = scene;

        nothingChangesIn(one, () -> {
            assertThat(scenes.the(JdbcTemplate.class)
                            .update(
                                    "UPDATE engine_command SET state = 'WAITING', attempts = 0 WHERE consortium_id = ?"
                                            + " AND kind = ? ORDER BY sequence DESC LIMIT 1",
                                    one.id(),
                                    kind.name()))
                    .isOne();
            scenes.await("sent again", new Standing(scenes, one.id())::atRest);
        });
    }

    private void nothingChangesIn(Scene scene, Runnable again) {
        Standing standing = new Standing(scenes, scene.id());
        scenes.await("rest", standing::atRest);
        scenes.the(Inbox.class).sweep();
        scenes.await("the overview that says what waits", () -> isLevel(scene));
        Map<String, List<String>> before = standing.now();
        Set<Long> instances = instances(scene);

        again.run();

        Awaitility.await()
                .during(LONG_ENOUGH_TO_SEE)
                .atMost(LONG_ENOUGH_TO_SEE.multipliedBy(2))
                .pollInterval(LONG_ENOUGH_TO_SEE.dividedBy(2))
                .untilAsserted(() -> {
                    assertThat(instances(scene)).isEqualTo(instances);
                    assertThat(standing.now()).isEqualTo(before);
                });
    }

    /** What waits may have been told by two threads in the wrong order; the next sweep tells it again. */
    private boolean isLevel(Scene scene) {
        return scenes.the(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT count(*) FROM progress p WHERE consortium_id = ? AND NOT (next_due_at <=> (SELECT"
                                        + " min(due_at) FROM open_task t WHERE t.consortium_id = p.consortium_id))",
                                Integer.class,
                                scene.id())
                == 0;
    }

    private record Sent(UUID id, PublishMessage message) {}

    private Sent sent(Scene scene, String name) {
        return scenes
                .the(JdbcTemplate.class)
                .query(
                        "SELECT id, payload FROM engine_command WHERE consortium_id = ? AND kind = 'PUBLISH_MESSAGE'",
                        (row, number) -> new Sent(
                                row.getObject("id", UUID.class),
                                scenes.the(JsonMapper.class).readValue(row.getString("payload"), PublishMessage.class)),
                        scene.id())
                .stream()
                .filter(sent -> sent.message().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Set<Long> instances(Scene scene) {
        return scenes
                .the(EngineConnection.class)
                .client()
                .newProcessInstanceSearchRequest()
                .filter(filter -> filter.variables(Map.of("consortiumId", "\"" + scene.id() + "\"")))
                .send()
                .join()
                .items()
                .stream()
                .map(instance -> instance.getProcessInstanceKey())
                .collect(toSet());
    }
}
