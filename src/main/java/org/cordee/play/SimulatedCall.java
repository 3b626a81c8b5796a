package org.cordee.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cordee.law.WorkingDayEnd;
import org.cordee.play.SimulatedEntry.Part;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call for contributions to a booklet, from its opening to the withdrawal of one published entry. Every second structure
 * writes at once, the others after half of the time.
 */
final class SimulatedCall implements SimulatedCase {

    /** Why one entry is withdrawn, as the booklet shows it. */
    static final String REASON = "Simulation : la structure ne propose plus cette solution.";

    /** The first publication, and the withdrawal. */
    static final int VERSIONS = 2;

    private static final Duration OPEN = Duration.ofDays(21);
    private static final Duration MORE_TIME = Duration.ofDays(7);
    private static final int EDITIONS = 3;
    private static final String PUBLISHED = "PUBLISHED";

    private final PublicApiClient api;
    private final Credentials coordinator;
    private final SimulationClock clock;
    private final SimulationTimeline timeline;
    private final PlayingParties play;
    private final long seed;
    private final List<SimulatedEntry> entries;
    private volatile String id = "";
    private volatile String state = "";
    private volatile String booklet = "";
    private volatile int versions;
    private volatile @Nullable SimulationStopped stopped;

    /**
     * @param play plays the coordinator and the structures
     * @param entries in the order of the booklet
     */
    SimulatedCall(
            PublicApiClient api,
            Credentials coordinator,
            SimulationClock clock,
            SimulationTimeline timeline,
            PlayingParties play,
            long seed,
            List<SimulatedEntry> entries) {
        this.api = api;
        this.coordinator = coordinator;
        this.clock = clock;
        this.timeline = timeline;
        this.play = play;
        this.seed = seed;
        this.entries = List.copyOf(entries);
    }

    /** The place of a booklet on the shelf. */
    private record Edition(String theme, int year) {

        String address() {
            return "/booklets/" + theme.toLowerCase(Locale.ROOT).replace('_', '-') + "/" + year;
        }
    }

    @Override
    public boolean round() {
        try {
            if (id.isEmpty()) {
                open();
                return true;
            }
            look();
            boolean granted = grantTime();
            boolean withdrawn = withdraw();
            return play.round(this::isOurs) || granted || withdrawn;
        } catch (SimulationStopped no) {
            if (no.exitCode() != 1) {
                throw no;
            }
            stopped = no;
            return false;
        }
    }

    private void open() {
        Instant now = clock.now();
        Edition edition = freeEdition(now);
        Map<String, Object> body = new HashMap<>();
        body.put("themeCode", edition.theme());
        body.put("edition", edition.year());
        body.put("title", "Simulation " + seed + ", cahier");
        body.put("subtitle", "Simulation");
        body.put("foreword", "Simulation");
        body.put("closesOn", day(WorkingDayEnd.after(now, OPEN)).toString());
        body.put(
                "organisationIds",
                entries.stream()
                        .map(entry -> entry.structure().organisationId())
                        .toList());
        JsonNode call = PublicApiClient.done(
                        api.post(coordinator, "/booklet-calls", body), "the call for contributions")
                .json();
        id = call.path("callId").asString();
        booklet = edition.address();
        clock.owns(id);
        begin(
                call.path("contributions"),
                now,
                Instant.parse(call.path("closesAt").asString()));
        note("coordination", "call opened, " + entries.size() + " structures invited");
    }

    private void begin(JsonNode contributions, Instant now, Instant closesAt) {
        Instant later = now.plus(Duration.between(now, closesAt).dividedBy(2));
        Map<String, String> invited = new HashMap<>();
        for (JsonNode one : contributions) {
            invited.put(
                    one.path("organisationId").asString(),
                    one.path("contributionId").asString());
        }
        for (SimulatedEntry entry : entries) {
            String contribution = invited.get(entry.structure().organisationId().toString());
            if (contribution == null) {
                throw SimulationStopped.because(entry.structure().name() + " was not invited to the booklet.");
            }
            clock.owns(contribution);
            entry.begin(contribution, entry.number() % 2 == 0 ? later : now, closesAt);
        }
    }

