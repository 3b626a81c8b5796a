package org.cordee.compliance.law.deposit;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.finding.Draft;
import org.cordee.compliance.law.finding.Evidence;
import org.cordee.compliance.law.finding.Remedy;
import org.cordee.compliance.law.finding.Subject;
import org.cordee.compliance.law.matter.Matter;
import org.cordee.compliance.law.matter.Rule;
import org.cordee.compliance.lawcase.Deposit;
import org.cordee.compliance.outcome.DepositFacts;
import org.cordee.feel.DecisionResult;
import org.cordee.shared.Deadline;

/**
 * D14: the value of a deposit. Of several deposits only the last one received in time is opened (R2151-6), so it must
 * be complete or have a backup copy; a late one is eliminated unless a backup copy may be opened or the platform failed
 * a diligent sender.
 */
public final class DepositRule implements Rule {

    @Override
    public void judge(Matter matter, Draft draft) {
        draft.put("deposit", null);
        List<Deposit> deposits = matter.law().deposit() == null
                ? matter.law().deposits()
                : List.of(matter.law().deposit());
        ZonedDateTime due = matter.law().consultation().offerDeadline();
        if (deposits.isEmpty()) {
            return;
        }
        if (due == null) {
            draft.leaveOpen("D14", "consultation.offerDeadline");
            return;
        }
        Deadline deadline = Deadline.inZone(matter.law().placed(due));
        Comparator<Deposit> received =
                Comparator.comparing(deposit -> deposit.completedAt().toInstant());
        Optional<Deposit> opened = deposits.stream()
                .filter(deposit -> deadline.isMet(deposit.completedAt().toInstant()))
                .max(received);
        Deposit judged = opened.orElseGet(() -> deposits.stream().max(received).orElseThrow());
        answer(matter, draft, judged, deadline, deposits.size() > 1 ? opened : Optional.empty());
    }

    private static void answer(
            Matter matter, Draft draft, Deposit deposit, Deadline deadline, Optional<Deposit> opened) {
        DecisionResult answer = matter.ask(
                "D14",
                "deposit-outcome",
                facts(deposit, deadline).asked(matter.parameters().settings()));
        String outcome = answer.text("outcome");
        long late = secondsLate(deposit, deadline);
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("outcome", outcome);
        section.put("lateBySeconds", late);
        section.put("article", answer.text("article"));
        opened.ifPresent(last -> section.put("openedDeposit", last.number()));
        draft.put("deposit", section);
        Severity severity = severity(outcome);
        if (severity != Severity.OK) {
            draft.find(
                    "D14",
                    "deposit." + outcome.toLowerCase(Locale.ROOT).replace('_', '-'),
                    severity,
                    answer.text("article"),
                    new Subject(Subject.Kind.DEPOSIT, String.valueOf(deposit.number())),
                    Evidence.of("outcome", outcome, "lateBySeconds", late),
                    remedies(outcome, matter, deadline));
        }
    }

    /**
     * Returns the seconds of delay. A part of a second counts as one, so that a late deposit is never late by nothing.
     */
    private static long secondsLate(Deposit deposit, Deadline deadline) {
        Duration late =
                Duration.between(deadline.instant(), deposit.completedAt().toInstant());
        return late.isNegative() ? 0 : late.plusNanos(999_999_999).toSeconds();
    }

    private static Severity severity(String outcome) {
        return switch (outcome) {
            case "IN_TIME" -> Severity.OK;
            case "BACKUP_OPENABLE", "LATE_BACKUP_OPENABLE" -> Severity.WARNING;
            case "LATE_CONTESTABLE" -> Severity.MAJOR;
            default -> Severity.BLOCKER;
        };
    }

    private static Remedy[] remedies(String outcome, Matter matter, Deadline deadline) {
        boolean stillTime = !deadline.hasPassed(matter.law().at().toInstant());
        return switch (outcome) {
            case "INCOMPLETE" -> stillTime ? new Remedy[] {Remedy.plain("deposit-again-complete")} : new Remedy[0];
            case "BACKUP_OPENABLE" ->
                stillTime
                        ? new Remedy[] {Remedy.plain("deposit-again-complete"), Remedy.plain("ask-to-open-backup")}
                        : new Remedy[] {Remedy.plain("ask-to-open-backup")};
            case "LATE_BACKUP_OPENABLE" -> new Remedy[] {Remedy.plain("ask-to-open-backup")};
            case "LATE_CONTESTABLE" -> new Remedy[] {Remedy.plain("contest-with-evidence")};
            default -> new Remedy[0];
        };
    }

    private static DepositFacts facts(Deposit deposit, Deadline deadline) {
        Deposit.BackupCopy copy = deposit.backupCopy();
        Deposit.Diligence diligence = deposit.diligence();
        return new DepositFacts(
                deposit.startedAt().toInstant(),
                deposit.completedAt().toInstant(),
                deposit.complete() && deposit.readable(),
                copy == null || !copy.marked()
                        ? null
                        : new DepositFacts.Backup(
                                copy.receivedAt().toInstant(), copy.kind() == Deposit.Kind.ELECTRONIC),
                // an incident is proved: the sender's own equipment worked, a failure is shown, and the buyer's log
                // does not disprove it
                deposit.platformEvidence() && diligence.ownEquipmentWorked() && !deposit.buyerPlatformLog(),
                diligence.startedBefore(),
                deadline);
    }
}
