package org.cordee.play;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Prepares the lead's consultation with one lot whose deadline is in the future. */
final class ConsultationSetup {

    private static final Duration AHEAD = Duration.ofDays(40);
    private static final Duration ENOUGH = Duration.ofDays(20);

    /** A margin, because a pin at the current instant would be in the past when it arrives. */
    private static final Duration A_LITTLE = Duration.ofSeconds(30);

    private final PublicApiClient api;
    private final SimulationClock clock;
    private final SimulationTimeline timeline;

    ConsultationSetup(PublicApiClient api, SimulationClock clock, SimulationTimeline timeline) {
        this.api = api;
        this.clock = clock;
        this.timeline = timeline;
    }

    /**
     * Imports the notice, or finds it when it is known already.
     *
     * @return the consultation
     */
    JsonNode importNotice(Party lead, byte[] notice) {
        ApiAnswer answer = api.post(lead.credentials(), "/notices", notice, "application/xml");
        String id = PublicApiClient.done(answer, "the notice")
                .json()
                .path("consultationId")
                .asString();
        return api.read(lead.credentials(), "/consultations/" + id);
    }

    static JsonNode lot(JsonNode consultation, int number) {
        JsonNode lots = consultation.path("lots");
        if (number > lots.size()) {
            throw SimulationStopped.wrongCall("The notice has no lot " + number + "; it has " + lots.size() + ".");
        }
        return lots.path(number - 1);
    }

    /**
     * Pins time before the lot's deadline, or leaves it real beside other groupings; the lead fills in a deadline that
     * is missing or out of reach.
     */
    JsonNode pinBeforeDeadline(Party lead, JsonNode consultation, int number) {
        Instant now = clock.now().plus(A_LITTLE);
        Instant deadline = deadline(lot(consultation, number));
        Instant start = deadline == null || deadline.minus(AHEAD).isAfter(now) ? now : deadline.minus(AHEAD);
        String refusal = clock.pin(start);
        if (clock.isInRealTime()) {
            timeline.add(now, "", "", "administrator", "time stays real: other groupings are under way");
        } else if (refusal.isEmpty()) {
            timeline.add(start, "", "", "administrator", "clock pinned");
        } else {
            pin(now);
        }
        if (deadline == null) {
            return filledIn(lead, consultation, number, now.plus(AHEAD), "the notice gives no deadline");
        }
        boolean reached = refusal.isEmpty() && !clock.isInRealTime();
        return reached || deadline.isAfter(now.plus(ENOUGH))
                ? consultation
                : filledIn(lead, consultation, number, now.plus(AHEAD), "was " + deadline + ", time cannot go back");
    }

    /** Leaves the time as it is, and lets the lead fill in a deadline that all steps fit before. */
    JsonNode withDeadlineAhead(Party lead, JsonNode consultation, int number) {
        return filledIn(lead, consultation, number, clock.now().plus(AHEAD), "the consultation follows a need");
    }

    private void pin(Instant now) {
        clock.moveTo(now);
        timeline.add(now, "", "", "administrator", "clock pinned");
    }

    private static @Nullable Instant deadline(JsonNode lot) {
        for (String kind : new String[] {"offerDeadline", "applicationDeadline"}) {
            String moment = lot.path(kind).path("moment").asString("");
            if (!moment.isEmpty()) {
                return OffsetDateTime.parse(moment).toInstant();
            }
        }
        return null;
    }

    private JsonNode filledIn(Party lead, JsonNode consultation, int number, Instant deadline, String reason) {
        ObjectNode changed = (ObjectNode) consultation.deepCopy();
        ObjectNode lot = (ObjectNode) lot(changed, number);
        lot.putNull("questionDeadline").putNull("applicationDeadline");
        lot.putObject("offerDeadline")
                .put("moment", deadline.atOffset(ZoneOffset.UTC).toString())
                .put("zone", "Europe/Paris");
        String path = "/consultations/" + consultation.path("id").asString();
        JsonNode kept = PublicApiClient.done(api.put(lead.credentials(), path, changed), "the offer deadline")
                .json();
        timeline.add(clock.now(), "", "", lead.name(), "offer deadline set to " + deadline + ": " + reason);
        return kept;
    }
}
