package org.cordee.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The needs of a simulation with their introductions, and the requests for help of its groupings: what several
 * procedures, played at the same time, know of each other.
 */
final class SimulatedEcosystem {

    /** How many requests for help the groupings of one simulation ask at most. */
    static final int MOST_REQUESTS = 3;

    private final @Nullable SimulationClock clock;
    private final List<Party> helpers;
    private final SimulatedWatchers watchers;
    private final Map<String, SimulatedNeed> byRoot = new ConcurrentHashMap<>();
    private final List<HelpRequest> requests = new CopyOnWriteArrayList<>();

    /** @param helpers support organisations; the first one gives the first request to the next organisation */
    SimulatedEcosystem(SimulationClock clock, List<Party> helpers, SimulatedWatchers watchers) {
        this.clock = clock;
        this.helpers = List.copyOf(helpers);
        this.watchers = watchers;
    }

    private SimulatedEcosystem() {
        this.clock = null;
        this.helpers = List.of();
        this.watchers = SimulatedWatchers.none();
    }

    /** Returns the ecosystem of a simulation that plays groupings only. */
    static SimulatedEcosystem none() {
        return new SimulatedEcosystem();
    }

    boolean isNone() {
        return clock == null;
    }

    /**
     * One request for help.
     *
     * @param number from 1, in the order of asking
     */
    record HelpRequest(String id, int number, Party requester) {

        /** Tells if the organisation that is asked first gives the request to the next one. */
        boolean isPassedOn() {
            return number == 1;
        }
    }

    Instant now() {
        return requiredClock().now();
    }

    private SimulationClock requiredClock() {
        if (clock == null) {
            throw new IllegalStateException("a simulation of groupings alone has no needs");
        }
        return clock;
    }

    /** Knows a need by its own id or by the id of one of its introductions, and moves the time of its process. */
    void know(String rootId, SimulatedNeed need) {
        requiredClock().owns(rootId);
        byRoot.put(rootId, need);
    }

    boolean knows(String rootId) {
        return byRoot.containsKey(rootId);
    }

    /** Returns the need of a process about it or about one of its introductions. */
    SimulatedNeed needOf(String rootId) {
        SimulatedNeed need = byRoot.get(rootId);
        if (need == null) {
            throw SimulationStopped.because("No need of this simulation has the id " + rootId + ".");
        }
        return need;
    }

    List<Party> helpers() {
        return helpers;
    }

    SimulatedWatchers watchers() {
        return watchers;
    }

    /** Tells if this party asks for help: a few parties do, each once. */
    boolean wantsHelp(Party party) {
        return !helpers.isEmpty()
                && requests.size() < MOST_REQUESTS
                && requests.stream().noneMatch(one -> one.requester().equals(party));
    }

    /** Records a request that a party asked, and moves the time of its process. */
    synchronized void asked(String id, Party requester) {
        requiredClock().owns(id);
        requests.add(new HelpRequest(id, requests.size() + 1, requester));
    }

    /** Returns the requests so far, in the order of asking. */
    List<HelpRequest> requests() {
        return new ArrayList<>(requests);
    }

    HelpRequest request(String id) {
        return requests.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> SimulationStopped.because("No request of this simulation has the id " + id + "."));
    }

    boolean hasRequest(String id) {
        return requests.stream().anyMatch(one -> one.id().equals(id));
    }
}
