package org.cordee.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Submits a party's evidence, and checks the evidence of the others for the lead: some have to correct it once. */
final class EvidenceActions {

    private static final int ONE_IN = 3;

    private final PublicApiClient api;
    private final long seed;

    EvidenceActions(PublicApiClient api, long seed) {
        this.api = api;
        this.seed = seed;
    }

    TaskActions.Done act(Party party, JsonNode task) {
        String evidence = "/evidence/" + task.path("subjectId").asString();
        return switch (task.path("task").asString()) {
            case "task_CheckApplication" -> check(party, evidence);
            case "task_RenewEvidence" -> renew(party, evidence);
            default -> provide(party, evidence);
        };
    }

    /** Renews a piece of evidence by the place where the buyer finds it, which always has the newest version. */
    private TaskActions.Done renew(Party party, String evidence) {
        Credentials who = party.credentials();
        ApiAnswer said = null;
        for (JsonNode line : api.read(who, evidence).path("pieces")) {
            if (line.path("toRenew").asBoolean()) {
                said = api.put(who, evidence + "/pieces/" + line.path("piece").asString(), online());
            }
        }
        if (said == null) {
            throw SimulationStopped.because("There is nothing to renew.");
        }
        return new TaskActions.Done("evidence renewed", said);
    }

    private static Map<String, Object> online() {
        return Map.of("answer", "ONLINE", "url", "https://attestations.example/simulation", "said", "Accès libre");
    }

    /** Declares on honour, provides the forms, and says where the buyer finds every other mandatory piece. */
    private TaskActions.Done provide(Party party, String evidence) {
        Credentials who = party.credentials();
        PublicApiClient.done(api.put(who, evidence + "/exclusions", Map.of("grounds", List.of())), "a declaration");
        for (JsonNode line : api.read(who, evidence).path("pieces")) {
            Map<String, Object> answer = answer(line);
            if (!answer.isEmpty()) {
                PublicApiClient.done(
                        api.put(who, evidence + "/pieces/" + line.path("piece").asString(), answer), "a piece");
            }
        }
        return new TaskActions.Done("evidence handed in", api.post(who, evidence + "/hand-in", Map.of()));
    }

    private static Map<String, Object> answer(JsonNode line) {
        String choices = line.path("choices").toString();
        Map<String, Object> answer = new HashMap<>();
        if (!line.path("answer").asString("").equals("NONE")) {
            return answer;
        }
        if (choices.contains("SHEET")) {
            answer.put("answer", "SHEET");
        } else if (choices.contains("NOT_CONCERNED")) {
            answer.put("answer", "NOT_CONCERNED");
            answer.put("said", "Simulation");
        } else if (choices.contains("ONLINE")
                && line.path("obligation").asString("").equals("MANDATORY")) {
            answer.putAll(online());
        }
        return answer;
    }

    private TaskActions.Done check(Party party, String evidence) {
        Credentials who = party.credentials();
        JsonNode stands = api.read(who, evidence);
        boolean asks = stands.path("rounds").asInt() == 0
                && new Random(seed * 11 + stands.path("name").asString("").hashCode()).nextInt(ONE_IN) == 0;
        return asks
                ? new TaskActions.Done(
                        "corrections asked",
                        api.post(who, evidence + "/check", Map.of("decision", "CORRECTIONS", "comment", "Simulation")))
                : new TaskActions.Done(
                        "evidence accepted", api.post(who, evidence + "/check", Map.of("decision", "ACCEPT")));
    }
}
