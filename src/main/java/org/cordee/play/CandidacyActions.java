package org.cordee.play;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Plays the first stage of a restricted procedure for its lead: the application is frozen and deposited on an invented
 * platform, and an invented buyer selects it.
 */
final class CandidacyActions {

    /** The time that the invented buyer gives for bids. */
    private static final Duration FOR_BIDS = Duration.ofDays(40);

    private final PublicApiClient api;

    CandidacyActions(PublicApiClient api) {
        this.api = api;
    }

    TaskActions.Done act(Party party, JsonNode task) {
        String consortium = "/consortia/" + task.path("consortiumId").asString();
        Credentials who = party.credentials();
        return switch (task.path("task").asString()) {
            case "task_FreezeApplication" ->
                new TaskActions.Done("application frozen", api.post(who, consortium + "/candidacy/freeze", Map.of()));
            case "task_DepositApplication" -> deposit(who, consortium);
            default -> select(who, consortium);
        };
    }

    private TaskActions.Done deposit(Credentials who, String consortium) {
        byte[] receipt = "Simulation".getBytes(StandardCharsets.UTF_8);
        ApiAnswer kept = PublicApiClient.done(
                api.post(who, consortium + "/submission/platform-receipts?name=recepisse.txt", receipt, "text/plain"),
                "a receipt");
        JsonNode candidacy = api.read(who, consortium + "/candidacy");
        List<Map<String, Object>> files = new ArrayList<>();
        for (JsonNode file : candidacy.path("files")) {
            files.add(Map.of(
                    "name",
                    file.path("name").asString(),
                    "size",
                    file.path("size").asLong(),
                    "sha256",
                    file.path("sha256").asString()));
        }
        Map<String, Object> body = Map.of(
                "platform", "Simulation",
                "number", "SIM-" + shortened(consortium),
                "completedAt", candidacy.path("frozenAt").asString(),
                "files", files,
                "receiptDocumentId", kept.json().path("receiptDocumentId").asString());
        return new TaskActions.Done("application deposited", api.post(who, consortium + "/candidacy/deposits", body));
    }

    private static String shortened(String consortium) {
        return consortium.substring(consortium.lastIndexOf('/') + 1).substring(0, 8);
    }

    private TaskActions.Done select(Credentials who, String consortium) {
        Instant deposited = Instant.parse(api.read(who, consortium + "/candidacy")
                .path("deposits")
                .path(0)
                .path("completedAt")
                .asString());
        Map<String, Object> body = Map.of(
                "invitedOn", deposited.atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                "offersDueAt", deposited.plus(FOR_BIDS).toString());
        return new TaskActions.Done("invited to tender", api.post(who, consortium + "/candidacy/invitation", body));
    }
}
