package org.cordee.process.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.shares.MediatingShares;
import org.cordee.consortium.shares.OpeningShareRound;
import org.cordee.consortium.shares.RemindingAnswerer;
import org.cordee.consortium.shares.SettlingShares;
import org.cordee.consortium.shares.ShareRound;
import org.cordee.consortium.shares.SharesOutcome;
import org.cordee.process.CandidateGroups;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.cordee.process.ShareNegotiation;
import org.cordee.process.TaskReminders;
import org.cordee.process.UserTask;
import org.springframework.stereotype.Component;

/** The jobs of {@code share-negotiation.bpmn}: the rounds of answers to a proposal, and the mediation. */
@Component
class ShareNegotiationWorkers implements ModelWorkers {

    private final OpeningShareRound openingShareRound;
    private final RemindingAnswerer remindingAnswerer;
    private final SettlingShares settlingShares;
    private final MediatingShares mediatingShares;
    private final TaskReminders reminders;
    private final RefreshingInbox inbox;

    ShareNegotiationWorkers(
            OpeningShareRound openingShareRound,
            RemindingAnswerer remindingAnswerer,
            SettlingShares settlingShares,
            MediatingShares mediatingShares,
            TaskReminders reminders,
            RefreshingInbox inbox) {
        this.openingShareRound = openingShareRound;
        this.remindingAnswerer = remindingAnswerer;
        this.settlingShares = settlingShares;
        this.mediatingShares = mediatingShares;
        this.reminders = reminders;
        this.inbox = inbox;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(
                ShareNegotiation.JOB_OPEN_SHARE_ROUND, this::openShareRound,
                ShareNegotiation.JOB_REMIND_ANSWERER, this::remindAnswerer,
                ShareNegotiation.JOB_SETTLE_SHARES, this::settleShares,
                ShareNegotiation.JOB_CLOSE_MEDIATION, this::closeMediation);
    }

    /** Returns the members that have to answer the proposal, and their due date. */
    private Map<String, Object> openShareRound(Job job) {
        ShareRound round = openingShareRound.open(job.consortiumId());
        List<Map<String, Object>> answerers = round.answerers().stream()
                .map(answerer -> CandidateGroups.element(
                        ProcessVariables.MEMBER_ID, answerer.memberId(), answerer.organisationId()))
                .toList();
        return Map.of(
                ProcessVariables.PROPOSAL_ID, round.proposalId(),
                ProcessVariables.ANSWERERS, answerers,
                ProcessVariables.REMIND_AT, round.remindAt(),
                ProcessVariables.DUE_AT, round.dueAt());
    }

    /** Sends a reminder of a proposal; the domain refuses it after an answer or on the day of the proposal. */
    private Map<String, Object> remindAnswerer(Job job) {
        UUID member = job.id(ProcessVariables.MEMBER_ID);
        reminders.sendAutomatic(
                UserTask.ANSWER_SHARES,
                job.root(),
                member,
                () -> remindingAnswerer.remind(job.id(ProcessVariables.PROPOSAL_ID), member));
        inbox.deleteTimer(ShareNegotiation.TIMER_ANSWER_REMINDER_DUE, member);
        return Map.of();
    }

    /** Returns the step that follows a round of answers, and its due date. */
    private Map<String, Object> settleShares(Job job) {
        SharesOutcome outcome = settlingShares.settle(job.consortiumId(), job.id(ProcessVariables.PROPOSAL_ID));
        Map<String, Object> answer = new HashMap<>();
        answer.put(ProcessVariables.NEXT_STEP, outcome.next().name());
        answer.put(ProcessVariables.SHARES_DUE_AT, outcome.proposeBy());
        if (outcome.mediateBy() != null) {
            answer.put(ProcessVariables.MEDIATION_DUE_AT, outcome.mediateBy());
        }
        return answer;
    }

    /**
     * Closes the mediation when its time is over: the domain decides whether the timer or the coordinator was first,
     * and returns by when the lead proposes.
     */
    private Map<String, Object> closeMediation(Job job) {
        return Map.of(ProcessVariables.SHARES_DUE_AT, mediatingShares.lapse(job.consortiumId()));
    }
}
