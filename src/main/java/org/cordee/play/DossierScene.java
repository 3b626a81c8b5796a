package org.cordee.play;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/**
 * Holds what all acts on the documents of one buyer share.
 *
 * @param lotId the lot of the consultation for which the grouping bids
 * @param checks the comparisons of what the acts find with what was planned
 */
record DossierScene(
        PublicApiClient api,
        SimulationClock clock,
        SimulationTimeline timeline,
        DossierChecks checks,
        Party lead,
        String consortium,
        String consultation,
        String lotId) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

    /** Returns the path of a resource of the grouping. */
    String path(String more) {
        return "/consortia/" + consortium + more;
    }

    /** Reads a resource of the grouping as the lead. */
    JsonNode read(String more) {
        return api.read(lead.credentials(), path(more));
    }

    /** Returns the bytes of a file of the grouping as the lead reads them. */
    byte[] bytes(String more) {
        return PublicApiClient.done(api.get(lead.credentials(), path(more)), "GET " + more)
                .body();
    }

    /**
     * Waits until the server has done its work in the background.
     *
     * @param what names the work in the sentence about a server that does not do it
     */
    void await(String what, BooleanSupplier done) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw SimulationStopped.because("The server has not " + what + " for " + PATIENCE.toSeconds() + " s.");
            }
            Pauses.pause(LOOK_AGAIN);
        }
    }

    void note(Party who, String event) {
        timeline.add(clock.now(), "dossier", "", who.name(), event);
    }
}
