package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that facts that became known after a deposit are stored beside it and do not change it. */
class LaterFactsModuleTests extends HandDepositFixture {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-08T12:00:00+02:00");
    private static final LaterDepositFacts SHOWN = new LaterDepositFacts(null, false, true, true, false, null, false);

    @Autowired
    RecordingLaterFacts telling;

    @Autowired
    AdvisingDeposits advising;

    @Autowired
    ReceivedDeposits received;

    private BiddingConsortium grouping;
    private UUID deposit;

    /** Records a deposit that was started two hours before noon and completed one minute after noon. */
    private void aLateDeposit() {
        grouping = built(NOON);
        HandReceipt handReceipt =
                receiptOf(grouping, "AR-7", NOON.plusMinutes(1).toInstant());
        recording.record(
                lead(grouping),
                grouping.id(),
                new HandReceipt(
                        handReceipt.platform(),
                        handReceipt.number(),
                        NOON.minusHours(2).toInstant(),
                        handReceipt.completedAt(),
                        handReceipt.zone(),
                        handReceipt.files(),
                        handReceipt.receiptDocumentId(),
                        null,
                        false));
        deposit = reading.receipt(lead(grouping), grouping.id()).depositId();
    }

    private DepositOutcome worth() {
        return advising.advise(lead(grouping), grouping.id(), advising.describe(lead(grouping), grouping.id(), deposit))
                .outcome();
    }

    @Test
    void changesTheJudgementOfADepositAndKeepsItsReceipt() {
        aLateDeposit();
        assertThat(worth()).isEqualTo(DepositOutcome.LATE_REJECTED);

        telling.record(lead(grouping), grouping.id(), deposit, SHOWN);

        assertThat(worth()).isEqualTo(DepositOutcome.LATE_CONTESTABLE);
        assertThat(received.of(grouping.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.known()).isEqualTo(SHOWN));
        assertThat(deposits.countingDeposit(grouping.id()))
                .hasValueSatisfying(kept -> assertThat(kept.outcome()).isEqualTo(DepositOutcome.LATE_REJECTED));

        telling.record(
                lead(grouping),
                grouping.id(),
                deposit,
                new LaterDepositFacts(null, false, true, true, true, null, false));

        assertThat(worth()).as("disproved by the buyer's log").isEqualTo(DepositOutcome.LATE_REJECTED);
    }

    /** R2132-11: a backup copy in time replaces a deposit that was in time and cannot be opened. */
    @Test
    void judgesAnUnreadableBidLikeAnIncompleteOne() {
        grouping = built(NOON);
        recording.record(
                lead(grouping),
                grouping.id(),
                receiptOf(grouping, "AR-8", NOON.minusMinutes(1).toInstant()));
        deposit = reading.receipt(lead(grouping), grouping.id()).depositId();
        assertThat(worth()).isEqualTo(DepositOutcome.IN_TIME);
        Instant copy = NOON.minusHours(1).toInstant();

        telling.record(
                lead(grouping),
                grouping.id(),
                deposit,
                new LaterDepositFacts(null, false, false, false, false, null, true));
        assertThat(worth()).isEqualTo(DepositOutcome.INCOMPLETE);
        telling.record(
                lead(grouping),
                grouping.id(),
                deposit,
                new LaterDepositFacts(copy, true, false, false, false, null, true));

        assertThat(worth()).isEqualTo(DepositOutcome.BACKUP_OPENABLE);
        assertThat(received.of(grouping.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.known().unreadable()).isTrue())
                .satisfies(one ->
                        assertThat(one.complete()).as("as its receipt says").isTrue());
    }

    @Test
    void recordsTheSameFactsOnce() {
        aLateDeposit();

        telling.record(
                lead(grouping), grouping.id(), deposit, telling.currentFacts(lead(grouping), grouping.id(), deposit));
        assertThat(countEvents(SubmissionEvent.AftermathTold.class)).isZero();
        telling.record(lead(grouping), grouping.id(), deposit, SHOWN);
        telling.record(lead(grouping), grouping.id(), deposit, SHOWN);

        assertThat(countEvents(SubmissionEvent.AftermathTold.class)).isEqualTo(1);
    }

    @Test
    void acceptsPastFactsFromTheLeadOfTheDepositOnly() {
        aLateDeposit();
        Instant now = clock.now();

        assertThatThrownBy(
                        () -> telling.record(SampleBiddingConsortia.member(grouping, 1), grouping.id(), deposit, SHOWN))
                .isInstanceOf(RuntimeException.class)
                .isNotInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> telling.record(lead(grouping), grouping.id(), Ids.next(), SHOWN))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> telling.record(
                        lead(grouping),
                        grouping.id(),
                        deposit,
                        new LaterDepositFacts(null, false, false, false, false, now.plusSeconds(60), false)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.field()).isEqualTo("admissibilityDecidedAt"));
        assertThatThrownBy(() -> telling.record(
                        lead(grouping),
                        grouping.id(),
                        deposit,
                        new LaterDepositFacts(now.plusSeconds(60), true, false, false, false, null, false)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.field()).isEqualTo("backupReceivedAt"));
        telling.record(
                lead(grouping),
                grouping.id(),
                deposit,
                new LaterDepositFacts(now, true, false, false, false, now, false));
        assertThat(countEvents(SubmissionEvent.AftermathTold.class)).isEqualTo(1);
    }
}
