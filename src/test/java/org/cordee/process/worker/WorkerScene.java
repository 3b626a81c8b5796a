package org.cordee.process.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.process.ConsortiumRows;
import org.cordee.process.ProcessLinks;
import org.cordee.process.ProcessRoot;
import org.cordee.process.ProcessScene;
import org.cordee.process.ProcessVariables;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.ConsortiumFact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Base class for tests that call workers as the engine does, and compare all rows before and after. */
@RecordApplicationEvents
abstract class WorkerScene extends ProcessScene {

    @Autowired
    ApplicationEvents events;

    Map<String, Object> perform(Scene scene, String type, Map<String, Object> variables) {
        return perform(scene, type, variables, Map.of());
    }

    Map<String, Object> perform(Scene scene, String type, Map<String, Object> variables, Map<String, String> headers) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(ProcessVariables.CONSORTIUM_ID, scene.id().toString());
        long root = scenes.bean(ProcessLinks.class)
                .instanceOf(ProcessRoot.consortium(scene.id()))
                .orElseThrow();
        return WorkersOfApplication.of(scenes, type).perform(new Job(1, type, "job", root, all, headers));
    }

    /** Repeats the job: the same answer, no row, no letter, no event, no audit entry, no command. */
    void changesNothing(
            Scene scene,
            String type,
            Map<String, Object> variables,
            Map<String, String> headers,
            Map<String, Object> first) {
        ConsortiumRows standing = new ConsortiumRows(scenes, scene.id());
        standing.awaitIdle("after " + type);
        Map<String, List<String>> before = standing.rows();
        events.clear();

        Map<String, Object> second = perform(scene, type, variables, headers);

        assertThat(second).as(type).isEqualTo(first);
        assertThat(events.stream(ConsortiumFact.class)).as(type).isEmpty();
        assertThat(standing.isIdle())
                .as("%s wrote no command and no event", type)
                .isTrue();
        assertThat(standing.changesSince(before)).as(type).isEmpty();
    }
}
