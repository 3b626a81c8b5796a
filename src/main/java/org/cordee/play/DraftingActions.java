package org.cordee.play;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Performs the drafting tasks of a party: the outline, its sections and reviews, its prices. Some are late, and some
 * reviewers ask for changes.
 */
final class DraftingActions {

    private static final int ONE_IN = 3;

    private final PublicApiClient api;
    private final long seed;
    private final SimulatedDifficulties difficulties;
    /**
     * Prices that were given before: a price that is opened again is given at once, because it was late once already.
     */
    private final Set<String> given = new HashSet<>();

    DraftingActions(PublicApiClient api, long seed, SimulatedDifficulties difficulties) {
        this.api = api;
        this.seed = seed;
        this.difficulties = difficulties;
    }

    /**
     * Returns true while a late party waits: one party in three writes its section only when it is late, and one gives
     * its price late; the same seed makes the same ones late.
     */
    boolean postpones(Party party, JsonNode task, Instant now) {
        String due = task.path("dueAt").asString("");
        return isLate(party, task) && !due.isEmpty() && now.isBefore(Instant.parse(due));
    }

    private boolean isLate(Party party, JsonNode task) {
        return switch (task.path("task").asString()) {
            case "task_WriteSection" -> drawn("late " + party.name());
            case "task_FillPrices" ->
                difficulties.late().contains(party)
                        && !given.contains(task.path("subjectId").asString());
            default -> false;
        };
    }

    private boolean drawn(String what) {
        return new Random(seed * 31 + what.hashCode()).nextInt(ONE_IN) == 0;
    }

    TaskActions.Done act(Party party, JsonNode task) {
        Credentials who = party.credentials();
        String subject = task.path("subjectId").asString();
        String section = "/sections/" + subject;
        String sheet = "/prices/" + subject;
        String consortium = "/consortia/" + task.path("consortiumId").asString();
        return switch (task.path("task").asString()) {
            case "task_SettleOutline" -> settle(who, consortium + "/outline");
            case "task_WriteSection" -> write(party, section);
            case "task_ReviewSection" -> review(party, section);
            case "task_DecideSection" -> done("taken as it is", who, section + "/decision", approval(who, section));
            case "task_ReassignSection" -> reassign(who, section, consortium);
            case "task_FillPrices" -> price(party, task, sheet);
            case "task_JustifyPrice" ->
                done("price justified", who, sheet + "/justification", Map.of("comment", "Simulation"));
            case "task_ValidatePrice" -> validate(who, sheet);
            case "task_DecideLatePrice" -> extend(who, sheet);
            default -> margin(who, consortium + "/margin");
        };
    }

    private TaskActions.Done done(String event, Credentials who, String path, Map<String, Object> body) {
        return new TaskActions.Done(event, api.post(who, path, body));
    }

    private Map<String, Object> version(Credentials who, String path) {
        return Map.of("version", api.read(who, path).path("version").asInt());
    }

    private Map<String, Object> approval(Credentials who, String section) {
        return Map.of("version", api.read(who, section).path("version").asInt(), "decision", "APPROVE");
    }

    private TaskActions.Done price(Party party, JsonNode task, String sheet) {
        String event = isLate(party, task) ? "price given late" : "price given";
        given.add(task.path("subjectId").asString());
        return done(event, party.credentials(), sheet + "/lump-sum", version(party.credentials(), sheet));
    }

    private TaskActions.Done settle(Credentials who, String outline) {
        return done("outline settled", who, outline + "/settlement", version(who, outline));
    }

    private TaskActions.Done write(Party party, String section) {
        JsonNode stands = api.read(party.credentials(), section);
        int again = stands.path("timesSentBack").asInt();
        Map<String, Object> body = Map.of(
                "expectedVersion", stands.path("version").asInt(),
                "title", "Part de " + party.name(),
                "markdown", "Moyens et **organisation** de " + party.name() + "." + " Précisé.".repeat(again));
        return done("section submitted", party.credentials(), section + "/submission", body);
    }

    /** Reviews a section: one in three is sent back, the first time. */
    private TaskActions.Done review(Party party, String section) {
        Credentials who = party.credentials();
        JsonNode stands = api.read(who, section);
        boolean first = stands.path("timesSentBack").asInt() == 0;
        if (first && drawn("changes " + stands.path("heading").asString())) {
            Map<String, Object> body = Map.of(
                    "version",
                    stands.path("version").asInt(),
                    "decision",
                    "CHANGES",
                    "comment",
                    "Précisez les moyens.");
            return done("changes asked for", who, section + "/review", body);
        }
        return done("approved", who, section + "/review", approval(who, section));
    }

    /** Gives the same writer a due date four days after the last one. */
    private TaskActions.Done reassign(Credentials who, String section, String consortium) {
        JsonNode stands = api.read(who, section);
        Instant due = Instant.parse(stands.path("dueAt").asString()).plus(Duration.ofDays(4));
        for (JsonNode line : api.read(who, consortium + "/outline").path("lines")) {
            if (line.path("heading").asString().equals(stands.path("heading").asString())) {
                Map<String, Object> body = Map.of(
                        "ownerMemberId", line.path("ownerMemberId").asString(),
                        "reviewerMemberId", line.path("reviewerMemberId").asString(),
                        "dueAt", due.toString());
                return done("section given again", who, section + "/reassignment", body);
            }
        }
        throw SimulationStopped.because("The outline does not know the section " + section + ".");
    }

    private TaskActions.Done validate(Credentials who, String sheet) {
        Map<String, Object> body = new HashMap<>(version(who, sheet));
        body.put("decision", "VALIDATE");
        return done("price validated", who, sheet + "/validation", body);
    }

    /** Gives the same member a due date four days after the last one. */
    private TaskActions.Done extend(Credentials who, String sheet) {
        Instant due = Instant.parse(
                        api.read(who, sheet + "/decision").path("dueAt").asString())
                .plus(Duration.ofDays(4));
        Map<String, Object> body = Map.of("decision", "EXTEND", "dueAt", due.toString(), "reason", "Simulation");
        return done("price asked again", who, sheet + "/decision", body);
    }

    private TaskActions.Done margin(Credentials who, String margin) {
        Map<String, Object> body = Map.of(
                "expectedVersion", api.read(who, margin).path("version").asInt(), "margin", 0, "risk", 0, "note", "");
        return new TaskActions.Done("margin set", api.put(who, margin, body));
    }
}
