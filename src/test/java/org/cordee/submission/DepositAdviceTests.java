package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordee.feel.DecisionTables;
import org.cordee.law.JudgingDeposits;
import org.cordee.shared.Deadline;
import org.cordee.submission.DepositAdvice.Condition;
import org.cordee.submission.DepositAdvice.Kind;
import org.cordee.submission.DepositAdvice.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DepositAdviceTests {

    private static final Deadline NOON = Deadline.published(OffsetDateTime.parse("2026-12-08T12:00:00+01:00"));
    private static final JudgingDeposits JUDGING = new JudgingDeposits(DecisionTables.onClasspath());

    @Test
    void judgesTheSecondOfTheDeadlineInTimeAndTheNextLate() {
        assertThat(advice(described("10:59:00", "11:00:00", null)).outcome()).isEqualTo(DepositOutcome.IN_TIME);

        DepositAdvice late = advice(described("10:59:00", "11:00:01", null));
        assertThat(late.outcome()).isEqualTo(DepositOutcome.LATE_REJECTED);
        assertThat(late.lateBySeconds()).isEqualTo(1);
        assertThat(late.conditions())
                .containsExactly(
                        new Condition(Kind.RECEIVED_IN_TIME, false),
                        new Condition(Kind.STARTED_IN_TIME, true),
                        new Condition(Kind.BACKUP_IN_TIME, false),
                        new Condition(Kind.DILIGENT, false),
                        new Condition(Kind.INCIDENT_SHOWN, false));
    }

    @Test
    void countsABackupCopyOnlyWhenItIsMarked() {
        DepositQuestion marked = described("10:59:00", "11:00:01", "10:30:00");
        DepositQuestion unmarked = new DepositQuestion(
                marked.startedAt(), marked.completedAt(), true, marked.backupReceivedAt(), false, false, false, false);

        assertThat(advice(marked).next()).startsWith(Step.ASK_TO_OPEN_BACKUP);
        assertThat(advice(marked).article()).startsWith("R2132-11");
        assertThat(advice(unmarked).outcome()).isEqualTo(DepositOutcome.LATE_REJECTED);
    }

    @Test
    void countsAPlatformFailureOnlyWhenOwnEquipmentWorkedAndTheBuyerDoesNotDisproveIt() {
        assertThat(contested(true, true, false).outcome()).isEqualTo(DepositOutcome.LATE_CONTESTABLE);
        assertThat(contested(true, true, false).next()).startsWith(Step.GATHER_EVIDENCE);
        for (DepositAdvice weaker :
                List.of(contested(false, true, false), contested(true, false, false), contested(true, true, true))) {
            assertThat(weaker.outcome()).isEqualTo(DepositOutcome.LATE_REJECTED);
        }
    }

    @Test
    void advisesToDepositAnIncompleteBidAgainWhileThereIsTime() {
        DepositQuestion incomplete =
                new DepositQuestion(at("09:00:00"), at("09:01:00"), false, null, false, false, false, false);

        assertThat(advice(incomplete, true).next()).startsWith(Step.DEPOSIT_AGAIN_WHOLE);
        assertThat(advice(incomplete, false).next()).startsWith(Step.TOO_LATE_TO_COMPLETE);
        assertThat(advice(incomplete, true).conditions())
                .contains(new Condition(Kind.COMPLETE, false), new Condition(Kind.BACKUP_IN_TIME, false));
    }

    @Test
    void countsAnIncompleteBidWithABackupCopyInTime() {
        DepositQuestion saved =
                new DepositQuestion(at("09:00:00"), at("09:01:00"), false, at("11:00:00"), true, false, false, false);
        DepositQuestion unmarked =
                new DepositQuestion(at("09:00:00"), at("09:01:00"), false, at("11:00:00"), false, false, false, false);

        assertThat(advice(saved, true).outcome()).isEqualTo(DepositOutcome.BACKUP_OPENABLE);
        assertThat(advice(saved, true).next()).startsWith(Step.DEPOSIT_AGAIN_WHOLE);
        assertThat(advice(saved, false).next()).startsWith(Step.ASK_TO_OPEN_BACKUP);
        assertThat(advice(saved, false).conditions()).contains(new Condition(Kind.BACKUP_IN_TIME, true));
        assertThat(advice(unmarked, false).outcome()).isEqualTo(DepositOutcome.INCOMPLETE);
    }

    private static DepositAdvice contested(boolean own, boolean evidence, boolean disproved) {
        return advice(new DepositQuestion(at("10:00:00"), at("11:00:01"), true, null, false, own, evidence, disproved));
    }

    private static DepositQuestion described(String started, String completed, @Nullable String backup) {
        return new DepositQuestion(
                at(started),
                at(completed),
                true,
                backup == null ? null : at(backup),
                backup != null,
                false,
                false,
                false);
    }

    private static DepositAdvice advice(DepositQuestion deposit) {
        return advice(deposit, false);
    }

    private static DepositAdvice advice(DepositQuestion deposit, boolean stillTime) {
        return DepositAdvice.of(deposit, NOON, JUDGING.judge(deposit.facts(NOON)), stillTime);
    }

    private static Instant at(String utc) {
        return Instant.parse("2026-12-08T" + utc + "Z");
    }
}
