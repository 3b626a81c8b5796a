package org.cordee.command.simulate;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Plays until the grouping has come to an end; time moves only when nobody can act and the house is at rest. */
final class EventLoop {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(400);
    /** All open tasks are swept every ten seconds: before that, an empty inbox proves nothing. */
    private static final Duration CALM = Duration.ofSeconds(12);

    private final Api api;
    private final Credentials administrator;
    private final Clock clock;
    private final Timeline timeline;
    private final ProgressBar bar;
    private final Duration patience;

    /** @param patience for how long the house may be busy without anybody being able to act */
    EventLoop(Api api, Credentials administrator, Clock clock, Timeline timeline, ProgressBar bar, Duration patience) {
        this.api = api;
        this.administrator = administrator;
        this.clock = clock;
        this.timeline = timeline;
        this.bar = bar;
        this.patience = patience;
    }

    void untilSubmitted(Play play, Party lead, String consortium) {
        Instant quietSince = Instant.now();
        Instant actedAt = quietSince;
        while (true) {
            String state = state(lead, consortium);
            if (state.equals("SUBMITTED")) {
                timeline.add(clock.now(), "bid-submission", "", lead.name(), "submitted");
                return;
            }
            refuseOtherEnd(state);
            if (play.round(consortium)) {
                quietSince = actedAt = Instant.now();
                continue;
            }
            JsonNode idle = api.read(administrator, "/idle");
            if (!idle.path("idle").asBoolean()) {
                requireWork(idle, actedAt);
                quietSince = Instant.now();
            } else if (Duration.between(quietSince, Instant.now()).compareTo(CALM) > 0) {
                requireNoIncident(consortium, state);
                moveOn(play, consortium, state, idle);
                quietSince = actedAt = Instant.now();
            }
            Pauses.pause(LOOK_AGAIN);
        }
    }

    private String state(Party lead, String consortium) {
        return api.read(lead.credentials(), "/consortia/" + consortium)
                .path("facts")
                .path("state")
                .asString();
    }

    private static void refuseOtherEnd(String state) {
        if (state.equals("ABANDONED") || state.equals("NO_CONSORTIUM") || state.equals("DEADLINE_MISSED")) {
            throw Stopped.because(
                    "The grouping ended as " + state + " without a deposit; another --seed starts afresh.");
        }
    }

    private void requireWork(JsonNode idle, Instant actedAt) {
        if (Duration.between(actedAt, Instant.now()).compareTo(patience) > 0) {
            throw Stopped.because("The server has not come to rest for " + patience.toSeconds() + " s: "
                    + idle.path("waitingCommands").asLong() + " commands wait, "
                    + idle.path("failedCommands").asLong() + " failed, "
                    + idle.path("openJobs").asLong() + " jobs are open.");
        }
    }

    private void requireNoIncident(String consortium, String state) {
        for (JsonNode incident : api.all(administrator, "/incidents")) {
            if (incident.path("consortiumId").asString("").equals(consortium)) {
                throw Stopped.because("The grouping (" + state + ") stands still at "
                        + incident.path("elementId").asString("a step") + ", which waits for a coordinator.");
            }
        }
    }

    private void moveOn(Play play, String consortium, String state, JsonNode idle) {
        String refusal = play.openRefusal(consortium);
        if (!refusal.isEmpty()) {
            throw Stopped.because("The grouping (" + state + ") stands still: the server refused " + refusal);
        }
        String due = idle.path("earliestDueAt").asString("");
        if (due.isEmpty()) {
            throw Stopped.because("The grouping stands still in state " + state
                    + ": no party has a task it can act on, and nothing is due.");
        }
        Instant now = clock.now();
        Instant next = Instant.parse(due);
        clock.moveTo(next.isAfter(now) ? next : now.plusSeconds(1));
        bar.show("clock moved to " + next);
        timeline.add(next, "", "", "administrator", "clock moved");
    }
}
