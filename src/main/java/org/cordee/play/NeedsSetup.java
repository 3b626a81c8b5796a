package org.cordee.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Creates the parties of a simulation with needs: structures with their watches, buyers, support organisations. */
final class NeedsSetup {

    /** More than one batch of ten, so that some needs have a second one. */
    private static final int FEWEST_STRUCTURES = 12;

    private static final int FIRST_BUYER = 45;
    private static final int BUYERS = 5;
    private static final int FIRST_HELPER = 55;
    private static final List<String> TRADES = List.of("45421000", "77310000", "90910000");
    private static final SimulatedDifficulties NO_DIFFICULTIES =
            new SimulatedDifficulties(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    private final PublicApiClient api;
    private final Credentials administrator;
    private final SimulationClock clock;
    private final ProgressBar bar;
    private final SimulationTimeline timeline;

    /** @param timeline of all needs */
    NeedsSetup(
            PublicApiClient api,
            Credentials administrator,
            SimulationClock clock,
            ProgressBar bar,
            SimulationTimeline timeline) {
        this.api = api;
        this.administrator = administrator;
        this.clock = clock;
        this.bar = bar;
        this.timeline = timeline;
    }

    /** The procedures of a simulation with needs. */
    record NeedsCast(
            List<SimulatedNeed> needs,
            SimulatedNeeds allNeeds,
            SimulatedHelp help,
            List<NeedGrouping> groupings,
            SimulatedEcosystem ecosystem) {

        List<SimulatedCase> cases() {
            List<SimulatedCase> cases = new ArrayList<>(List.of(allNeeds, help));
            cases.addAll(groupings);
            return cases;
        }
    }

    /**
     * Creates or finds the parties, keeps the watches and makes the offers of help.
     *
     * @param seeds the seed of each grouping, in order; the seed of the needs is the first one
     */
    NeedsCast prepare(byte[] notice, SimulationScope scope, EcosystemScope wanted, List<Long> seeds) {
        long seed = seeds.get(0);
        SimulatedParties parties = new SimulatedParties(api, administrator, seed);
        List<Party> structures = structures(parties, wanted);
        SimulatedWatchers watchers = new SimulatedWatchers(api, administrator);
        structures.stream().limit(wanted.watchers()).forEach(one -> watchers.watch(one, TRADES));
        List<Party> helpers = helpers(parties);
        SimulatedEcosystem ecosystem = new SimulatedEcosystem(clock, helpers, watchers);
        List<Party> buyers = IntStream.range(0, Math.min(BUYERS, wanted.needs()))
                .mapToObj(at ->
                        parties.party(FIRST_BUYER + at, "acheteur " + (at + 1), PartyKind.ofLead("NONE"), "BUYER"))
                .toList();
        SimulatedNeed.Surroundings around =
                new SimulatedNeed.Surroundings(api, ecosystem, new BuyerLink(api, administrator), timeline, seed);
        ConsortiumSetup setup = new ConsortiumSetup(api, administrator, clock, bar, ecosystem);
        List<SimulatedNeed> needs = new ArrayList<>();
        List<NeedGrouping> groupings = new ArrayList<>();
        for (int number = 1; number <= wanted.needs(); number++) {
            boolean leads = number <= scope.consortia();
            long own = leads ? seeds.get(number - 1) : seed;
            List<Party> grouping = leads ? setup.parties(notice, scope, own) : List.of();
            SimulatedNeed need = new SimulatedNeed(
                    around,
                    number,
                    buyers.get((number - 1) % buyers.size()),
                    grouping,
                    structures.subList(0, Math.max(0, FEWEST_STRUCTURES - grouping.size())),
                    TRADES.get(number % TRADES.size()));
            needs.add(need);
            if (leads) {
                groupings.add(new NeedGrouping(need, () -> setup.launch(notice, scope, own)));
            }
        }
        return cast(ecosystem, needs, groupings, seed);
    }

    private NeedsCast cast(
            SimulatedEcosystem ecosystem, List<SimulatedNeed> needs, List<NeedGrouping> groupings, long seed) {
        Party coordinator = Party.coordination(administrator);
        TaskActions acting = new TaskActions(api, seed, NO_DIFFICULTIES, ecosystem);
        List<Party> sourcing = new ArrayList<>(List.of(coordinator));
        needs.stream().flatMap(need -> need.structures().stream()).distinct().forEach(sourcing::add);
        needs.stream().map(SimulatedNeed::buyer).distinct().forEach(sourcing::add);
        SimulatedNeeds all = new SimulatedNeeds(
                ecosystem, timeline, bar, needs, new PlayingParties(api, clock, timeline, bar, sourcing, acting));
        CopyOnWriteArrayList<Party> helping = new CopyOnWriteArrayList<>(ecosystem.helpers());
        helping.add(coordinator);
        SimulatedHelp help = new SimulatedHelp(
                api,
                ecosystem,
                timeline,
                helping,
                new PlayingParties(api, clock, timeline, bar, helping, acting),
                () -> groupings.stream().allMatch(NeedGrouping::isOver));
        return new NeedsCast(needs, all, help, groupings, ecosystem);
    }

    private List<Party> structures(SimulatedParties parties, EcosystemScope wanted) {
        List<Party> structures = new ArrayList<>();
        for (int at = 0; at < Math.max(FEWEST_STRUCTURES, wanted.watchers()); at++) {
            bar.show("structure " + (at + 1));
            structures.add(parties.structure(at + 1));
        }
        return structures;
    }

    /** Creates or finds two support organisations, which offer every help to everybody. */
    private List<Party> helpers(SimulatedParties parties) {
        List<Party> helpers = IntStream.range(0, 2)
                .mapToObj(at -> parties.party(
                        FIRST_HELPER + at, "accompagnateur " + (at + 1), PartyKind.ofLead("L2113_15"), "SUPPORT"))
                .toList();
        for (Party helper : helpers) {
            JsonNode offer = api.read(helper.credentials(), "/support-offer");
            Map<String, Object> body = new HashMap<>();
            body.put("revision", offer.path("revision").asInt());
            body.put("kinds", Arrays.asList("TECHNICAL", "DRAFTING", "STRATEGIC", "LEGAL", "FINANCIAL"));
            body.put("areas", List.of());
            body.put("served", List.of());
            body.put("hoursPerMonth", 2000);
            PublicApiClient.done(
                    api.put(helper.credentials(), "/support-offer", body), "the offer of " + helper.name());
        }
        return helpers;
    }
}
