package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.cordee.bid.BiddingConsortium;
import org.cordee.shared.Deadline;
import org.junit.jupiter.api.Test;

/** Tests the outcome of a deposit made elsewhere, from the facts its lead copied from the receipt. */
class HandDepositJudgementModuleTests extends HandDepositFixture {

    @Test
    void judgesTheDeadlineToTheSecondInTheZoneOfThePlatform() {
        OffsetDateTime noonThere = OffsetDateTime.parse("2026-06-08T12:00:00-04:00");
        for (long late = 0; late < 2; late++) {
            BiddingConsortium grouping = built(noonThere);
            HandReceipt handReceipt = new HandReceipt(
                    "PLACE",
                    "AR-9",
                    noonThere.toInstant(),
                    noonThere.toInstant().plusSeconds(late),
                    ZoneId.of("America/Martinique"),
                    SampleReceipts.listed(files(grouping)),
                    stored(grouping),
                    null,
                    false);

            assertThat(recording.record(lead(grouping), grouping.id(), handReceipt))
                    .isEqualTo(late == 0 ? DepositOutcome.IN_TIME : DepositOutcome.LATE_REJECTED);
            assertThat(reading.receipt(lead(grouping), grouping.id()).zone()).isEqualTo("America/Martinique");
        }
    }

    @Test
    void countsALateDepositWithABackupCopyInTimeAsOpenable() {
        OffsetDateTime noon = OffsetDateTime.parse("2026-06-08T12:00:00+02:00");
        BiddingConsortium grouping = built(noon);
        HandReceipt handReceipt = new HandReceipt(
                "PLACE",
                "AR-3",
                noon.minusMinutes(1).toInstant(),
                noon.plusMinutes(1).toInstant(),
                Deadline.PARIS,
                SampleReceipts.listed(files(grouping)),
                stored(grouping),
                noon.toInstant(),
                false);

        assertThat(recording.record(lead(grouping), grouping.id(), handReceipt))
                .isEqualTo(DepositOutcome.LATE_BACKUP_OPENABLE);
        assertThat(reading.receipt(lead(grouping), grouping.id()).article()).startsWith("R2132-11");
    }

    @Test
    void countsAnIncompleteDepositWithABackupCopyInTimeAsOpenable() {
        OffsetDateTime noon = OffsetDateTime.parse("2026-06-08T12:00:00+02:00");
        BiddingConsortium grouping = built(noon);
        HandReceipt handReceipt = new HandReceipt(
                "PLACE",
                "AR-4",
                noon.minusMinutes(9).toInstant(),
                noon.minusMinutes(8).toInstant(),
                Deadline.PARIS,
                List.of(OTHER),
                stored(grouping),
                noon.toInstant(),
                false);

        assertThat(recording.record(lead(grouping), grouping.id(), handReceipt))
                .isEqualTo(DepositOutcome.BACKUP_OPENABLE);
        assertThat(reading.receipt(lead(grouping), grouping.id()).article()).startsWith("R2132-11");
    }

    /** The deposit was made in time elsewhere and recorded after the deadline's timer fired. */
    @Test
    void countsADepositInTimeThatIsRecordedAfterTheDeadline() {
        OffsetDateTime noon = OffsetDateTime.parse("2026-06-08T12:00:00+02:00");
        BiddingConsortium grouping = built(noon);
        groupings.move(grouping.id(), BiddingConsortium.Phase.DEADLINE_MISSED);

        recording.record(lead(grouping), grouping.id(), receiptOf(grouping, "AR-4", noon.toInstant()));

        assertThat(groupings.consortium(grouping.id()).phase()).isEqualTo(BiddingConsortium.Phase.SUBMITTED);
        assertThat(countEvents(SubmissionEvent.OutcomeRecorded.class)).isEqualTo(1);
    }
}
