package org.cordee.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Plays until every consortium has come to an end; moves time only when no party can act and the server is idle. */
final class SimulationLoop {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(400);

    private static final Duration REST_IN_REAL_TIME = Duration.ofSeconds(30);

    private final PublicApiClient api;
    private final Credentials administrator;
    private final SimulationClock clock;
    private final ProgressBar bar;
    private final ParallelRunner runner;
    private final Duration patience;

    /** @param patience for how long the server may be busy while no party can act */
    SimulationLoop(
            PublicApiClient api,
            Credentials administrator,
            SimulationClock clock,
            ProgressBar bar,
            ParallelRunner runner,
            Duration patience) {
        this.api = api;
        this.administrator = administrator;
        this.clock = clock;
        this.bar = bar;
        this.runner = runner;
        this.patience = patience;
    }

    void untilAllEnded(List<SimulatedConsortium> all) {
        List<SimulatedConsortium> open = new ArrayList<>(all);
        Instant quietSince = Instant.now();
        Instant actedAt = quietSince;
        while (true) {
            boolean acted = runner.runAll(open, SimulatedConsortium::round).contains(true);
            open.removeIf(SimulatedConsortium::isOver);
            if (open.isEmpty()) {
                return;
            }
            if (acted) {
                quietSince = actedAt = Instant.now();
                continue;
            }
            JsonNode idle = api.read(administrator, "/idle");
            if (!idle.path("idle").asBoolean()) {
                requireWork(open, idle, actedAt);
                quietSince = Instant.now();
            } else if (Duration.between(quietSince, Instant.now()).compareTo(rest(idle)) > 0) {
                quietSince = Instant.now();
                if (moveOn(open, idle, actedAt)) {
                    actedAt = quietSince;
                }
            }
            Pauses.pause(LOOK_AGAIN);
        }
    }

    /** Returns the lag of the engine's searches: before that, an empty inbox proves nothing. */
    private static Duration rest(JsonNode idle) {
        return Duration.ofSeconds(idle.path("restSeconds").asLong());
    }

    private void requireWork(List<SimulatedConsortium> open, JsonNode idle, Instant actedAt) {
        if (Duration.between(actedAt, Instant.now()).compareTo(patience) > 0) {
            open.forEach(one -> one.stop("The server has not come to rest for " + patience.toSeconds() + " s: "
                    + idle.path("unheardEvents").asLong() + " events are unheard, "
                    + idle.path("waitingCommands").asLong() + " commands wait, "
                    + idle.path("failedCommands").asLong() + " failed, "
                    + idle.path("openJobs").asLong() + " jobs are open."));
        }
    }

    /**
     * Goes on in real time, because other consortia are under way. Stops when no party has had anything to do for a
     * while: what is due next then belongs to others, too. A single quiet second proves nothing here: a busy server may
     * be about to open a task.
     */
    private void stayInRealTime(List<SimulatedConsortium> open, Instant actedAt, Instant next) {
        bar.show("time stays real: other groupings are under way");
        if (Duration.between(actedAt, Instant.now()).compareTo(REST_IN_REAL_TIME) > 0) {
            open.forEach(one -> one.stop("The grouping waits for " + next
                    + ", and time stays real beside other groupings: start a server for the simulation."));
            open.removeIf(SimulatedConsortium::isOver);
        }
    }

    /** @return true when time moved, so that a party may have something to do */
    private boolean moveOn(List<SimulatedConsortium> open, JsonNode idle, Instant actedAt) {
        List<JsonNode> incidents = api.all(administrator, "/incidents");
        String due = idle.path("earliestDueAt").asString("");
        for (SimulatedConsortium one : open) {
            one.requireMovable(incidents);
            one.requireDue(!due.isEmpty());
        }
        open.removeIf(SimulatedConsortium::isOver);
        if (open.isEmpty()) {
            return false;
        }
        Instant now = clock.now();
        Instant next = Instant.parse(due);
        clock.moveTo(next.isAfter(now) ? next : now.plusSeconds(1));
        if (clock.isInRealTime()) {
            stayInRealTime(open, actedAt, next);
            return false;
        }
        bar.show("clock moved to " + next);
        open.forEach(one -> one.timeline().add(next, "", "", "administrator", "clock moved"));
        return true;
    }
}
