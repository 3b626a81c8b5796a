package org.cordee.play;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Structures with a watch. Before time moves to a digest, they note which opportunities it has to tell; at the end they
 * compare the letters with that. The server writes digests by itself, so that time stands still meanwhile.
 */
final class SimulatedWatchers {

    private static final int LARGEST_PAGE = NeedActions.LARGEST_PAGE;
    private static final String DAILY = "DAILY";
    private static final String WEEKLY = "WEEKLY";

    private final @Nullable PublicApiClient api;
    private final @Nullable Credentials administrator;
    private final List<Watcher> watchers = new ArrayList<>();
    private final Set<String> needs = ConcurrentHashMap.newKeySet();
    private boolean holding;

    SimulatedWatchers(PublicApiClient api, Credentials administrator) {
        this.api = api;
        this.administrator = administrator;
    }

    private SimulatedWatchers() {
        this.api = null;
        this.administrator = null;
    }

    /** Returns no watchers: they wait for nothing and expect nothing. */
    static SimulatedWatchers none() {
        return new SimulatedWatchers();
    }

    /** One watcher with what it knows. */
    private static final class Watcher {

        private final Party party;
        private final String pace;
        /** The subjects of the opportunities that its watch has found. */
        private final Set<String> found = ConcurrentHashMap.newKeySet();
        /** The subjects of the opportunities that its digests had to tell so far. */
        private final Set<String> told = ConcurrentHashMap.newKeySet();
        /** Maps the instant at which a digest is due to what it has to tell; empty when none has to be written. */
        private final TreeMap<Instant, Set<String>> due = new TreeMap<>();

        private Watcher(Party party, String pace) {
            this.party = party;
            this.pace = pace;
        }
    }

    /**
     * One digest as it should be and as it is.
     *
     * @param period when it was due; null for a letter that was due at no time
     * @param expected 1 when something new waited, else 0
     * @param count the letters that were written
     */
    record DigestCount(
            String watcher, String pace, @Nullable Instant period, int expected, int count) {

        boolean isRight() {
            return expected == count;
        }
    }

    /** Keeps the watch of a structure; every second one reads it weekly. */
    void watch(Party party, List<String> trades) {
        String pace = watchers.size() % 2 == 0 ? DAILY : WEEKLY;
        Map<String, Object> body = Map.of(
                "establishmentId",
                party.establishmentId(),
                "trades",
                trades,
                "area",
                "FRANCE",
                "kinds",
                List.of("NEED"),
                "pace",
                pace);
        PublicApiClient.done(server().put(party.credentials(), "/watches", body), "the watch of " + party.name());
        watchers.add(new Watcher(party, pace));
    }

    /** Expects that the watches find a need as soon as it is among the opportunities. */
    void expect(String needId) {
        needs.add(needId);
    }

    /** Tells if a watcher with a daily digest was not told a need yet. */
    boolean isUntold(String needId) {
        return watchers.stream().anyMatch(watcher -> watcher.pace.equals(DAILY) && !watcher.told.contains(needId));
    }

    /** Tells if no party may act: digests are due, and an act could change what they have to tell. */
    boolean isHolding() {
        return holding;
    }

    /** Returns when the next digest is due; empty when nothing new waits. */
    Optional<Instant> next() {
        return watchers.stream().map(this::nextOf).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private Optional<Instant> nextOf(Watcher watcher) {
        String next = server().read(watcher.party.credentials(), "/watches")
                .path("nextDigestAt")
                .asString("");
        return next.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(next));
    }

    /**
     * Tells if the server has something to do that its idleness does not show: to match a need with the watches, or to
     * write a digest.
     */
    boolean awaitServer(Instant now) {
        if (watchers.isEmpty()) {
            return false;
        }
        boolean waits = !allHaveFound();
        for (Watcher watcher : watchers) {
            boolean overdue = nextOf(watcher).filter(at -> !at.isAfter(now)).isPresent();
            if (!overdue) {
                watcher.due.headMap(now, true).values().forEach(watcher.told::addAll);
            }
            waits |= overdue;
        }
        if (!waits) {
            holding = false;
        }
        return waits;
    }

