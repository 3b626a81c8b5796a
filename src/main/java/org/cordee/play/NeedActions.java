package org.cordee.play;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cordee.play.NeedDecisions.Answer;
import org.cordee.play.TaskActions.Done;
import tools.jackson.databind.JsonNode;

/** Performs the tasks about needs and introductions: of coordinators, of the structures that are asked, and of buyers. */
final class NeedActions {

    static final int LARGEST_PAGE = 100;

    private final PublicApiClient api;
    private final long seed;
    private final SimulatedEcosystem ecosystem;

    NeedActions(PublicApiClient api, long seed, SimulatedEcosystem ecosystem) {
        this.api = api;
        this.seed = seed;
        this.ecosystem = ecosystem;
    }

    /**
     * Returns true for a structure that never answers, and while the daily digests have not told a need: afterwards its
     * structures are asked, which may close it soon.
     */
    boolean postpones(Party party, JsonNode task) {
        return switch (task.path("task").asString()) {
            case "task_CurateList" -> ecosystem.watchers().isUntold(rootOf(task));
            case "task_ExpressInterest" ->
                ecosystem.needOf(rootOf(task)).decisions().answerOf(party.name()) == Answer.SILENT;
            default -> false;
        };
    }

    Done act(Party party, JsonNode task) {
        SimulatedNeed need = ecosystem.needOf(rootOf(task));
        String root = rootOf(task);
        return switch (task.path("task").asString()) {
            case "task_QualifyNeed" -> qualify(party, need, "/needs/" + root);
            case "task_CurateList" -> curate(party, need, "/needs/" + root);
            case "task_ExpressInterest" ->
                answer(party, need, "/inquiries/" + task.path("subjectId").asString());
            case "task_DecideNextBatch" -> decide(party, "/needs/" + root);
            case "task_DeliverShortlist" -> deliver(party, "/needs/" + root);
            case "task_AnswerIntroduction" -> consent(party, need, "/introductions/" + root);
            case "task_ReportOutcome" ->
                new Done(
                        "outcome reported",
                        api.post(
                                party.credentials(),
                                "/introductions/" + root + "/outcome",
                                Map.of("outcome", need.decisions().outcomeOfIntroduction(party.name()))));
            default -> throw new IllegalArgumentException(task.path("task").asString());
        };
    }

    static String rootOf(JsonNode task) {
        return task.path("root").path("id").asString("");
    }

    /** Accepts the need; with the agreement of its buyer it has to be among the opportunities then. */
    private Done qualify(Party coordinator, SimulatedNeed need, String path) {
        Map<String, Object> body = Map.of("trades", need.trades(), "place", "Paris", "radius", 50);
        Done done = new Done("need qualified", api.post(coordinator.credentials(), path + "/qualification", body));
        if (done.answer().isDone()
                && api.all(coordinator.credentials(), "/opportunities", LARGEST_PAGE).stream()
                        .noneMatch(one -> one.path("subjectId").asString("").equals(need.id()))) {
            throw SimulationStopped.because(
                    "The need " + need.title() + " was qualified and is not among the opportunities.");
        }
        return done;
    }

    /** Adds the structures of the simulation, keeps no other ones, and asks the first batch. */
    private Done curate(Party coordinator, SimulatedNeed need, String path) {
        Credentials who = coordinator.credentials();
        Set<String> listed = new HashSet<>();
        for (JsonNode line : api.read(who, path).path("structures")) {
            listed.add(line.path("organisationId").asString(""));
        }
        for (Party structure : need.structures()) {
            if (!listed.contains(structure.organisationId().toString())) {
                String siren = api.read(who, "/organisations/" + structure.organisationId())
                        .path("siren")
                        .asString("");
                PublicApiClient.done(
                        api.post(who, path + "/additions", Map.of("siren", siren)), "to add " + structure.name());
            }
        }
        Set<String> own = new HashSet<>();
        need.structures().forEach(one -> own.add(one.organisationId().toString()));
        Set<String> kept = new HashSet<>();
        for (JsonNode line : api.read(who, path).path("structures")) {
            if (own.contains(line.path("organisationId").asString(""))) {
                kept.add(line.path("inquiryId").asString());
            }
        }
        PublicApiClient.done(api.put(who, path + "/list", Map.of("kept", kept)), "the list of the need");
        return sendBatch(who, path);
    }

    private Done sendBatch(Credentials who, String path) {
        int next = api.read(who, path).path("need").path("batches").asInt() + 1;
        return new Done("batch " + next + " sent", api.post(who, path + "/batches", Map.of("batch", next)));
    }

    private Done answer(Party structure, SimulatedNeed need, String inquiry) {
        boolean yes = need.decisions().answerOf(structure.name()) == Answer.YES;
        Map<String, Object> body = yes
                ? Map.of("interested", true, "words", "Simulation")
                : Map.of(
                        "interested",
                        false,
                        "reason",
                        need.decisions().reasonOf(structure.name()),
                        "words",
                        "Simulation");
        return new Done(
                yes ? "interested" : "not interested", api.post(structure.credentials(), inquiry + "/answer", body));
    }

    /** Asks the rest of the list, or delivers what there is. */
    private Done decide(Party coordinator, String path) {
        for (JsonNode line : api.read(coordinator.credentials(), path).path("structures")) {
            if (line.path("state").asString("").equals("LISTED")) {
                return sendBatch(coordinator.credentials(), path);
            }
        }
        return deliver(coordinator, path);
    }

    private Done deliver(Party coordinator, String path) {
        return new Done(
                "short list delivered",
                api.post(coordinator.credentials(), path + "/shortlist", Map.of("word", "Simulation " + seed)));
    }

    private Done consent(Party party, SimulatedNeed need, String path) {
        if (!need.decisions().consents(party.name())) {
            return new Done(
                    "introduction declined",
                    api.post(party.credentials(), path + "/refusal", Map.of("reason", "NO_CAPACITY")));
        }
        Map<String, Object> contact = Map.of(
                "name",
                "Accueil de " + party.name(),
                "function",
                "Accueil",
                "email",
                party.credentials().user());
        return new Done(
                "introduction agreed", api.post(party.credentials(), path + "/consent", Map.of("contact", contact)));
    }
}
