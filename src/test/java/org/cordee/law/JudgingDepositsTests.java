package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.cordee.feel.DecisionTables;
import org.cordee.shared.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingDepositsTests {

    private static final Deadline NOON = Deadline.published(OffsetDateTime.parse("2026-12-08T12:00:00+01:00"));

    private static final JudgingDeposits JUDGING = new JudgingDeposits(DecisionTables.onClasspath());

    @ParameterizedTest(name = "{0} to {1}, complete {2}, backup {3}, incident {4}: {5}")
    @CsvSource({
        "10:00:00, 11:00:00, true,  ,         false, IN_TIME, R2151-5",
        "10:59:59, 11:00:00, false, ,         true,  INCOMPLETE, R2151-6",
        "10:59:59, 11:00:00, false, 11:00:00, false, BACKUP_OPENABLE, 'R2132-11, arrêté du 22 mars 2019'",
        "10:59:59, 11:00:00, false, 11:00:01, false, INCOMPLETE, R2151-6",
        "10:59:59, 11:00:01, true,  ,         false, LATE_REJECTED, R2151-5",
        "10:59:59, 11:00:01, true,  11:00:00, false, LATE_BACKUP_OPENABLE, 'R2132-11, arrêté du 22 mars 2019'",
        "10:59:59, 11:00:01, true,  11:00:01, false, LATE_REJECTED, R2151-5",
        "11:00:00, 11:00:01, true,  10:00:00, false, LATE_REJECTED, R2151-5",
        "10:00:00, 11:00:01, true,  ,         true,  LATE_CONTESTABLE, CE 23 septembre 2021 n° 449250",
        "10:00:01, 11:00:01, true,  ,         true,  LATE_REJECTED, R2151-5",
        "10:00:00, 11:00:01, true,  ,         false, LATE_REJECTED, R2151-5",
        "10:00:00, 11:00:01, false, 10:30:00, true,  LATE_BACKUP_OPENABLE, 'R2132-11, arrêté du 22 mars 2019'",
    })
    void judgesADepositByTheSecond(
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

    @ParameterizedTest(name = "electronic, received on {0}: {1}")
    @CsvSource({"2023-04-14, BACKUP_OPENABLE", "2023-04-13, INCOMPLETE"})
    void acceptsAnElectronicCopySinceTheDayItWasAllowed(String day, String outcome) {
        Deadline noon = Deadline.published(OffsetDateTime.parse(day + "T12:00:00+02:00"));
        Instant before = noon.instant().minusSeconds(3600);
        DepositFacts facts =
                new DepositFacts(before, before, false, new DepositFacts.Backup(before, true), false, null, noon);

        assertThat(JUDGING.judge(facts).outcome()).isEqualTo(outcome);
    }

    @Test
    void judgesADepositByTheDayOfTheBuyersPlace() {
        Deadline midnight = Deadline.published(OffsetDateTime.parse("2023-04-14T00:00:00+02:00"));
        Instant arrived = midnight.instant();

        assertThat(DepositFacts.plain(arrived, arrived, midnight).day()).isEqualTo("2023-04-14");
        assertThat(DepositFacts.plain(arrived, arrived.minusSeconds(1), midnight)
                        .day())
                .isEqualTo("2023-04-13");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"PT1H, true", "PT59M59S, false"})
    void usesTheSendersProofOfDiligence(Duration startedBefore, boolean diligent) {
        Instant atTheEnd = NOON.instant();

        assertThat(new DepositFacts(atTheEnd, atTheEnd, true, null, false, startedBefore, NOON).isDiligent())
                .isEqualTo(diligent);
    }

    private static Instant at(String utc) {
        return Instant.parse("2026-12-08T" + utc + "Z");
    }
}
