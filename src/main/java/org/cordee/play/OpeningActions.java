package org.cordee.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Performs the lead's acts until the invitations are sent. */
final class OpeningActions {

    /** The reason for a launch over a blocking finding; ignored where nothing blocks. */
    private static final String REASON = "Simulation";

    private final PublicApiClient api;
    private final SimulationClock clock;
    private final SimulationTimeline timeline;
    private final Party lead;

    OpeningActions(PublicApiClient api, SimulationClock clock, SimulationTimeline timeline, Party lead) {
        this.api = api;
        this.clock = clock;
        this.timeline = timeline;
        this.lead = lead;
    }

    /**
     * Opens a consortium and launches its invitations.
     * @param rows the candidates of each slot, in order
     * @return the id of the consortium
     */
    String launch(JsonNode consultation, JsonNode lot, String name, List<List<Party>> rows, List<PartyKind> trades) {
        String id = opened(consultation, lot, name);
        String path = "/consortia/" + id;
        JsonNode facts = api.read(lead.credentials(), path).path("facts");
        if (!facts.path("state").asString().equals("DRAFT")) {
            return id;
        }
        List<Map<String, Object>> slots = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            slots.add(slot(lot, at, trades.get(at)));
        }
        JsonNode defined = PublicApiClient.done(api.put(lead.credentials(), path + "/slots", slots), "the slots")
                .json();
        note("slots defined");
        for (int at = 0; at < rows.size(); at++) {
            String slot = defined.path(at).path("id").asString();
            List<UUID> ranked =
                    rows.get(at).stream().map(Party::establishmentId).toList();
            Map<String, Object> body = Map.of("establishmentIds", ranked);
            PublicApiClient.done(
                    api.put(lead.credentials(), path + "/slots/" + slot + "/candidates", body),
                    "the candidates of slot " + (at + 1));
        }
        note("candidates ranked");
        PublicApiClient.done(api.post(lead.credentials(), path + "/launch", Map.of("reason", REASON)), "the launch");
        note("invitations launched");
        return id;
    }

    /** Opens the consortium, or continues the one that an earlier run with this seed opened. */
    private String opened(JsonNode consultation, JsonNode lot, String name) {
        for (JsonNode row : api.read(lead.credentials(), "/consortia?size=100").path("content")) {
            if (row.toString().contains('"' + name + '"')) {
                return idOf(row);
            }
        }
        Map<String, Object> body = Map.of(
                "name",
                name,
                "consultationId",
                consultation.path("id").asString(),
                "lotIds",
                List.of(lot.path("id").asString()),
                "form",
                "JOINT_LEAD_SEVERAL",
                "ndaRequired",
                true,
                "leadEstablishmentId",
                lead.establishmentId());
        ApiAnswer answer = api.post(lead.credentials(), "/consortia", body);
        String id =
                PublicApiClient.done(answer, "the grouping").json().path("id").asString();
        note("grouping opened");
        return id;
    }

    /** Returns the id of a consortium in a list of the API. */
    static String idOf(JsonNode row) {
        return row.path("id").asString(row.path("consortiumId").asString(""));
    }

    private static Map<String, Object> slot(JsonNode lot, int at, PartyKind trade) {
        return Map.of(
                "lotId",
                lot.path("id").asString(),
                "need",
                "Part " + (at + 1),
                "cpv",
                lot.path("cpv").asString(),
                "wantedKinds",
                List.of(trade.kind()),
                "minShare",
                1,
                "maxShare",
                90,
                "hoursTarget",
                0,
                "mandatory",
                true);
    }

    private void note(String event) {
        Instant now = clock.now();
        timeline.add(now, "consortium-building", "", lead.name(), event);
    }
}
