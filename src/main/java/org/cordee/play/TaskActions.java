package org.cordee.play;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Performs a party's task, given the task as the API lists it. */
final class TaskActions implements PartyActions {

    private final PublicApiClient api;
    private final long seed;
    private final SimulatedDifficulties difficulties;
    private final SigningActions signing;
    private final DraftingActions drafting;
    private final ApprovalActions approving;
    private final EvidenceActions proving;
    private final NeedActions sourcing;
    private final SupportActions supporting;
    private final CandidacyActions applying;

    TaskActions(PublicApiClient api, long seed, SimulatedDifficulties difficulties, SimulatedEcosystem ecosystem) {
        this.api = api;
        this.seed = seed;
        this.difficulties = difficulties;
        this.signing = new SigningActions(api, seed, difficulties);
        this.drafting = new DraftingActions(api, seed, difficulties);
        this.approving = new ApprovalActions(api, seed);
        this.proving = new EvidenceActions(api, seed);
        this.sourcing = new NeedActions(api, seed, ecosystem);
        this.applying = new CandidacyActions(api);
        this.supporting = new SupportActions(api, ecosystem);
    }

    /** The recorded event and the server's answer. */
    record Done(String event, ApiAnswer answer) {}

    @Override
    public boolean postpones(Party party, JsonNode task, Instant now) {
        return drafting.postpones(party, task, now) || sourcing.postpones(party, task);
    }

    @Override
    public Done act(Party party, JsonNode task) {
        Credentials who = party.credentials();
        String subject = task.path("subjectId").asString();
        String consortium = "/consortia/" + task.path("consortiumId").asString();
        String invitation = "/invitations/" + subject;
        return switch (task.path("task").asString()) {
            case "task_AnswerInvitation" -> answerInvitation(party, invitation);
            case "task_AnswerQuestion" ->
                new Done("answered", api.post(who, invitation + "/answers", Map.of("text", "Oui.")));
            case "task_SignNda" -> sign(party, invitation);
            case "task_GiveCapacity" ->
                new Done("capacity given", api.put(who, invitation + "/capacity", means(party)));
            case "task_DecideLateCapacity" ->
                new Done("extended", api.post(who, invitation + "/capacity/extension", Map.of()));
            case "task_ConfirmPartner" -> new Done("confirmed", api.post(who, invitation + "/confirmation", Map.of()));
            case "task_ProposeShares" ->
                new Done(
                        "shares proposed",
                        api.post(
                                who,
                                consortium + "/proposals",
                                SimulatedShares.proposal(
                                        api.read(who, consortium), api.read(who, consortium + "/shares"))));
            case "task_AnswerShares" -> answerShares(party, consortium);
            case "task_ArbitrateShares" ->
                new Done("retried", api.post(who, consortium + "/arbitration", Map.of("decision", "RETRY")));
            case "task_ReviewAgreement", "task_SignAgreement", "task_ArbitrateAgreement", "task_GrantPower" ->
                signing.act(party, task);
            case "task_ProvideEvidence", "task_CheckApplication", "task_RenewEvidence" -> proving.act(party, task);
            case "task_WriteSection" -> {
                supporting.askOnce(party, task);
                yield drafting.act(party, task);
            }
            case "task_SettleOutline",
                    "task_ReviewSection",
                    "task_DecideSection",
                    "task_ReassignSection",
                    "task_FillPrices",
                    "task_JustifyPrice",
                    "task_ValidatePrice",
                    "task_DecideLatePrice",
                    "task_SetMargin" -> drafting.act(party, task);
            case "task_ResolveBlocker" -> goOn(who, consortium + "/check/blocked/" + subject);
            case "task_FreezeApplication", "task_DepositApplication", "task_RecordDecision" ->
                applying.act(party, task);
            case "task_FreezeBid" -> new Done("frozen", api.post(who, consortium + "/submission/freeze", Map.of()));
            case "task_ApproveBid", "task_DecideApproval" -> approving.act(party, task);
            case "task_DepositBid" ->
                new Done(
                        "deposited in the demonstration box",
                        api.post(who, consortium + "/submission/deposits", Map.of()));
            case "task_QualifyNeed",
                    "task_CurateList",
                    "task_ExpressInterest",
                    "task_DecideNextBatch",
                    "task_DeliverShortlist",
                    "task_AnswerIntroduction",
                    "task_ReportOutcome" -> sourcing.act(party, task);
            case "task_AcceptSupport",
                    "task_AssignHelper",
                    "task_DiagnoseSupport",
                    "task_DeliverSupport",
                    "task_EvaluateSupport" -> supporting.act(party, task);
            default ->
                throw SimulationStopped.because(
                        "Nobody knows how to do " + task.path("task").asString() + ".");
        };
    }

    /** Answers an invitation; a candidate that has a question asks it first, once. */
    private Done answerInvitation(Party party, String invitation) {
        if (difficulties.asking().contains(party)
                && api.read(party.credentials(), invitation).path("questions").isEmpty()) {
            Map<String, Object> body = Map.of("text", "Une visite du site est-elle prévue ?");
            return new Done("question asked", api.post(party.credentials(), invitation + "/questions", body));
        }
        boolean declines = difficulties.declining().contains(party)
                || difficulties.mayDecline().contains(party)
                        && new Random(seed * 31 + party.name().hashCode()).nextBoolean();
        if (declines) {
            Map<String, Object> body = Map.of("reason", "NO_CAPACITY", "comment", "Simulation");
            return new Done("declined", api.post(party.credentials(), invitation + "/refusal", body));
        }
        return new Done("accepted", api.post(party.credentials(), invitation + "/acceptance", Map.of()));
    }

    /**
     * Continues despite blocking or major findings, which the simulation cannot repair: the lead states that it goes
     * on.
     */
    private Done goOn(Credentials who, String blocked) {
        String run = api.read(who, blocked).path("runId").asString("");
        return new Done("gone on", api.post(who, blocked + "/going-on", Map.of("runId", run, "reason", "Simulation")));
    }

    private Done sign(Party party, String invitation) {
        JsonNode text = api.read(party.credentials(), invitation + "/nda");
        return new Done(
                "signed",
                api.post(
                        party.credentials(), invitation + "/nda", SigningActions.evidence(party, text.path("sha256"))));
    }

    private static Map<String, Object> means(Party party) {
        return Map.of(
                "establishmentId",
                party.establishmentId(),
                "headcount",
                20,
                "hoursPerMonth",
                600,
                "references",
                "Simulation",
                "insured",
                true,
                "otherGroupings",
                false);
    }

    /** Answers the proposed shares: some members ask for a little more the first time; the lead then proposes that. */
    private Done answerShares(Party party, String consortium) {
        JsonNode shares = api.read(party.credentials(), consortium + "/shares");
        JsonNode proposal = SimulatedShares.latest(shares);
        String answer = "/proposals/" + proposal.path("id").asString("") + "/answer";
        boolean counters = proposal.path("round").asInt() == 1
                && (difficulties.countering().contains(party)
                        || new Random(seed * 17 + party.name().hashCode()).nextBoolean());
        return counters
                ? new Done("countered", api.post(party.credentials(), answer, SimulatedShares.counter(shares)))
                : new Done("agreed", api.post(party.credentials(), answer, Map.of("answer", "AGREED")));
    }
}
