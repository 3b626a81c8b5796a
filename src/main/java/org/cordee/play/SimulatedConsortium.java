package org.cordee.play;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One simulated consortium, from its launch to its end; its failure stops no other one. */
final class SimulatedConsortium implements SimulatedCase {

    private static final Set<String> OTHER_ENDS = Set.of("ABANDONED", "NO_CONSORTIUM", "DEADLINE_MISSED", "NOT_SELECTED");

    private final PublicApiClient api;
    private final SimulationClock clock;
    private final SimulationTimeline timeline;
    private final Party lead;
    private final String consortium;
    private final PlayingParties play;
    private String state = "";
    private @Nullable SimulationStopped stopped;

    SimulatedConsortium(
            PublicApiClient api,
            SimulationClock clock,
            SimulationTimeline timeline,
            Party lead,
            String consortium,
            PlayingParties play) {
        this.api = api;
        this.clock = clock;
        this.timeline = timeline;
        this.lead = lead;
        this.consortium = consortium;
        this.play = play;
    }

    @Override
    public boolean round() {
        try {
            state = api.read(lead.credentials(), "/consortia/" + consortium)
                    .path("facts")
                    .path("state")
                    .asString();
            if (isSubmitted()) {
                timeline.add(clock.now(), "bid-submission", "", lead.name(), "submitted");
                return false;
            }
            if (OTHER_ENDS.contains(state)) {
                stop("The grouping ended as " + state + " without a deposit; another --seed starts afresh.");
                return false;
            }
            return play.round(this::isOurs);
        } catch (SimulationStopped no) {
            if (no.exitCode() != 1) {
                throw no;
            }
            stopped = no;
            return false;
        }
    }

    private boolean isOurs(JsonNode task) {
        return task.path("consortiumId").asString("").equals(consortium);
    }

    @Override
    public void requireMovable(List<JsonNode> incidents) {
        String standstill = play.standstill("The grouping (" + state + ")", incidents, this::isOurs);
        if (!standstill.isEmpty()) {
            stop(standstill);
        }
    }

    @Override
    public void requireDue(boolean anything) {
        if (!anything) {
            stop("The grouping stands still in state " + state
                    + ": no party has a task it can act on, and nothing is due.");
        }
    }

    @Override
    public void stop(String sentence) {
        stopped = SimulationStopped.because(sentence);
    }

    String state() {
        return state;
    }

    boolean isSubmitted() {
        return state.equals("SUBMITTED");
    }

    @Override
    public boolean isOver() {
        return isSubmitted() || stopped != null;
    }

    /** Returns why it was not deposited, or why its receipt and package do not agree; null when all is well. */
    @Nullable
    SimulationStopped stopped() {
        return stopped;
    }

    void stopped(SimulationStopped no) {
        stopped = no;
    }

    @Override
    public SimulationTimeline timeline() {
        return timeline;
    }

    Party lead() {
        return lead;
    }

    String consortium() {
        return consortium;
    }
}
