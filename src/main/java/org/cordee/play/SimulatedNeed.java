package org.cordee.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One need with the acts of its buyer, from the publication to the outcome. The buyer has an account, and proves the
 * address of its need by the link of the letter that is written there.
 */
final class SimulatedNeed {

    private static final int MOST_INTRODUCTIONS = 3;
    private static final Set<String> ENDS = Set.of("CLOSED", "REFUSED", "WITHDRAWN");
    private static final Set<String> NOT_ASKED = Set.of("", "DRAFT", "RECEIVED", "LISTING");
    private static final Set<String> ENDED_INTRODUCTIONS = Set.of("CONCLUDED", "DECLINED", "LAPSED");

    private final PublicApiClient api;
    private final SimulatedEcosystem ecosystem;
    private final BuyerLink link;
    private final SimulationTimeline timeline;
    private final int number;
    private final Party buyer;
    private final List<Party> structures;
    private final List<Party> grouping;
    private final NeedDecisions decisions;
    private final String title;
    private final String address;
    private final List<String> trades;
    private final Map<String, String> introductions = new HashMap<>();

    private volatile String id = "";
    private volatile String state = "";
    private volatile boolean groupingReady;
    private volatile boolean groupingOver;
    private boolean introductionsAsked;
    private @Nullable Instant publishedAt;
    private volatile @Nullable SimulationStopped stopped;

    /**
     * Holds what all needs of a simulation have in common.
     *
     * @param timeline of all needs
     */
    record Surroundings(
            PublicApiClient api,
            SimulatedEcosystem ecosystem,
            BuyerLink link,
            SimulationTimeline timeline,
            long seed) {}

    /**
     * @param number from 1
     * @param grouping the parties of the grouping that follows from the need, its lead first; empty when none follows
     * @param others more structures to ask
     */
    SimulatedNeed(
            Surroundings around, int number, Party buyer, List<Party> grouping, List<Party> others, String trade) {
        this.api = around.api();
        this.ecosystem = around.ecosystem();
        this.link = around.link();
        this.timeline = around.timeline();
        long seed = around.seed();
        this.number = number;
        this.buyer = buyer;
        this.grouping = List.copyOf(grouping);
        List<Party> all = new ArrayList<>(grouping);
        all.addAll(others);
        this.structures = List.copyOf(all);
        Set<String> certain = new HashSet<>();
        grouping.forEach(one -> certain.add(one.name()));
        this.decisions = new NeedDecisions(seed, number, certain);
        this.title = "Simulation " + seed + ", besoin " + number;
        this.address = "simulation-" + seed + "-besoin-" + number + "@cordee.example";
        this.trades = List.of(trade);
    }

    void publish() {
        publishedAt = ecosystem.now();
        Map<String, Object> body = new TreeMap<>();
        body.put("title", title);
        body.put("details", "Simulation");
        body.put("trades", trades);
        body.put("place", "Paris");
        body.put("radius", 50);
        body.put("length", "ONE_TO_THREE_MONTHS");
        body.put("size", "FROM_60000_TO_140000");
        body.put("stage", "PREPARING");
        body.put("reservedFor", "NOBODY");
        body.put("organisation", buyer.name());
        body.put("contactName", "Achats de " + buyer.name());
        body.put("contactEmail", address);
        body.put("nothingConfidential", true);
        body.put("openToAll", true);
        id = PublicApiClient.done(api.post(buyer.credentials(), "/needs", body), "the need")
                .json()
                .path("id")
                .asString();
        ecosystem.know(id, this);
        state = "DRAFT";
        note("need published");
    }

    /**
     * Lets the buyer act.
     *
     * @return true when it acted
     */
    boolean round() {
        JsonNode detail = api.read(buyer.credentials(), "/needs/" + id);
        state = detail.path("need").path("state").asString("");
        return switch (state) {
            case "DRAFT" -> confirm();
            case "DELIVERED" -> introductionsAsked ? followIntroductions() : choose(detail.path("structures"));
            default -> false;
        };
    }

    private boolean confirm() {
        Instant since = publishedAt;
        boolean confirmed = since != null && link.confirm(address, since);
        if (confirmed) {
            note("address confirmed by its link");
        }
        return confirmed;
    }

