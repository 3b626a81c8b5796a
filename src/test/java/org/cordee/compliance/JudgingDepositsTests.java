package org.cordee.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.cordee.feel.DecisionTables;
import org.cordee.shared.Deadline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingDepositsTests {

    private static final Deadline NOON = Deadline.published(OffsetDateTime.parse("2026-12-08T12:00:00+01:00"));

    private static final JudgingDeposits JUDGING = new JudgingDeposits(DecisionTables.onClasspath());

    @ParameterizedTest(name = "{0} to {1}, complete {2}, backup {3}, incident {4}: {5}")
    @CsvSource({
        "10:00:00, 11:00:00, true,  ,         false, IN_TIME, R2151-5",
        "10:59:59, 11:00:00, false, ,         true,  INCOMPLETE, R2151-6",
        "10:59:59, 11:00:01, true,  ,         false, LATE_REJECTED, R2151-5",
        "10:59:59, 11:00:01, true,  11:00:00, false, LATE_BACKUP_OPENABLE, 'R2132-11, arrêté du 22 mars 2019'",
        "10:59:59, 11:00:01, true,  11:00:01, false, LATE_REJECTED, R2151-5",
        "11:00:00, 11:00:01, true,  10:00:00, false, LATE_REJECTED, R2151-5",
        "10:00:00, 11:00:01, true,  ,         true,  LATE_CONTESTABLE, CE 23 septembre 2021 n° 449250",
        "10:00:01, 11:00:01, true,  ,         true,  LATE_REJECTED, R2151-5",
        "10:00:00, 11:00:01, true,  ,         false, LATE_REJECTED, R2151-5",
        "10:00:00, 11:00:01, false, 10:30:00, true,  LATE_BACKUP_OPENABLE, 'R2132-11, arrêté du 22 mars 2019'",
    })
    void judgesByTheSecond(
            String started,
            String completed,
            boolean complete,
            String backup,
            boolean incident,
            String outcome,
            String article) {
        DepositFacts facts = new DepositFacts(
                at(started), at(completed), complete, backup == null ? null : at(backup), incident, NOON);

        assertThat(JUDGING.judge(facts)).isEqualTo(new DepositJudgement(outcome, article));
    }

    private static Instant at(String utc) {
        return Instant.parse("2026-12-08T" + utc + "Z");
    }
}
