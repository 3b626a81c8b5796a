package org.cordee.play;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pins the server's business time, as the administrator, for as long as the simulation runs. */
final class SimulationClock {

    private final PublicApiClient api;
    private final Credentials administrator;
    private final String holder;
    /** The instant that the simulation pinned; time does not advance until the simulation moves it. */
    private volatile @Nullable Instant pinned;

    SimulationClock(PublicApiClient api, Credentials administrator, String holder) {
        this.api = api;
        this.administrator = administrator;
        this.holder = holder;
    }

    Instant now() {
        Instant still = pinned;
        return still != null
                ? still
                : Instant.parse(api.read(administrator, "/clock").path("now").asString());
    }

    /**
     * Pins the server's business time.
     * @return the text of the refusal, empty when time is pinned now
     */
    String pin(Instant at) {
        ApiAnswer answer = api.put(administrator, "/clock", Map.of("at", at.toString(), "holder", holder));
        if (answer.isDone()) {
            pinned = at;
        }
        return answer.isDone() ? "" : answer.refusal();
    }

    void moveTo(Instant at) {
        String refusal = pin(at);
        if (!refusal.isEmpty()) {
            throw SimulationStopped.because("The server's clock cannot be moved to " + at + ": " + refusal);
        }
    }

    /**
     * Releases the pin, so that time runs again; a server that is gone keeps the pin for the next run with this seed.
     */
    void release() {
        if (pinned != null) {
            api.delete(administrator, "/clock?holder=" + holder);
        }
    }
}
