package org.cordee.law.rules;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordee.feel.DecisionResult;
import org.cordee.law.DepositFacts;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseDeposit;
import org.cordee.shared.Deadline;

/**
 * D14: the value of a deposit. Of several deposits only the last one received in time is opened (R2151-6), so it must
 * be complete or have a backup copy; a late one is eliminated unless a backup copy may be opened or the platform failed
 * a diligent sender.
 */
final class DepositRule implements LawRule {

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        draft.put("deposit", null);
        List<CaseDeposit> deposits = matter.law().deposit() == null
                ? matter.law().deposits()
                : List.of(matter.law().deposit());
        ZonedDateTime due = matter.law().consultation().offerDeadline();
        if (deposits.isEmpty()) {
            return;
        }
        if (due == null) {
            draft.recordUnevaluated("D14", "consultation.offerDeadline");
            return;
        }
        Deadline deadline = Deadline.inZone(matter.law().atPlace(due));
        Comparator<CaseDeposit> received =
                Comparator.comparing(deposit -> deposit.completedAt().toInstant());
        Optional<CaseDeposit> opened = deposits.stream()
                .filter(deposit -> deadline.isMet(deposit.completedAt().toInstant()))
                .max(received);
        CaseDeposit judged =
                opened.orElseGet(() -> deposits.stream().max(received).orElseThrow());
        answer(matter, draft, judged, deadline, deposits.size() > 1 ? opened : Optional.empty());
        deposits.stream()
                .filter(deposit -> !deposit.equals(judged))
                .forEach(deposit -> reportUnopened(draft, deposit, opened, deadline));
    }

    /** Reports a deposit that is not opened: a late one, or one that a later deposit in time replaces (R2151-6). */
    private static void reportUnopened(
            AnswerDraft draft, CaseDeposit deposit, Optional<CaseDeposit> opened, Deadline deadline) {
        boolean late = !deadline.isMet(deposit.completedAt().toInstant());
        draft.addFinding(
                "D14",
                late ? "deposit.late-not-opened" : "deposit.replaced-by-later",
                late ? Severity.WARNING : Severity.INFO,
                late ? "R2151-5" : "R2151-6",
                new FindingSubject(FindingSubject.Kind.DEPOSIT, String.valueOf(deposit.number())),
                FindingEvidence.of(
                        "lateBySeconds",
                        late ? secondsLate(deposit, deadline) : null,
                        "openedDeposit",
                        opened.map(CaseDeposit::number).orElse(null)),
                late && opened.isEmpty() ? new Remedy[] {Remedy.plain("ask-reasons-of-rejection")} : new Remedy[0]);
    }

    private static void answer(
            CaseJudgement matter,
            AnswerDraft draft,
            CaseDeposit deposit,
            Deadline deadline,
            Optional<CaseDeposit> opened) {
        DecisionResult answer = matter.evaluate(
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
            draft.addFinding(
                    "D14",
                    "deposit." + outcome.toLowerCase(Locale.ROOT).replace('_', '-'),
                    severity,
                    answer.text("article"),
                    new FindingSubject(FindingSubject.Kind.DEPOSIT, String.valueOf(deposit.number())),
                    FindingEvidence.of("outcome", outcome, "lateBySeconds", late),
                    remedies(outcome, matter, deadline));
        }
    }

    /**
     * Returns the seconds of delay. A part of a second counts as one, so that a late deposit is never late by nothing.
     */
    private static long secondsLate(CaseDeposit deposit, Deadline deadline) {
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

    private static Remedy[] remedies(String outcome, CaseJudgement matter, Deadline deadline) {
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

    private static DepositFacts facts(CaseDeposit deposit, Deadline deadline) {
        CaseDeposit.BackupCopy copy = deposit.backupCopy();
        CaseDeposit.Diligence diligence = deposit.diligence();
        return new DepositFacts(
                deposit.startedAt().toInstant(),
                deposit.completedAt().toInstant(),
                deposit.complete() && deposit.readable(),
                copy == null || !copy.marked()
                        ? null
                        : new DepositFacts.Backup(
                                copy.receivedAt().toInstant(), copy.kind() == CaseDeposit.Kind.ELECTRONIC),
                // an incident is proved: the sender's own equipment worked, a failure is shown, and the buyer's log
                // does not disprove it
                deposit.platformEvidence() && diligence.ownEquipmentWorked() && !deposit.buyerPlatformLog(),
                diligence.startedBefore(),
                deadline);
    }
}
