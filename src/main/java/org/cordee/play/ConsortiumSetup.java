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
    SimulatedConsortium launch(byte[] notice, SimulationScope wish, long seed) {
        SimulationTimeline timeline = new SimulationTimeline();
        SimulatedParties cast = new SimulatedParties(api, administrator, seed);
        ConsultationSetup ground = new ConsultationSetup(api, clock, timeline);
        Party scout = cast.party(0, PartyKind.ofLead("NONE"));
        JsonNode consultation = ground.importNotice(scout, notice);
        String reservation = reservation(consultation, wish);
        Party lead = cast.party(0, PartyKind.ofLead(reservation));
        if (!lead.equals(scout)) {
            consultation = ground.importNotice(lead, notice);
        }
        consultation = ground.pinBeforeDeadline(lead, consultation, wish.lot());
        JsonNode lot = ConsultationSetup.lot(consultation, wish.lot());
        List<PartyKind> trades = new ArrayList<>();
        List<List<Party>> rows = new ArrayList<>();
        List<Party> all = new ArrayList<>(List.of(lead));
        for (int slot = 0; slot < wish.partners(); slot++) {
            PartyKind trade = PartyKind.ofPartner(reservation, slot);
            List<Party> row = List.of(cast.party(2 * slot + 1, trade), cast.party(2 * slot + 2, trade));
            bar.show("candidates of slot " + (slot + 1));
            trades.add(trade);
            rows.add(row);
            all.addAll(row);
        }
        String consortium = new OpeningActions(api, clock, timeline, lead)
                .launch(consultation, lot, name(consultation, wish, seed), rows, trades);
        PlayingParties play =
                new PlayingParties(api, clock, timeline, bar, all, SimulatedDifficulties.drawn(seed, rows), seed);
        return new SimulatedConsortium(api, clock, timeline, lead, consortium, play);
    }

    private static String reservation(JsonNode consultation, SimulationScope wish) {
        return ConsultationSetup.lot(consultation, wish.lot())
                .path("reservation")
                .asString("NONE");
    }

    private static String name(JsonNode consultation, SimulationScope wish, long seed) {
        String id = consultation.path("id").asString();
        return "Simulation " + seed + ", lot " + wish.lot() + ", " + id.substring(id.length() - 8);
    }
}
