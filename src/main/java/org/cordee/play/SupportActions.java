package org.cordee.play;

import java.time.Duration;
import java.util.Map;
import org.cordee.play.SimulatedEcosystem.HelpRequest;
import org.cordee.play.TaskActions.Done;
import org.cordee.shared.Deadline;
import tools.jackson.databind.JsonNode;

/**
 * Asks for help from the task of a grouping, and performs the tasks about the request: of the support organisation that
 * is asked, of coordinators, and of the requester.
 */
final class SupportActions {

    private static final Duration TIME_TO_HELP = Duration.ofDays(3);

    private final PublicApiClient api;
    private final SimulatedEcosystem ecosystem;

    SupportActions(PublicApiClient api, SimulatedEcosystem ecosystem) {
        this.api = api;
        this.ecosystem = ecosystem;
    }

    /** Asks for help with the section of a task, and shares it with the helper; a few parties do so, each once. */
    void askOnce(Party party, JsonNode task) {
        if (!ecosystem.wantsHelp(party)) {
            return;
        }
        Map<String, Object> body = Map.of(
                "kind",
                "DRAFTING",
                "question",
                "Comment présenter nos moyens ?",
                "way",
                "NAMED",
                "helper",
                ecosystem.helpers().get(0).organisationId(),
                "consortiumId",
                task.path("consortiumId").asString(),
                "sectionId",
                task.path("subjectId").asString(),
                "outlineShared",
                true);
        ApiAnswer answer = api.post(party.credentials(), "/support-requests", body);
        ecosystem.asked(
                PublicApiClient.done(answer, "the request for help")
                        .json()
                        .path("id")
                        .asString(),
                party);
    }

    Done act(Party party, JsonNode task) {
        Credentials who = party.credentials();
        HelpRequest request = ecosystem.request(NeedActions.rootOf(task));
        String path = "/support-requests/" + request.id();
        return switch (task.path("task").asString()) {
            case "task_AcceptSupport" -> answer(party, request, path);
            case "task_AssignHelper" ->
                new Done("helper assigned", api.post(who, path + "/assignment", Map.of("helper", lastHelper())));
            case "task_DiagnoseSupport" -> diagnose(who, path);
            case "task_DeliverSupport" -> deliver(who, path);
            case "task_EvaluateSupport" ->
                new Done(
                        "help evaluated",
                        api.post(who, path + "/evaluation", Map.of("score", 4, "words", "Simulation")));
            default -> throw new IllegalArgumentException(task.path("task").asString());
        };
    }

    private Object lastHelper() {
        return ecosystem.helpers().get(ecosystem.helpers().size() - 1).organisationId();
    }

    private Done answer(Party helper, HelpRequest request, String path) {
        boolean passes =
                request.isPassedOn() && helper.equals(ecosystem.helpers().get(0));
        return passes
                ? new Done(
                        "request passed on",
                        api.post(helper.credentials(), path + "/passing", Map.of("reason", "NO_TIME")))
                : new Done("request accepted", api.post(helper.credentials(), path + "/acceptance", Map.of()));
    }

    /** Reads what was shared, which the helper must be able to, and says what is needed. */
    private Done diagnose(Credentials who, String path) {
        if (api.read(who, path).path("readable").asBoolean()) {
            api.read(who, path + "/section");
            api.read(who, path + "/outline");
        }
        Map<String, Object> body = Map.of(
                "words",
                "Simulation",
                "deliverBy",
                ecosystem
                        .now()
                        .plus(TIME_TO_HELP)
                        .atZone(Deadline.PARIS)
                        .toLocalDate()
                        .toString());
        return new Done("help diagnosed", api.post(who, path + "/diagnosis", body));
    }

    private Done deliver(Credentials who, String path) {
        PublicApiClient.done(
                api.post(who, path + "/deliverables", deliverable("Simulation : un plan type", false)),
                "a deliverable");
        return new Done(
                "help delivered",
                api.post(who, path + "/deliverables", deliverable("Simulation : une relecture", true)));
    }

    private static Map<String, Object> deliverable(String words, boolean last) {
        return Map.of("words", words, "spentHours", 1.5, "last", last);
    }
}
