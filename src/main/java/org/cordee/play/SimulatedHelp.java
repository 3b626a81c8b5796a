package org.cordee.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.cordee.play.SimulatedEcosystem.HelpRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All requests for help of a simulation, from the question to the evaluation. */
final class SimulatedHelp implements SimulatedCase {

    private static final Set<String> ENDS = Set.of("EVALUATED", "WITHDRAWN");

    private final PublicApiClient api;
    private final SimulatedEcosystem ecosystem;
    private final SimulationTimeline timeline;
    private final List<Party> parties;
    private final PlayingParties play;
    private final BooleanSupplier askingOver;
    private final Map<String, String> states = new HashMap<>();
    private @Nullable SimulationStopped stopped;

    /**
     * @param parties the helpers and a coordinator; those who ask are added
     * @param askingOver tells if no party can ask for help any more
     */
    SimulatedHelp(
            PublicApiClient api,
            SimulatedEcosystem ecosystem,
            SimulationTimeline timeline,
            CopyOnWriteArrayList<Party> parties,
            PlayingParties play,
            BooleanSupplier askingOver) {
        this.api = api;
        this.ecosystem = ecosystem;
        this.timeline = timeline;
        this.parties = parties;
        this.play = play;
        this.askingOver = askingOver;
    }

    @Override
    public boolean round() {
        try {
            boolean open = false;
            for (HelpRequest request : ecosystem.requests()) {
                if (!ENDS.contains(states.getOrDefault(request.id(), ""))) {
                    if (!parties.contains(request.requester())) {
                        parties.add(request.requester());
                    }
                    states.put(
                            request.id(),
                            api.read(request.requester().credentials(), "/support-requests/" + request.id())
                                    .path("state")
                                    .asString(""));
                    open = true;
                }
            }
            return open && play.round(this::isOurs);
        } catch (SimulationStopped no) {
            if (no.exitCode() != 1) {
                throw no;
            }
            stopped = no;
            return false;
        }
    }

    private boolean isOurs(JsonNode task) {
        return ecosystem.hasRequest(NeedActions.rootOf(task));
    }

    @Override
    public void requireMovable(List<JsonNode> incidents) {
        String standstill = play.standstill("A request for help", incidents, this::isOurs);
        if (!standstill.isEmpty()) {
            stop(standstill);
        }
    }

    @Override
    public void requireDue(boolean anything) {
        if (!anything) {
            stop("A request for help stands still, and nothing is due.");
        }
    }

    @Override
    public void stop(String sentence) {
        stopped = SimulationStopped.because(sentence);
    }

    @Override
    public boolean isOver() {
        return stopped != null
                || askingOver.getAsBoolean()
                        && evaluated() == ecosystem.requests().size();
    }

    /** Returns the number of requests that ended with an evaluation. */
    int evaluated() {
        return (int) states.values().stream().filter("EVALUATED"::equals).count();
    }

    /** Returns why the requests did not end; null when they did. */
    @Nullable
    SimulationStopped stopped() {
        return stopped;
    }

    @Override
    public SimulationTimeline timeline() {
        return timeline;
    }
}
