package org.cordee.command.simulate;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Every party looks at its tasks and does what it finds there. */
final class Play {

    private static final Map<String, String> PROCESSES = Map.ofEntries(
            Map.entry("task_AnswerInvitation", "partner-invitation"),
            Map.entry("task_AnswerQuestion", "partner-invitation"),
            Map.entry("task_SignNda", "partner-invitation"),
            Map.entry("task_GiveCapacity", "partner-invitation"),
            Map.entry("task_DecideLateCapacity", "partner-invitation"),
            Map.entry("task_ConfirmPartner", "partner-invitation"),
            Map.entry("task_ProposeShares", "share-negotiation"),
            Map.entry("task_AnswerShares", "share-negotiation"),
            Map.entry("task_ProvideEvidence", "application-file"),
            Map.entry("task_CheckApplication", "application-file"),
            Map.entry("task_SettleOutline", "joint-bid-drafting"),
            Map.entry("task_WriteSection", "section-cycle"),
            Map.entry("task_ReviewSection", "section-cycle"),
            Map.entry("task_DecideSection", "section-cycle"),
            Map.entry("task_ReassignSection", "section-cycle"),
            Map.entry("task_FillPrices", "pricing-consolidation"),
            Map.entry("task_JustifyPrice", "pricing-consolidation"),
            Map.entry("task_ValidatePrice", "pricing-consolidation"),
            Map.entry("task_SetMargin", "pricing-consolidation"),
            Map.entry("task_ResolveBlocker", "compliance-check"),
            Map.entry("task_FreezeBid", "bid-submission"),
            Map.entry("task_ApproveBid", "bid-submission"),
            Map.entry("task_DecideApproval", "bid-submission"),
            Map.entry("task_DepositBid", "bid-submission"));

    private final Api api;
    private final Clock clock;
    private final Timeline timeline;
    private final ProgressBar bar;
    private final List<Party> parties;
    private final Set<Party> whoMayDecline;
    private final Acting acting;
    private final Map<String, String> tried = new HashMap<>();

    Play(
            Api api,
            Clock clock,
            Timeline timeline,
            ProgressBar bar,
            List<Party> parties,
            Set<Party> whoMayDecline,
            long seed) {
        this.api = api;
        this.clock = clock;
        this.timeline = timeline;
        this.bar = bar;
        this.parties = parties;
        this.whoMayDecline = whoMayDecline;
        this.acting = new Acting(api, seed);
    }

    /** One round of all parties. @return whether anybody could act */
    boolean round(String consortium) {
        boolean acted = false;
        Instant now = clock.now();
        for (Party party : parties) {
            for (JsonNode task : api.all(party.credentials(), "/tasks")) {
                String key = task.path("key").asString();
                boolean open = task.path("consortiumId").asString().equals(consortium) && !tried.containsKey(key);
                if (open && !acting.putsOff(party, task, now)) {
                    tried.put(key, act(party, task));
                    acted = true;
                }
            }
        }
        return acted;
    }

    /** The last refusal of a task that is still open, empty when there is none. */
    String openRefusal(String consortium) {
        for (Party party : parties) {
            for (JsonNode task : api.all(party.credentials(), "/tasks")) {
                String refusal = tried.getOrDefault(task.path("key").asString(), "");
                if (task.path("consortiumId").asString().equals(consortium) && !refusal.isEmpty()) {
                    return task.path("task").asString() + " of " + party.name() + ": " + refusal;
                }
            }
        }
        return "";
    }

    /** @return the refusal's words, empty when it is done */
    private String act(Party party, JsonNode task) {
        String element = task.path("task").asString();
        bar.step(element.replace("task_", "") + ", " + party.name());
        String event;
        String refusal = "";
        try {
            Acting.Done done = acting.act(party, task, whoMayDecline.contains(party));
            refusal = done.answer().isDone() ? "" : done.answer().refusal();
            event = refusal.isEmpty() ? done.event() : "refused: " + refusal;
        } catch (Stopped stopped) {
            // what the task is about cannot even be read: the others may go on all the same
            if (stopped.exitCode() != 1) {
                throw stopped;
            }
            refusal = stopped.sentence();
            event = "refused: " + refusal;
        }
        timeline.add(clock.now(), PROCESSES.getOrDefault(element, "consortium-building"), element, party.name(), event);
        return refusal;
    }
}
