package org.cordee.play;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Lets every party read its tasks and do them. */
final class PlayingParties {

    private final PublicApiClient api;
    private final SimulationClock clock;
    private final SimulationTimeline timeline;
    private final ProgressBar bar;
    private final List<Party> parties;
    private final PartyActions acting;
    private final Map<String, String> tried = new HashMap<>();

    PlayingParties(
            PublicApiClient api,
            SimulationClock clock,
            SimulationTimeline timeline,
            ProgressBar bar,
            List<Party> parties,
            PartyActions acting) {
        this.api = api;
        this.clock = clock;
        this.timeline = timeline;
        this.bar = bar;
        this.parties = parties;
        this.acting = acting;
    }

    /**
     * Plays one round of all parties.
     *
     * @param ours tells which tasks are played, given a task as the API lists it
     * @return true when any party could act
     */
    boolean round(Predicate<JsonNode> ours) {
        boolean acted = false;
        Instant now = clock.now();
        for (Party party : parties) {
            for (JsonNode task : api.all(party.credentials(), "/tasks")) {
                String key = task.path("key").asString();
                boolean open = ours.test(task) && !tried.containsKey(key);
                if (open && (clock.isInRealTime() || !acting.postpones(party, task, now))) {
                    tried.put(key, act(party, task));
                    acted = true;
                }
            }
        }
        return acted;
    }

    /**
     * Returns why the work stands still: an incident, or a refusal that a party met; empty when neither is known.
     *
     * @param what begins the sentence, such as "The call"
     * @param incidents as the API lists them
     * @param ours tells which tasks and incidents belong to the work
     */
    String standstill(String what, List<JsonNode> incidents, Predicate<JsonNode> ours) {
        for (JsonNode incident : incidents) {
            if (ours.test(incident)) {
                return what + " stands still at " + incident.path("elementId").asString("a step")
                        + ", which waits for a coordinator.";
            }
        }
        String refusal = openRefusal(ours);
        return refusal.isEmpty() ? "" : what + " stands still: the server refused " + refusal;
    }

    /** Returns the last refusal of a task that is still open, empty when there is none. */
    String openRefusal(Predicate<JsonNode> ours) {
        if (tried.values().stream().allMatch(String::isEmpty)) {
            return "";
        }
        for (Party party : parties) {
            for (JsonNode task : api.all(party.credentials(), "/tasks")) {
                String refusal = tried.getOrDefault(task.path("key").asString(), "");
                if (!refusal.isEmpty() && ours.test(task)) {
                    return task.path("task").asString() + " of " + party.name() + ": " + refusal;
                }
            }
        }
        return "";
    }

    /**
     * Does the task for the party.
     * @return the text of the refusal, empty when the task is done
     */
    private String act(Party party, JsonNode task) {
        String element = task.path("task").asString();
        bar.step(element.replace("task_", "") + ", " + party.name());
        String event;
        String refusal = "";
        try {
            TaskActions.Done done = acting.act(party, task);
            refusal = done.answer().isDone() ? "" : done.answer().refusal();
            event = refusal.isEmpty() ? done.event() : "refused: " + refusal;
        } catch (SimulationStopped stopped) {
            // The subject of this task cannot even be read; the other tasks may still be done.
            if (stopped.exitCode() != 1) {
                throw stopped;
            }
            refusal = stopped.sentence();
            event = "refused: " + refusal;
        }
        timeline.add(clock.now(), task.path("process").asString(), element, party.name(), event);
        return refusal;
    }
}
