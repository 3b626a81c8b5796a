package org.cordee.play;

import java.util.Map;
import java.util.Random;
import org.cordee.play.TaskActions.Done;
import tools.jackson.databind.JsonNode;

/** Answers the frozen bid for a party, and decides about objections for the lead. */
final class ApprovalActions {

    private final PublicApiClient api;
    private final long seed;

    ApprovalActions(PublicApiClient api, long seed) {
        this.api = api;
        this.seed = seed;
    }

    Done act(Party party, JsonNode task) {
        String consortium = "/consortia/" + task.path("consortiumId").asString() + "/approvals";
        return task.path("task").asString().equals("task_ApproveBid")
                ? answer(
                        party,
                        consortium,
                        "/approvals/" + task.path("subjectId").asString())
                : decide(party, consortium);
    }

    /**
     * Answers the bid: some members object in the first round, some of these again in the second, and all approve later
     * rounds.
     */
    private Done answer(Party party, String round, String approval) {
        int number = api.read(party.credentials(), round).path("number").asInt();
        String shown =
                api.read(party.credentials(), approval).path("textSha256").asString("");
        int firmness = new Random(seed * 11 + party.name().hashCode()).nextInt(6);
        if (firmness == 0 && number <= 2 || firmness == 1 && number == 1) {
            Map<String, Object> body = Map.of("textSha256", shown, "reason", "Simulation");
            return new Done("objected", api.post(party.credentials(), approval + "/objection", body));
        }
        return new Done("approved", api.post(party.credentials(), approval + "/approval", Map.of("textSha256", shown)));
    }

    /**
     * Decides about objections: asks for approval again first, then reopens the bid; never waits for a member that does
     * not answer.
     */
    private Done decide(Party party, String approvalPath) {
        JsonNode round = api.read(party.credentials(), approvalPath);
        boolean objected = false;
        for (JsonNode line : round.path("lines")) {
            objected |= line.path("state").asString("").equals("OBJECTED");
        }
        String decision = !objected ? "DEPOSIT_WITHOUT" : round.path("number").asInt() == 1 ? "ASK_AGAIN" : "REOPEN";
        Map<String, Object> body =
                Map.of("round", round.path("roundId").asString(), "decision", decision, "word", "Simulation");
        return new Done("decided " + decision, api.post(party.credentials(), approvalPath + "/decision", body));
    }
}