    /** Asks for introductions to the first structures of the short list; the lead of a later grouping is one of them. */
    private boolean choose(JsonNode shortlist) {
        List<String> leading = grouping.stream()
                .limit(1)
                .map(lead -> lead.organisationId().toString())
                .toList();
        List<String> chosen = new ArrayList<>();
        for (JsonNode line : shortlist) {
            boolean first = leading.contains(line.path("organisationId").asString(""));
            chosen.add(first ? 0 : chosen.size(), line.path("inquiryId").asString());
        }
        if (chosen.isEmpty()) {
            introductionsAsked = true;
            return report("NO_CONTRACT");
        }
        List<String> asked = chosen.subList(0, Math.min(MOST_INTRODUCTIONS, chosen.size()));
        PublicApiClient.done(
                api.post(buyer.credentials(), "/needs/" + id + "/introductions", Map.of("inquiries", asked)),
                "the introductions");
        for (JsonNode row : api.all(buyer.credentials(), "/introductions", NeedActions.LARGEST_PAGE)) {
            String introduction = row.path("id").asString();
            if (!ecosystem.knows(introduction) && isOurs(introduction)) {
                ecosystem.know(introduction, this);
                introductions.put(introduction, row.path("state").asString(""));
            }
        }
        introductionsAsked = true;
        note(asked.size() + " introductions asked");
        return true;
    }

    private boolean isOurs(String introduction) {
        return read(introduction).path("needId").asString("").equals(id);
    }

    private JsonNode read(String introduction) {
        return api.read(buyer.credentials(), "/introductions/" + introduction);
    }

    /** Reports the outcome once every introduction has ended, and the grouping that follows from the need. */
    private boolean followIntroductions() {
        boolean open = false;
        for (Map.Entry<String, String> one : introductions.entrySet()) {
            if (!ENDED_INTRODUCTIONS.contains(one.getValue())) {
                JsonNode shown = read(one.getKey());
                one.setValue(shown.path("state").asString(""));
                noteContact(shown);
                open |= !ENDED_INTRODUCTIONS.contains(one.getValue());
            }
        }
        boolean awaitsGrouping = !grouping.isEmpty() && !groupingOver;
        return !open && !awaitsGrouping && report(decisions.outcomeOfNeed());
    }

    /** Requires that a contact is shown exactly when both sides have said yes. */
    private void noteContact(JsonNode shown) {
        boolean agreed = !shown.path("agreedAt").asString("").isEmpty();
        boolean contact = shown.path("asked").path("contact").isObject();
        if (agreed != contact) {
            throw SimulationStopped.because("An introduction of " + title + " shows "
                    + (contact ? "a contact before both sides consented." : "no contact after both sides consented."));
        }
        String asked = shown.path("asked").path("organisationId").asString("");
        groupingReady |= agreed
                && !grouping.isEmpty()
                && grouping.get(0).organisationId().toString().equals(asked);
    }

    private boolean report(String outcome) {
        PublicApiClient.done(
                api.post(buyer.credentials(), "/needs/" + id + "/outcome", Map.of("outcome", outcome)),
                "the outcome of the need");
        note("outcome reported: " + outcome);
        return true;
    }

    private void note(String event) {
        timeline.add(ecosystem.now(), "sourcing-request", "", buyer.name(), event);
    }

    void stop(SimulationStopped no) {
        stopped = no;
    }

    /** Tells the buyer that the grouping which follows from its need has ended. */
    void groupingEnded() {
        groupingOver = true;
    }

    /** Tells if the buyer and the lead of the later grouping were introduced. */
    boolean isGroupingReady() {
        return groupingReady;
    }

    boolean isPublished() {
        return !id.isEmpty();
    }

    /** Tells if structures were asked, or the need is over. */
    boolean isAsked() {
        return !NOT_ASKED.contains(state) || stopped != null;
    }

    boolean isEnded() {
        return ENDS.contains(state);
    }

    boolean isOver() {
        return isEnded() || stopped != null;
    }

    @Nullable
    SimulationStopped stopped() {
        return stopped;
    }

    String id() {
        return id;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    String state() {
        return state;
    }

    Party buyer() {
        return buyer;
    }

    List<Party> structures() {
        return structures;
    }

    List<String> trades() {
        return trades;
    }

    NeedDecisions decisions() {
        return decisions;
    }

    /** Returns the timeline of all needs of the simulation. */
    SimulationTimeline timeline() {
        return timeline;
    }

    /** Returns the states of the introductions in no order. */
    List<String> introductionStates() {
        return List.copyOf(introductions.values());
    }
}
