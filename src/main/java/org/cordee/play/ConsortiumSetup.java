package org.cordee.play;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Creates the parties of a consortium and performs the lead's acts until the invitations, before time moves. */
final class ConsortiumSetup {

    private final PublicApiClient api;
    private final Credentials administrator;
    private final SimulationClock clock;
    private final ProgressBar bar;

    ConsortiumSetup(PublicApiClient api, Credentials administrator, SimulationClock clock, ProgressBar bar) {
        this.api = api;
        this.administrator = administrator;
        this.clock = clock;
        this.bar = bar;
    }

    /** Launches the consortium of a seed; the same seed continues an earlier run. */
    SimulatedConsortium launch(byte[] notice, SimulationScope scope, long seed) {
        SimulationTimeline timeline = new SimulationTimeline();
        SimulatedParties parties = new SimulatedParties(api, administrator, seed);
        ConsultationSetup consultations = new ConsultationSetup(api, clock, timeline);
        Party importer = parties.party(0, PartyKind.ofLead("NONE"));
        JsonNode consultation = consultations.importNotice(importer, notice);
        String reservation = reservation(consultation, scope);
        Party lead = parties.party(0, PartyKind.ofLead(reservation));
        if (!lead.equals(importer)) {
            consultation = consultations.importNotice(lead, notice);
        }
        for (JsonNode row : api.read(lead.credentials(), "/consortia?size=100").path("content")) {
            clock.owns(OpeningActions.idOf(row));
        }
        consultation = consultations.pinBeforeDeadline(lead, consultation, scope.lot());
        JsonNode lot = ConsultationSetup.lot(consultation, scope.lot());
        List<PartyKind> trades = new ArrayList<>();
        List<List<Party>> rows = new ArrayList<>();
        List<Party> all = new ArrayList<>(List.of(lead));
        for (int slot = 0; slot < scope.partners(); slot++) {
            PartyKind trade = PartyKind.ofPartner(reservation, slot);
            List<Party> row = List.of(parties.party(2 * slot + 1, trade), parties.party(2 * slot + 2, trade));
            bar.show("candidates of slot " + (slot + 1));
            trades.add(trade);
            rows.add(row);
            all.addAll(row);
        }
        String consortium = new OpeningActions(api, clock, timeline, lead)
                .launch(consultation, lot, name(consultation, scope, seed), rows, trades);
        clock.owns(consortium);
        PlayingParties play =
                new PlayingParties(api, clock, timeline, bar, all, SimulatedDifficulties.drawn(seed, rows), seed);
        return new SimulatedConsortium(api, clock, timeline, lead, consortium, play);
    }

    private static String reservation(JsonNode consultation, SimulationScope scope) {
        return ConsultationSetup.lot(consultation, scope.lot())
                .path("reservation")
                .asString("NONE");
    }

    private static String name(JsonNode consultation, SimulationScope scope, long seed) {
        String id = consultation.path("id").asString();
        return "Simulation " + seed + ", lot " + scope.lot() + ", " + id.substring(id.length() - 8);
    }
}
