package org.cordee.play;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Creates the parties of a consortium and performs the lead's acts until the invitations, before time moves. */
final class ConsortiumSetup {

    private final PublicApiClient api;
    private final Credentials administrator;
    private final SimulationClock clock;
    private final ProgressBar bar;
    private final SimulatedEcosystem ecosystem;

    ConsortiumSetup(PublicApiClient api, Credentials administrator, SimulationClock clock, ProgressBar bar) {
        this(api, administrator, clock, bar, SimulatedEcosystem.none());
    }

    /** @param ecosystem whose needs lead to the consortia; then time is pinned already */
    ConsortiumSetup(
            PublicApiClient api,
            Credentials administrator,
            SimulationClock clock,
            ProgressBar bar,
            SimulatedEcosystem ecosystem) {
        this.ecosystem = ecosystem;
        this.api = api;
        this.administrator = administrator;
        this.clock = clock;
        this.bar = bar;
    }

    /** Puts more acts around those of every consortium, once it is launched. */
    @FunctionalInterface
    interface MoreActs {

        /** @param tasks does the tasks of all parties */
        PartyActions around(PartyActions tasks, LaunchedConsortium launched);
    }

    /**
     * A consortium whose invitations are sent.
     *
     * @param consultation as the API shows it
     * @param lot the lot of the consultation for which the consortium bids
     */
    record LaunchedConsortium(
            String id, Party lead, JsonNode consultation, JsonNode lot, SimulationTimeline timeline) {}

    /** Launches the consortium of a seed; the same seed continues an earlier run. */
    SimulatedConsortium launch(byte[] notice, SimulationScope scope, long seed) {
        return launch(notice, scope, seed, (tasks, launched) -> tasks);
    }

    /** @param more puts acts around the tasks of the parties */
    SimulatedConsortium launch(byte[] notice, SimulationScope scope, long seed, MoreActs more) {
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
        consultation = ecosystem.isNone()
                ? consultations.pinBeforeDeadline(lead, consultation, scope.lot())
                : consultations.withDeadlineAhead(lead, consultation, scope.lot());
        JsonNode lot = ConsultationSetup.lot(consultation, scope.lot());
        List<PartyKind> trades = IntStream.range(0, scope.partners())
                .mapToObj(slot -> PartyKind.ofPartner(reservation, slot))
                .toList();
        List<List<Party>> rows = candidates(parties, trades);
        List<Party> all = new ArrayList<>(List.of(lead));
        rows.forEach(all::addAll);
        String consortium = new OpeningActions(api, clock, timeline, lead)
                .launch(consultation, lot, name(consultation, scope, seed), rows, trades);
        clock.owns(consortium);
        TaskActions acting = new TaskActions(api, seed, SimulatedDifficulties.drawn(seed, rows), ecosystem);
        PartyActions acts = more.around(acting, new LaunchedConsortium(consortium, lead, consultation, lot, timeline));
        PlayingParties play = new PlayingParties(api, clock, timeline, bar, all, acts);
        return new SimulatedConsortium(api, clock, timeline, lead, consortium, play);
    }

    /** Returns the lead of the consortium of a seed and its candidates, the lead first, and launches nothing. */
    List<Party> parties(byte[] notice, SimulationScope scope, long seed) {
        SimulatedParties parties = new SimulatedParties(api, administrator, seed);
        Party importer = parties.party(0, PartyKind.ofLead("NONE"));
        JsonNode consultation =
                new ConsultationSetup(api, clock, new SimulationTimeline()).importNotice(importer, notice);
        String reservation = reservation(consultation, scope);
        List<Party> all = new ArrayList<>(List.of(parties.party(0, PartyKind.ofLead(reservation))));
        List<PartyKind> trades = IntStream.range(0, scope.partners())
                .mapToObj(slot -> PartyKind.ofPartner(reservation, slot))
                .toList();
        candidates(parties, trades).forEach(all::addAll);
        return all;
    }

    private List<List<Party>> candidates(SimulatedParties parties, List<PartyKind> trades) {
        List<List<Party>> rows = new ArrayList<>();
        for (int slot = 0; slot < trades.size(); slot++) {
            PartyKind trade = trades.get(slot);
            bar.show("candidates of slot " + (slot + 1));
            rows.add(List.of(parties.party(2 * slot + 1, trade), parties.party(2 * slot + 2, trade)));
        }
        return rows;
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