    private boolean allHaveFound() {
        Set<String> shared = new HashSet<>();
        for (JsonNode one : server().all(watchers.get(0).party.credentials(), "/opportunities", LARGEST_PAGE)) {
            shared.add(one.path("subjectId").asString(""));
        }
        shared.retainAll(needs);
        boolean all = true;
        for (Watcher watcher : watchers) {
            if (!watcher.found.containsAll(shared)) {
                waiting(watcher).forEach(one -> watcher.found.add(subjectOf(one)));
            }
            all &= watcher.found.containsAll(shared);
        }
        return all;
    }

    private List<JsonNode> waiting(Watcher watcher) {
        return server().all(watcher.party.credentials(), "/watches/opportunities", LARGEST_PAGE);
    }

    private static String subjectOf(JsonNode found) {
        return found.path("opportunity").path("subjectId").asString("");
    }

    /** Notes what the digests have to tell that are due when time moves to an instant. */
    void prepare(Instant to) {
        for (Watcher watcher : watchers) {
            Instant at = nextOf(watcher).orElse(Instant.MAX);
            if (!at.isAfter(to)) {
                Set<String> untold = new HashSet<>();
                for (JsonNode one : waiting(watcher)) {
                    String until = one.path("opportunity").path("answerUntil").asString();
                    if (Instant.parse(until).isAfter(to) && !watcher.told.contains(subjectOf(one))) {
                        untold.add(subjectOf(one));
                    }
                }
                watcher.due.put(at, untold);
                holding = true;
            }
        }
    }

    /**
     * Counts the letters of all watchers, by the digests that were due.
     *
     * @param since when this simulation began: earlier letters are those of another one
     */
    List<DigestCount> count(Instant since) {
        List<DigestCount> counts = new ArrayList<>();
        for (Watcher watcher : watchers) {
            counts.addAll(compared(watcher.party.name(), watcher.pace, watcher.due, letters(watcher, since)));
        }
        return counts;
    }

    private List<Instant> letters(Watcher watcher, Instant since) {
        String search =
                "/letters?text=" + URLEncoder.encode(watcher.party.credentials().user(), StandardCharsets.UTF_8);
        List<Instant> written = new ArrayList<>();
        for (JsonNode row : server().all(administrator(), search, LARGEST_PAGE)) {
            Instant at = Instant.parse(row.path("writtenAt").asString());
            if (row.path("kind").asString("").equals("OPPORTUNITY_DIGEST") && !at.isBefore(since)) {
                written.add(at);
            }
        }
        return written;
    }

    /**
     * Compares letters with the digests that were due. A letter belongs to the last digest that was due when it was
     * written; a digest that had nothing to tell is listed only when a letter was written.
     */
    static List<DigestCount> compared(
            String watcher, String pace, TreeMap<Instant, Set<String>> due, List<Instant> written) {
        Map<Instant, Integer> counts = new TreeMap<>();
        int without = 0;
        for (Instant at : written) {
            Instant period = due.floorKey(at);
            if (period == null) {
                without++;
            } else {
                counts.merge(period, 1, Integer::sum);
            }
        }
        List<DigestCount> compared = new ArrayList<>();
        due.forEach((period, untold) -> {
            int count = counts.getOrDefault(period, 0);
            if (!untold.isEmpty() || count > 0) {
                compared.add(new DigestCount(watcher, pace, period, untold.isEmpty() ? 0 : 1, count));
            }
        });
        if (without > 0) {
            compared.add(new DigestCount(watcher, pace, null, 0, without));
        }
        return compared;
    }

    private PublicApiClient server() {
        if (api == null) {
            throw new IllegalStateException("a simulation without watchers asks no server about them");
        }
        return api;
    }

    private Credentials administrator() {
        if (administrator == null) {
            throw new IllegalStateException("a simulation without watchers reads no letters");
        }
        return administrator;
    }
}
