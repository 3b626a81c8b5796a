package org.cordee.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Plays until every procedure has come to an end; moves time only when no party can act and the server is idle. */
final class SimulationLoop {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(400);

    private static final Duration REST_IN_REAL_TIME = Duration.ofSeconds(30);

    /** Parties wait less than this; what is due later is the review of a public solution after a year. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(200);

    private final PublicApiClient api;
    private final Credentials administrator;
    private final SimulationClock clock;
    private final ProgressBar bar;
    private final ParallelRunner runner;
    private final Duration patience;
    private final SimulatedWatchers watchers;

    /**
     * @param patience for how long the server may be busy while no party can act
     * @param watchers whose digests are written before time moves on
     */
    SimulationLoop(
            PublicApiClient api,
            Credentials administrator,
            SimulationClock clock,
            ProgressBar bar,
            ParallelRunner runner,
            Duration patience,
            SimulatedWatchers watchers) {
        this.api = api;
        this.administrator = administrator;
        this.clock = clock;
        this.bar = bar;
        this.runner = runner;
        this.patience = patience;
        this.watchers = watchers;
    }

    void untilAllEnded(List<? extends SimulatedCase> all) {
        List<SimulatedCase> open = new ArrayList<>(all);
        Instant quietSince = Instant.now();
        Instant actedAt = quietSince;
        while (true) {
            boolean acted = !watchers.isHolding()
                    && runner.runAll(open, SimulatedCase::round).contains(true);
            open.removeIf(SimulatedCase::isOver);
            if (open.isEmpty()) {
                return;
            }
            if (acted) {
                quietSince = actedAt = Instant.now();
                continue;
            }
            if (watchers.awaitServer(clock.now())) {
                requireDigests(open, actedAt);
                quietSince = Instant.now();
                Pauses.pause(LOOK_AGAIN);
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

    private void requireDigests(List<SimulatedCase> open, Instant actedAt) {
        bar.show("the server matches opportunities and writes digests");
        if (Duration.between(actedAt, Instant.now()).compareTo(patience) > 0) {
            open.forEach(one -> one.stop("The server has not matched an opportunity or written a digest for "
                    + patience.toSeconds() + " s."));
        }
    }

    private void requireWork(List<SimulatedCase> open, JsonNode idle, Instant actedAt) {
        if (Duration.between(actedAt, Instant.now()).compareTo(patience) > 0) {
            open.forEach(one -> one.stop("The server has not come to rest for " + patience.toSeconds() + " s: "
                    + idle.path("unheardEvents").asLong() + " events are unheard, "
                    + idle.path("waitingCommands").asLong() + " commands wait, "
                    + idle.path("failedCommands").asLong() + " failed, "
                    + idle.path("openJobs").asLong() + " jobs are open, "
                    + idle.path("rungTimers").asLong() + " timers that fired are unanswered."));
        }
    }

    /**
     * Goes on in real time, because other consortia are under way. Stops when no party has had anything to do for a
     * while: what is due next then belongs to others, too. A single quiet second proves nothing here: a busy server may
     * be about to open a task.
     */
    private void stayInRealTime(List<SimulatedCase> open, Instant actedAt, Instant next) {
        bar.show("time stays real: other groupings are under way");
        if (Duration.between(actedAt, Instant.now()).compareTo(REST_IN_REAL_TIME) > 0) {
            open.forEach(one -> one.stop("The grouping waits for " + next
                    + ", and time stays real beside other groupings: start a server for the simulation."));
            open.removeIf(SimulatedCase::isOver);
        }
    }

    /** Returns when something happens next without an act: a timer of a process, or a digest. */
    private Optional<Instant> earliest(JsonNode idle) {
        String timer = idle.path("earliestDueAt").asString("");
        Optional<Instant> digest = watchers.next();
        if (timer.isEmpty()) {
            return digest;
        }
        Instant at = Instant.parse(timer);
        return Optional.of(digest.filter(at::isAfter).orElse(at));
    }

    /** @return true when time moved, so that a party may have something to do */
    private boolean moveOn(List<SimulatedCase> open, JsonNode idle, Instant actedAt) {
        List<JsonNode> incidents = api.all(administrator, "/incidents");
        Instant now = clock.now();
        Optional<Instant> due = earliest(idle).filter(now.plus(LONGEST_WAIT)::isAfter);
        for (SimulatedCase one : open) {
            one.requireMovable(incidents);
            one.requireDue(due.isPresent());
        }
        open.removeIf(SimulatedCase::isOver);
        if (open.isEmpty() || due.isEmpty()) {
            return false;
        }
        Instant next = due.get().isAfter(now) ? due.get() : now.plusSeconds(1);
        watchers.prepare(next);
        clock.moveTo(next);
        if (clock.isInRealTime()) {
            stayInRealTime(open, actedAt, next);
            return false;
        }
        bar.show("clock moved to " + next);
        open.stream()
                .map(SimulatedCase::timeline)
                .distinct()
                .forEach(timeline -> timeline.add(next, "", "", "administrator", "clock moved"));
        return true;
    }
}
