package org.cordee.play;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordee.play.SimulatedEntry.Part;
import org.cordee.play.TaskActions.Done;
import tools.jackson.databind.JsonNode;

/** Does the tasks about a booklet: of the structures that write, and of the coordinator who reads and publishes. */
final class BookletActions implements PartyActions {

    /** The year of all figures: the server accepts none of a later year than its own. */
    private static final int YEAR = 2020;

    private final PublicApiClient api;
    private final long seed;
    private final List<SimulatedEntry> entries;

    /** @param entries in the order of the booklet */
    BookletActions(PublicApiClient api, long seed, List<SimulatedEntry> entries) {
        this.api = api;
        this.seed = seed;
        this.entries = entries;
    }

    /** Returns true before a structure wants to write, and until all entries are ready to be published. */
    @Override
    public boolean postpones(Party party, JsonNode task, Instant now) {
        return switch (task.path("task").asString()) {
            case "task_SubmitSolution" -> now.isBefore(entryOf(task).writesFrom());
            case "task_PublishBooklet" -> !entries.stream().allMatch(SimulatedEntry::isReadyToPublish);
            default -> false;
        };
    }

    @Override
    public Done act(Party party, JsonNode task) {
        Credentials who = party.credentials();
        return switch (task.path("task").asString()) {
            case "task_SubmitSolution" -> write(who, entryOf(task));
            case "task_ReviewContribution" -> read(who, entryOf(task));
            case "task_CheckFacts" -> {
                String path = path(entryOf(task));
                yield new Done(
                        "facts confirmed",
                        api.post(who, path + "/facts", Map.of("revision", lastRevision(api.read(who, path)))));
            }
            case "task_PublishBooklet" -> publish(who, NeedActions.rootOf(task));
            default ->
                throw SimulationStopped.because(
                        "Nobody knows how to do " + task.path("task").asString() + ".");
        };
    }

    private SimulatedEntry entryOf(JsonNode task) {
        String contribution = NeedActions.rootOf(task);
        return entries.stream()
                .filter(entry -> entry.id().equals(contribution))
                .findFirst()
                .orElseThrow(() -> SimulationStopped.because(
                        "No contribution of this simulation has the id " + contribution + "."));
    }

    private static String path(SimulatedEntry entry) {
        return "/contributions/" + entry.id();
    }

    /** Keeps a draft that lacks something, and sends the whole text. */
    private Done write(Credentials who, SimulatedEntry entry) {
        boolean again = lastRevision(api.read(who, path(entry))) > 0;
        if (!again) {
            keepDraft(who, entry);
        }
        int draft = api.read(who, path(entry)).path("draftNumber").asInt();
        Map<String, Object> body = Map.of("draftNumber", draft, "content", text(entry, again));
        return new Done(
                again ? "solution sent again" : "solution sent", api.post(who, path(entry) + "/submission", body));
    }

    /**
     * Keeps a draft. A server that was killed after it kept the draft refuses the repetition, because the number of the
     * draft is another one then: the draft is kept nevertheless.
     */
    private void keepDraft(Credentials who, SimulatedEntry entry) {
        int before = api.read(who, path(entry)).path("draftNumber").asInt();
        Map<String, Object> draft = text(entry, false);
        draft.remove("solution");
        ApiAnswer answer = api.put(who, path(entry) + "/draft", Map.of("draftNumber", before, "content", draft));
        boolean kept = answer.isDone()
                || api.read(who, path(entry))
                        .path("draft")
                        .path("title")
                        .asString("")
                        .equals(title(entry));
        if (!kept) {
            PublicApiClient.done(answer, "the draft of " + entry.structure().name());
        }
    }

    private String title(SimulatedEntry entry) {
        return "Simulation " + seed + ", solution " + entry.number();
    }

    private Map<String, Object> text(SimulatedEntry entry, boolean again) {
        Map<String, Object> text = new TreeMap<>();
        text.put("title", title(entry));
        text.put("summary", "Simulation : ce que la structure " + entry.number() + " fait.");
        text.put("problem", "Simulation");
        text.put("solution", again ? "Simulation, corrigée après la relecture" : "Simulation");
        text.put("maturity", "PILOT");
        text.put(
                "figures",
                List.of(Map.of("value", "12 t", "label", "de simulation", "source", "Simulation", "year", YEAR)));
        text.put("areas", List.of("75"));
        text.put("trades", List.of("45421000"));
        return text;
    }

    /** Asks some structures once to change their text, and the others to check its facts. */
    private Done read(Credentials who, SimulatedEntry entry) {
        int revision = lastRevision(api.read(who, path(entry)));
        if (entry.part() == Part.REVISED && revision == 1) {
            Map<String, Object> body = Map.of("revision", revision, "words", "Simulation : précisez la solution.");
            return new Done("changes asked", api.post(who, path(entry) + "/change-requests", body));
        }
        Map<String, Object> body = Map.of("revision", revision, "englishSummary", "Simulation");
        return new Done("fact check asked", api.post(who, path(entry) + "/fact-checks", body));
    }

    /** Returns the number of the last text that was sent; 0 before the first. */
    static int lastRevision(JsonNode contribution) {
        return contribution.path("revisions").path(0).path("number").asInt(0);
    }

    private Done publish(Credentials who, String call) {
        List<String> order = entries.stream()
                .filter(entry -> entry.part().isPublished())
                .map(SimulatedEntry::id)
                .toList();
        return new Done(
                "booklet published",
                api.post(who, "/booklet-calls/" + call + "/publication", Map.of("entries", order)));
    }
}
