package org.cordee.process;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.cordee.process.CommandPayload.PublishMessage;
import org.cordee.process.CommandPayload.StartProcess;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Base class for tests of repeated sending: a server that dies after sending a command and before marking it sends it
 * again, and nothing may change.
 */
abstract class SentTwiceScene extends ProcessScene {

    private static final Duration LONG_ENOUGH_TO_SEE = Duration.ofSeconds(2);

    /** A change would be permanent, so that waiting longer on a slow machine hides none. */
    private static final Duration SLOW_MACHINE = Duration.ofMinutes(1);

    NotifiedConsortia told;

    @BeforeEach
    void createConsortia() {
        told = new NotifiedConsortia(scenes, acts);
    }

    void nothingChangesIn(Scene scene, Runnable again) {
        ConsortiumRows standing = new ConsortiumRows(scenes, scene.id());
        scenes.await("rest", standing::isIdle);
        scenes.bean(RefreshingInbox.class).sweep();
        scenes.await("the current overview", () -> isOverviewCurrent(scene));
        Map<String, List<String>> before = standing.rows();
        Set<Long> instances = instances(scene);

        again.run();

        Awaitility.await()
                .during(LONG_ENOUGH_TO_SEE)
                .atMost(SLOW_MACHINE)
                .pollInterval(LONG_ENOUGH_TO_SEE.dividedBy(2))
                .untilAsserted(() -> {
                    assertThat(instances(scene)).isEqualTo(instances);
                    assertThat(standing.rows()).isEqualTo(before);
                });
    }

    /**
     * Returns true when the overview is up to date: two threads may have published in the wrong order, and the next
     * sweep corrects that.
     */
    private boolean isOverviewCurrent(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT count(*) FROM progress p WHERE consortium_id = ? AND NOT (next_due_at <=> (SELECT"
                                        + " min(due_at) FROM open_task t WHERE t.consortium_id = p.consortium_id))",
                                Integer.class,
                                scene.id())
                == 0;
    }

    record Sent(UUID id, PublishMessage message) {}

    Sent sent(Scene scene, String name) {
        return scenes
                .bean(JdbcTemplate.class)
                .query(
                        "SELECT id, kind, payload FROM engine_command WHERE consortium_id = ?"
                                + " AND kind IN ('START_PROCESS', 'PUBLISH_MESSAGE')",
                        (row, number) -> new Sent(
                                row.getObject("id", UUID.class),
                                message(scene, row.getString("kind"), row.getString("payload"))),
                        scene.id())
                .stream()
                .filter(sent -> sent.message().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Reads a message; the one that starts a process is correlated by the id of the consortium. */
    private PublishMessage message(Scene scene, String kind, String payload) {
        JsonMapper json = scenes.bean(JsonMapper.class);
        if (CommandPayload.Kind.valueOf(kind) == CommandPayload.Kind.PUBLISH_MESSAGE) {
            return json.readValue(payload, PublishMessage.class);
        }
        StartProcess start = json.readValue(payload, StartProcess.class);
        return new PublishMessage(start.message(), scene.id().toString(), start.variables());
    }

    private Set<Long> instances(Scene scene) {
        return scenes
                .bean(EngineConnection.class)
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