    /** Returns a theme and a year that have no call: an earlier simulation may have used the first ones. */
    private Edition freeEdition(Instant now) {
        Set<Edition> taken = new HashSet<>();
        for (JsonNode call : api.all(coordinator, "/booklet-calls", NeedActions.LARGEST_PAGE)) {
            if (!call.path("state").asString("").equals("CANCELLED")) {
                taken.add(new Edition(
                        call.path("theme").path("code").asString(),
                        call.path("edition").asInt()));
            }
        }
        JsonNode themes = api.read(coordinator, "/booklet-themes");
        int year = day(now).getYear();
        return IntStream.range(0, EDITIONS)
                .boxed()
                .flatMap(ahead -> themes.valueStream()
                        .map(theme -> new Edition(theme.path("code").asString(), year + ahead)))
                .filter(edition -> !taken.contains(edition))
                .findFirst()
                .orElseThrow(() -> SimulationStopped.because("Every theme has a call in the next " + EDITIONS
                        + " years: start a server for the simulation."));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Deadline.PARIS);
    }

    private void look() {
        JsonNode call = api.read(coordinator, "/booklet-calls/" + id);
        state = call.path("state").asString("");
        versions = call.path("versions").asInt();
        Map<String, String> states = new HashMap<>();
        for (JsonNode one : call.path("contributions")) {
            states.put(one.path("contributionId").asString(), one.path("state").asString(""));
        }
        entries.forEach(entry -> entry.isNow(states.getOrDefault(entry.id(), "")));
    }

    /** Gives one of the late structures more time, once. */
    private boolean grantTime() {
        boolean acted = false;
        for (SimulatedEntry entry : entries) {
            if (entry.part() == Part.GRANTED && entry.state().equals(Part.LATE.end()) && !entry.isGranted()) {
                Instant now = clock.now();
                Map<String, Object> body =
                        Map.of("until", day(WorkingDayEnd.after(now, MORE_TIME)).toString());
                JsonNode view = act(coordinator, entry, "/more-time", body);
                entry.granted(now, Instant.parse(view.path("dueAt").asString()));
                note("coordination", "more time for " + entry.structure().name());
                acted = true;
            }
        }
        return acted;
    }

    /** Takes one public entry back. */
    private boolean withdraw() {
        boolean acted = false;
        for (SimulatedEntry entry : entries) {
            if (entry.part() == Part.WITHDRAWN && state.equals(PUBLISHED) && !entry.hasEnded()) {
                act(entry.structure().credentials(), entry, "/withdrawal", Map.of("reason", REASON));
                note(entry.structure().name(), "entry withdrawn");
                acted = true;
            }
        }
        return acted;
    }

    private JsonNode act(Credentials who, SimulatedEntry entry, String act, Map<String, Object> body) {
        return PublicApiClient.done(
                        api.post(who, "/contributions/" + entry.id() + act, body),
                        act.substring(1) + " of " + entry.structure().name())
                .json();
    }

    private void note(String actor, String event) {
        timeline.add(clock.now(), "", "", actor, event);
    }

    private boolean isOurs(JsonNode task) {
        String root = NeedActions.rootOf(task);
        return root.equals(id) || entries.stream().anyMatch(entry -> entry.id().equals(root));
    }

    @Override
    public void requireMovable(List<JsonNode> incidents) {
        String standstill = play.standstill("The call", incidents, this::isOurs);
        if (!standstill.isEmpty()) {
            stop(standstill);
        }
    }

    @Override
    public void requireDue(boolean anything) {
        if (!anything) {
            stop("The call stands still, and nothing is due.");
        }
    }

    @Override
    public void stop(String sentence) {
        stopped = SimulationStopped.because(sentence);
    }

    @Override
    public boolean isOver() {
        return stopped != null
                || state.equals(PUBLISHED)
                        && versions >= VERSIONS
                        && entries.stream().allMatch(SimulatedEntry::hasEnded);
    }

    @Override
    public SimulationTimeline timeline() {
        return timeline;
    }

    /** Returns why the call did not come to its end; null when it did. */
    @Nullable
    SimulationStopped stopped() {
        return stopped;
    }

    List<SimulatedEntry> entries() {
        return entries;
    }

    /** Returns the path of the booklet in the API; empty before the call is open. */
    String booklet() {
        return booklet;
    }

    /** Returns how many versions of the booklet are public. */
    int versions() {
        return versions;
    }
}
