package org.cordee.submission;

import java.util.ArrayList;
import java.util.List;
import org.cordee.law.DepositFacts;
import org.cordee.law.DepositJudgement;
import org.cordee.shared.Deadline;

/**
 * The judgement of a deposit: its outcome, the article, the conditions and the next steps.
 *
 * @param lateBySeconds zero when the deposit was in time
 */
public record DepositAdvice(
        DepositQuestion deposit,
        Deadline deadline,
        DepositOutcome outcome,
        String article,
        long lateBySeconds,
        List<Condition> conditions,
        List<Step> next) {

    /** One condition of the rule and whether the deposit meets it. */
    public record Condition(Kind kind, boolean met) {}

    /** The conditions that the rule sets for a deposit. */
    public enum Kind {
        RECEIVED_IN_TIME,
        COMPLETE,
        STARTED_IN_TIME,
        BACKUP_IN_TIME,
        DILIGENT,
        INCIDENT_SHOWN
    }

    /** The next steps in their order. */
    public enum Step {
        KEEP_RECEIPT,
        DEPOSIT_AGAIN_WHOLE,
        TOO_LATE_TO_COMPLETE,
        ASK_TO_OPEN_BACKUP,
        GATHER_EVIDENCE,
        CONTEST_BEFORE_AWARD,
        ASK_FOR_REASONS,
        TELL_MEMBERS
    }

    static DepositAdvice of(DepositQuestion deposit, Deadline deadline, DepositJudgement judged, boolean stillTime) {
        DepositOutcome outcome = DepositOutcome.valueOf(judged.outcome());
        DepositFacts facts = deposit.facts(deadline);
        long late = deposit.completedAt().getEpochSecond() - deadline.instant().getEpochSecond();
        return new DepositAdvice(
                deposit,
                deadline,
                outcome,
                judged.article(),
                Math.max(0, late),
                conditions(deposit, facts, outcome),
                next(outcome, stillTime));
    }

    /**
     * Lists the conditions that apply. For a deposit in time these are the time, the completeness and, when it is
     * incomplete, the backup copy. For a late deposit these are all but the completeness, which no longer matters.
     */
    private static List<Condition> conditions(DepositQuestion deposit, DepositFacts facts, DepositOutcome outcome) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition(Kind.RECEIVED_IN_TIME, facts.isCompletedInTime()));
        if (!outcome.isLate()) {
            conditions.add(new Condition(Kind.COMPLETE, deposit.complete()));
            if (outcome.isIncomplete()) {
                conditions.add(new Condition(Kind.BACKUP_IN_TIME, facts.isBackupInTime()));
            }
            return List.copyOf(conditions);
        }
        conditions.add(new Condition(Kind.STARTED_IN_TIME, facts.isStartedInTime()));
        conditions.add(new Condition(Kind.BACKUP_IN_TIME, facts.isBackupInTime()));
        conditions.add(new Condition(Kind.DILIGENT, facts.isDiligent()));
        conditions.add(new Condition(Kind.INCIDENT_SHOWN, deposit.isIncidentShown()));
        return List.copyOf(conditions);
    }

    private static List<Step> next(DepositOutcome outcome, boolean stillTime) {
        return switch (outcome) {
            case IN_TIME -> List.of(Step.KEEP_RECEIPT);
            case INCOMPLETE ->
                stillTime
                        ? List.of(Step.DEPOSIT_AGAIN_WHOLE, Step.KEEP_RECEIPT)
                        : List.of(Step.TOO_LATE_TO_COMPLETE, Step.TELL_MEMBERS);
            case BACKUP_OPENABLE ->
                stillTime
                        ? List.of(Step.DEPOSIT_AGAIN_WHOLE, Step.KEEP_RECEIPT)
                        : List.of(Step.ASK_TO_OPEN_BACKUP, Step.KEEP_RECEIPT, Step.TELL_MEMBERS);
            case LATE_BACKUP_OPENABLE -> List.of(Step.ASK_TO_OPEN_BACKUP, Step.KEEP_RECEIPT, Step.TELL_MEMBERS);
            case LATE_CONTESTABLE -> List.of(Step.GATHER_EVIDENCE, Step.CONTEST_BEFORE_AWARD, Step.TELL_MEMBERS);
            case LATE_REJECTED -> List.of(Step.ASK_FOR_REASONS, Step.TELL_MEMBERS);
        };
    }
}
