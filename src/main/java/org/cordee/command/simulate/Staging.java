package org.cordee.command.simulate;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Creates the parties of a consortium and performs the lead's acts until the invitations, before time moves. */
final class Staging {

    private final Api api;
    private final Credentials administrator;
    private final Clock clock;
    private final ProgressBar bar;

    Staging(Api api, Credentials administrator, Clock clock, ProgressBar bar) {
        this.api = api;
        this.administrator = administrator;
        this.clock = clock;
        this.bar = bar;
    }

    /** Launches the consortium of a seed; the same seed continues an earlier run. */
    Staged launched(byte[] notice, Wish wish, long seed) {
        Timeline timeline = new Timeline();
        Cast cast = new Cast(api, administrator, seed);
        Ground ground = new Ground(api, clock, timeline);
        Party scout = cast.party(0, Trade.ofLead("NONE"));
        JsonNode consultation = ground.imported(scout, notice);
        String reservation = reservation(consultation, wish);
        Party lead = cast.party(0, Trade.ofLead(reservation));
        if (!lead.equals(scout)) {
            consultation = ground.imported(lead, notice);
        }
        consultation = ground.timed(lead, consultation, wish.lot());
        JsonNode lot = Ground.lot(consultation, wish.lot());
        List<Trade> trades = new ArrayList<>();
        List<List<Party>> rows = new ArrayList<>();
        List<Party> all = new ArrayList<>(List.of(lead));
        for (int slot = 0; slot < wish.partners(); slot++) {
            Trade trade = Trade.ofPartner(reservation, slot);
            List<Party> row = List.of(cast.party(2 * slot + 1, trade), cast.party(2 * slot + 2, trade));
            bar.show("candidates of slot " + (slot + 1));
            trades.add(trade);
            rows.add(row);
            all.addAll(row);
        }
        String consortium = new Opening(api, clock, timeline, lead)
                .launched(consultation, lot, name(consultation, wish, seed), rows, trades);
        Play play = new Play(api, clock, timeline, bar, all, Twists.drawn(seed, rows), seed);
        return new Staged(api, clock, timeline, lead, consortium, play);
    }

    private static String reservation(JsonNode consultation, Wish wish) {
        return Ground.lot(consultation, wish.lot()).path("reservation").asString("NONE");
    }

    private static String name(JsonNode consultation, Wish wish, long seed) {
        String id = consultation.path("id").asString();
        return "Simulation " + seed + ", lot " + wish.lot() + ", " + id.substring(id.length() - 8);
    }
}
