package org.cordee.play;

import java.util.Map;
import java.util.Random;
import org.cordee.play.TaskActions.Done;
import tools.jackson.databind.JsonNode;

/** Performs a party's tasks of the agreement and of the powers of attorney. */
final class SigningActions {

    private final PublicApiClient api;
    private final long seed;
    private final SimulatedDifficulties difficulties;

    SigningActions(PublicApiClient api, long seed, SimulatedDifficulties difficulties) {
        this.api = api;
        this.seed = seed;
        this.difficulties = difficulties;
    }

    Done act(Party party, JsonNode task) {
        Credentials who = party.credentials();
        String agreement = "/consortia/" + task.path("consortiumId").asString() + "/agreement";
        return switch (task.path("task").asString()) {
            case "task_ReviewAgreement" -> new Done("agreement sent", api.post(who, agreement, Map.of()));
            case "task_SignAgreement" -> answer(party, agreement);
            case "task_ArbitrateAgreement" ->
                new Done("another text", api.post(who, agreement + "/arbitration", Map.of("decision", "RETRY")));
            case "task_GrantPower" ->
                grant(party, "/powers/" + task.path("subjectId").asString());
            default -> throw new IllegalArgumentException(task.path("task").asString());
        };
    }

    /** Answers the agreement: some members ask for a change of the first text; the lead then sends it again. */
    private Done answer(Party party, String agreementPath) {
        JsonNode agreement = api.read(party.credentials(), agreementPath);
        String answer = "/agreements/" + agreement.path("id").asString("");
        boolean asks = agreement.path("number").asInt() == 1
                && !agreement.path("relation").asString("").equals("LEAD")
                && (difficulties.demanding().contains(party)
                        || new Random(seed * 13 + party.name().hashCode()).nextInt(4) == 0);
        return asks
                ? new Done(
                        "changes asked",
                        api.post(party.credentials(), answer + "/changes", Map.of("comment", "Simulation")))
                : new Done(
                        "agreement signed",
                        api.post(
                                party.credentials(),
                                answer + "/signature",
                                evidence(party, agreement.path("textSha256"))));
    }

    private Done grant(Party party, String power) {
        JsonNode shown = api.read(party.credentials(), power);
        return new Done(
                "power given",
                api.post(party.credentials(), power + "/signature", evidence(party, shown.path("textSha256"))));
    }

    /** Returns the signatory and the hash of the text that was read. */
    static Map<String, Object> evidence(Party party, JsonNode sha256) {
        return Map.of(
                "signatoryName",
                "Signataire de " + party.name(),
                "signatoryFunction",
                "Direction",
                "textSha256",
                sha256.asString());
    }
}
